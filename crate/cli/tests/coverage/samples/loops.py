def count(limit):
    total = 0
    for number in range(limit):
        if number == 1:
            continue
        if number == 3:
            break
        total += number
    else:
        total = -1
    return total


def forever():
    while True:
        return 1
    print("unreachable")


def ticking(number):
    while number:
        number -= 1
        if number > 100:
            break
    else:
        number = 7
    return number


def dead(number):
    return number
    number += 1
    return number


def raising():
    raise ValueError
    return 1


def looping(numbers):
    for number in numbers:
        continue
        print(number)
    while 0:
        print("never")
    while 1:
        break
    pass
    return numbers


async def gather(items):
    result = []
    async for item in items:
        result.append(item)
    async with items as entered:
        result.append(await entered.get())
    return result


async def never():
    return [item async for item in never()]
