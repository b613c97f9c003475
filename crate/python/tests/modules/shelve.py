"""Objects in a file by key."""

import shelve

with shelve.open("/tmp/shelf") as shelf:
    shelf["rows"] = [{"a": 1}]
with shelve.open("/tmp/shelf") as shelf:
    assert shelf["rows"] == [{"a": 1}] and list(shelf) == ["rows"]
