"""Compression and checksums."""

import zlib

rows = b"row" * 100
assert zlib.decompress(zlib.compress(rows, 9)) == rows and zlib.crc32(b"abc") == 891568578
packer = zlib.compressobj()
packed = packer.compress(rows) + packer.flush()
assert zlib.decompressobj().decompress(packed) == rows and zlib.adler32(b"abc") == 38600999
try:
    zlib.decompress(b"nonsense")
except zlib.error:
    pass
else:
    raise AssertionError("nonsense was unpacked")
