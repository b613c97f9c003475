"""Apple's files of properties."""

import plistlib

value = {"name": "a", "sizes": [1, 2.5], "data": b"x"}
assert plistlib.loads(plistlib.dumps(value)) == value
assert plistlib.loads(plistlib.dumps(value, fmt=plistlib.FMT_BINARY)) == value
