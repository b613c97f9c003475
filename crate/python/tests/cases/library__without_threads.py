# There are no threads, sockets or processes. What is handed to a thread is done at once; what would need the others can
# be imported, so that it can be patched.
import concurrent.futures
import threading

order = []


def work(number):
    order.append(number)
    return number * 2


# === pools ===
with concurrent.futures.ThreadPoolExecutor(max_workers=4) as pool:
    assert list(pool.map(work, [1, 2, 3])) == [2, 4, 6]
    failed = pool.submit(int, 'x')
    futures = [pool.submit(work, number) for number in (4, 5)]
    assert [future.result() for future in concurrent.futures.as_completed(futures)] in ([8, 10], [10, 8])
    done, pending = concurrent.futures.wait(futures)
    assert done == set(futures) and pending == set()
assert order == [1, 2, 3, 4, 5]
assert type(failed.exception()) is ValueError
try:
    pool.submit(work, 6)
except RuntimeError as error:
    assert str(error) == 'cannot schedule new futures after shutdown'
else:
    raise AssertionError('it should have failed')

# === threads and locks ===
thread = threading.Thread(target=work, args=(7,))
thread.start()
thread.join()
assert order[-1] == 7 and not thread.is_alive()
condition = threading.Condition()
with condition:
    condition.notify_all()
with threading.RLock(), threading.Lock():
    pass

with concurrent.futures.ProcessPoolExecutor(2) as pool:
    assert list(pool.map(work, [8, 9])) == [16, 18]
assert concurrent.futures.InterpreterPoolExecutor().submit(work, 1).result() == 2

# === waiting for another thread: with a timeout the clock moves on, without one it is an error ===
import queue
import time

began = time.monotonic()
assert threading.Event().wait(60) is False
try:
    queue.Queue().get(timeout=60)
except queue.Empty:
    pass
else:
    raise AssertionError('it should be empty')
lock = threading.Lock()
assert lock.acquire() and not lock.acquire(blocking=False) and not lock.acquire(timeout=60)
assert 180 <= time.monotonic() - began < 181
queue.Queue().join()
for wait in (threading.Event().wait, queue.Queue().get, lock.acquire):
    try:
        wait()
    except RuntimeError as error:
        assert str(error).startswith('deadlock: this would wait for ever for a lock, a queue or an event'), error
    else:
        raise AssertionError('it should have been reported')
ready, barrier = threading.Event(), threading.Barrier(1)
ready.set()
assert ready.wait() and barrier.wait() == 0

# === what is made of sockets and processes ===
import http.client
import http.server
import logging.config
import logging.handlers
import selectors
import smtplib
import socketserver
import urllib.request
import xmlrpc.client
from unittest.mock import patch

with patch('urllib.request.urlopen') as urlopen:
    urlopen.return_value.__enter__.return_value.read.return_value = b'body'
    with urllib.request.urlopen('http://example.com') as response:
        assert response.read() == b'body'
try:
    urllib.request.urlopen('http://example.com')
except OSError as error:
    assert 'socket.create_connection: there are no sockets in the sandbox' in str(error), error
else:
    raise AssertionError('it should have failed')

# === codecs ===
assert 'é'.encode('utf-16-le') == b'\xe9\x00'
assert b'\xef\xbb\xbfa,b'.decode('utf-8-sig') == 'a,b'
assert 'é'.encode('cp1252') == b'\xe9' and 'é'.encode('unicode_escape') == b'\\xe9'
try:
    'a'.encode('no-such-codec')
except LookupError as error:
    assert str(error).startswith('unknown encoding: ')
else:
    raise AssertionError('it should have failed')
