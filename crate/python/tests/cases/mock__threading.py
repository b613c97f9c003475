# ThreadingMock without threads: what was called is found, and waiting for what was not says that nobody will call it.
import time
from concurrent.futures import ThreadPoolExecutor
from unittest.mock import MagicMock, Mock, ThreadingMock, call

assert issubclass(ThreadingMock, Mock) and not issubclass(ThreadingMock, MagicMock)
assert ThreadingMock.__module__ == 'unittest.mock'


def text(check, *args, **kwargs):
    try:
        check(*args, **kwargs)
    except (AssertionError, RuntimeError) as error:
        return f'{type(error).__name__}: {error}'


# === what was called ===
m = ThreadingMock()
with ThreadPoolExecutor() as pool:
    pool.submit(m.load, 'a', limit=1)
m.load.wait_until_called()
m.load.wait_until_any_call_with('a', limit=1)
assert m.mock_calls == [call.load('a', limit=1)]

# === what was not: the clock moves on ===
m = ThreadingMock(name='job', timeout=30)
began = time.monotonic()
assert text(m.wait_until_called) == 'AssertionError: job was not called before timeout(30).'
assert text(m.child.wait_until_called, timeout=5) == 'AssertionError: child was not called before timeout(5).'
assert text(m.wait_until_any_call_with, 1) == 'AssertionError: job(1) call not found'
assert 65 <= time.monotonic() - began < 66
m()
m.wait_until_called()
m.reset_mock()
assert text(m.wait_until_called, timeout=1) == 'AssertionError: job was not called before timeout(1).'

# === without a timeout it would be for ever ===
shown = text(ThreadingMock(name='job').wait_until_called)
assert shown.startswith("RuntimeError: <ThreadingMock name='job' id=") and shown.endswith(
    ' would wait for ever: there are no threads in the sandbox, so nobody calls it meanwhile; call it before waiting '
    'for it, or give a timeout'), shown
ThreadingMock.DEFAULT_TIMEOUT = 2
assert text(ThreadingMock().wait_until_called) == 'AssertionError: mock was not called before timeout(2).'
