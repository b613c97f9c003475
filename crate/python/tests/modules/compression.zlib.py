"""The compressors under the names that they have since Python 3.14.

Not here: `compression.zstd`.
"""

from compression import bz2, gzip, lzma, zlib

for kind in (bz2, gzip, lzma, zlib):
    assert kind.decompress(kind.compress(b"rows" * 50)) == b"rows" * 50
