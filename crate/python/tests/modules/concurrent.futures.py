"""Pools whose `submit` and `map` run the function to its end before they return.

Not here: nothing runs at the same time; `ProcessPoolExecutor` raises.
"""

from concurrent.futures import Future, ThreadPoolExecutor, as_completed

with ThreadPoolExecutor(max_workers=4) as pool:
    futures = [pool.submit(pow, 2, n) for n in range(4)]
    assert sorted(future.result() for future in as_completed(futures)) == [1, 2, 4, 8]
    assert list(pool.map(len, ["a", "bb"])) == [1, 2]
    failed = pool.submit(int, "x")
    assert isinstance(failed.exception(), ValueError)
future = Future()
future.set_result(3)
assert future.done() and future.result() == 3
