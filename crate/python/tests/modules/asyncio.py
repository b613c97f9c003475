"""Coroutines, tasks, groups, timeouts, queues and events, on a clock that waiting moves at once.

Not here: connections, processes, signals; `to_thread` calls the function at once.
"""

import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    assert await asyncio.gather(fetch("a", 2), fetch("b", 1)) == ["a", "b"]
    async with asyncio.TaskGroup() as group:
        task = group.create_task(fetch("c", 3600))
    assert task.result() == "c"
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(10)
    except TimeoutError:
        pass
    else:
        raise AssertionError("a timeout did not come")
    queue = asyncio.Queue()
    await queue.put(1)
    return await queue.get()


assert asyncio.run(main()) == 1
