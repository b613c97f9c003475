"""Numbers as bytes of a form."""

import struct

assert struct.pack("<IhB", 1, -2, 3) == b"\x01\0\0\0\xfe\xff\x03" and struct.calcsize(">Q") == 8
assert struct.unpack(">d", struct.pack(">d", 1.5)) == (1.5,)
assert list(struct.iter_unpack("<H", b"\1\0\2\0")) == [(1,), (2,)]
try:
    struct.unpack("<I", b"abc")
except struct.error as error:
    assert str(error) == "unpack requires a buffer of 4 bytes"
