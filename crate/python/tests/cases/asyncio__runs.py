# What a test of asynchronous code uses of asyncio, in the order in which Python runs it.
import asyncio

seen = []


async def step(name, delay=0.0, result=None):
    seen.append(f'{name} begins')
    await asyncio.sleep(delay)
    seen.append(f'{name} ends')
    return result


def ran(coroutine):
    seen.clear()
    return asyncio.run(coroutine)


# === run, gather, create_task ===
assert ran(step('one', result=1)) == 1


async def three():
    return await asyncio.gather(step('slow', 3, 'a'), step('fast', 1, 'b'), step('middle', 2, 'c'))


assert ran(three()) == ['a', 'b', 'c']
assert seen == ['slow begins', 'fast begins', 'middle begins', 'fast ends', 'middle ends', 'slow ends']


async def tasks():
    task = asyncio.create_task(step('task', result='done'), name='mine')
    assert (task.get_name(), task.done()) == ('mine', False)
    return await task, task.done(), task.result()


assert ran(tasks()) == ('done', True, 'done')


async def group():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(step('first', 2, 1))
        second = group.create_task(step('second', 1, 2))
    return first.result() + second.result()


assert ran(group()) == 3


# === what goes wrong ===
async def fails():
    raise ValueError('no')


async def collected():
    return await asyncio.gather(step('fine', result=1), fails(), return_exceptions=True)


result = ran(collected())
assert result[0] == 1 and repr(result[1]) == "ValueError('no')"

try:
    ran(asyncio.wait_for(step('late', 10), timeout=1))
except TimeoutError:
    assert seen == ['late begins']
else:
    raise AssertionError('it should have timed out')


async def limited():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(10)
    except TimeoutError:
        return 'late'


assert ran(limited()) == 'late'


async def cancelled():
    task = asyncio.create_task(step('victim', 100))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        return task.cancelled()


assert ran(cancelled()) is True and seen == ['victim begins']


# === waiting for one another ===
async def talk():
    event, lock, queue = asyncio.Event(), asyncio.Lock(), asyncio.Queue(maxsize=1)

    async def produce():
        for number in range(3):
            await queue.put(number)
        await queue.put(None)
        event.set()

    async def consume():
        found = []
        while (item := await queue.get()) is not None:
            async with lock:
                found.append(item)
            queue.task_done()
        await event.wait()
        return found

    _, found = await asyncio.gather(produce(), consume())
    return found


assert ran(talk()) == [0, 1, 2]


async def limits():
    semaphore, inside, most = asyncio.Semaphore(2), 0, 0

    async def work():
        nonlocal inside, most
        async with semaphore:
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(1)
            inside -= 1

    await asyncio.gather(*[work() for _ in range(5)])
    return most


assert ran(limits()) == 2


async def completed():
    return [await item for item in asyncio.as_completed([step('x', 2, 'x'), step('y', 1, 'y')])]


assert ran(completed()) == ['y', 'x']


async def waited():
    quick, slow = asyncio.create_task(step('q', 1)), asyncio.create_task(step('s', 5))
    done, pending = await asyncio.wait([quick, slow], return_when=asyncio.FIRST_COMPLETED)
    slow.cancel()
    return done == {quick}, pending == {slow}


assert ran(waited()) == (True, True)


# === iterating and managing ===
async def count(to):
    for number in range(to):
        await asyncio.sleep(1)
        yield number


class Manager:
    async def __aenter__(self):
        seen.append('enter')
        return self

    async def __aexit__(self, *about):
        seen.append('exit')


async def iterate():
    async with Manager():
        return [number async for number in count(3)]


assert ran(iterate()) == [0, 1, 2] and seen == ['enter', 'exit']

# === a runner keeps its loop ===
with asyncio.Runner() as runner:
    assert runner.run(step('a', result=1)) == 1
    assert runner.run(step('b', result=2)) == 2
    assert runner.get_loop().is_running() is False
