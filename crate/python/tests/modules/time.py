"""The clock of the run, which `sleep` moves and which nothing waits for.

Not here: the real time; `tzset`.
"""

import time

began = time.monotonic()
time.sleep(3600)
assert 3600 <= time.monotonic() - began < 3601
assert time.strftime("%Y-%m-%d", time.gmtime(0)) == "1970-01-01" and time.tzname[0] == "UTC"
assert time.mktime(time.localtime(1000)) == 1000 and time.strptime("15.01.2026", "%d.%m.%Y").tm_yday == 15
assert time.time_ns() // 10**9 == int(time.time()) and time.perf_counter() > 0 and time.process_time() > 0
try:
    time.sleep(-1)
except ValueError as error:
    assert str(error) == "sleep length must be non-negative"
