"""Queues: first in first out, last in first out, by priority.

Not here: waiting for another thread: without a timeout it raises `RuntimeError`.
"""

from queue import Empty, Full, LifoQueue, PriorityQueue, Queue

queue = Queue(maxsize=1)
queue.put("a")
try:
    queue.put("b", timeout=2)
except Full:
    pass
else:
    raise AssertionError("a full queue took more")
assert queue.get() == "a" and queue.empty()
try:
    queue.get_nowait()
except Empty:
    pass
heap = PriorityQueue()
for size in (3, 1, 2):
    heap.put(size)
assert [heap.get() for _ in range(3)] == [1, 2, 3]
stack = LifoQueue()
stack.put(1), stack.put(2)
assert stack.get() == 2
try:
    Queue().get()
except RuntimeError as error:
    assert "deadlock" in str(error)
else:
    raise AssertionError("nothing came out of an empty queue")
