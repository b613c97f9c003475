"""Small files of keys and values.

Not here: every kind but `dbm.dumb`.
"""

import dbm

with dbm.open("/tmp/cache", "c") as cache:
    cache["key"] = "value"
with dbm.open("/tmp/cache", "r") as cache:
    assert cache["key"] == b"value" and list(cache.keys()) == [b"key"]
