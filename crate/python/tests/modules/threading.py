"""Threads that run to their end where they are started; locks, events and local values.

Not here: nothing runs at the same time; `Timer` calls its function when it is started.
"""

import threading

done = []
thread = threading.Thread(target=done.append, args=("a",), name="loader")
assert not thread.is_alive()
thread.start()
thread.join()
assert done == ["a"] and not thread.is_alive() and thread.name == "loader"
lock = threading.Lock()
with lock:
    assert lock.locked() and not lock.acquire(blocking=False)
with threading.RLock() as again:
    assert again
event = threading.Event()
assert event.wait(timeout=5) is False
event.set()
assert event.wait() is True
local = threading.local()
local.value = 1
assert local.value == 1 and threading.current_thread() is threading.main_thread()
try:
    lock.acquire()
    lock.acquire()
except RuntimeError as error:
    assert "deadlock" in str(error)
