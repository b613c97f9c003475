def squares(numbers):
    return [number * number for number in numbers]


def chosen(numbers):
    return {
        number: str(number)
        for number in numbers
        if number % 2
    }


def lazily(numbers):
    return sum(
        number
        for number in numbers
    )


def never(numbers):
    return {
        number
        for number in numbers
    }


key = lambda item: item[0]
unused = lambda item: item[1]
ROWS = [(x, y) for x in range(2)
        for y in range(2)]
