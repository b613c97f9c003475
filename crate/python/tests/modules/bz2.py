"""Compression with bzip2, of bytes and of files."""

import bz2

rows = b"row\n" * 100
packed = bz2.compress(rows)
assert len(packed) < len(rows) and bz2.decompress(packed) == rows
with bz2.open("/tmp/rows.bz2", "wt") as file:
    file.write("one\ntwo\n")
with bz2.open("/tmp/rows.bz2", "rt") as file:
    assert file.readlines() == ["one\n", "two\n"]
