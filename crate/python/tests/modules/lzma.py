"""Compression with xz, of bytes and of files."""

import lzma

assert lzma.decompress(lzma.compress(b"rows" * 50)) == b"rows" * 50
with lzma.open("/tmp/rows.xz", "wb") as file:
    file.write(b"abc")
with lzma.open("/tmp/rows.xz") as file:
    assert file.read() == b"abc"
