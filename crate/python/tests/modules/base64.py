"""Base 64, 32, 16 and 85."""

import base64
import binascii

assert base64.b64encode(b"model") == b"bW9kZWw="
assert base64.b64decode("bW9kZWw=") == b"model"
assert base64.urlsafe_b64encode(b"\xff\xfe") == b"__4="
assert base64.b32encode(b"a") == b"ME======"
assert base64.b16decode("6D6F") == b"mo"
assert base64.b85decode(base64.b85encode(b"rows")) == b"rows"
try:
    base64.b64decode("a")
except binascii.Error:
    pass
else:
    raise AssertionError("a text that is too short was decoded")
