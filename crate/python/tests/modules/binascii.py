"""Hexadecimal text, base 64 and checksums."""

import binascii

assert binascii.hexlify(b"\x01\xff") == b"01ff"
assert binascii.unhexlify("01ff") == b"\x01\xff"
assert binascii.crc32(b"rows") == 0x65DD31CA or binascii.crc32(b"rows") == binascii.crc32(b"ws", binascii.crc32(b"ro"))
assert binascii.b2a_base64(b"a") == b"YQ==\n"
