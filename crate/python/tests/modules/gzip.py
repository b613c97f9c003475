"""Compression with gzip, of bytes and of files."""

import gzip

assert gzip.decompress(gzip.compress(b"rows" * 50)) == b"rows" * 50
with gzip.open("/tmp/rows.gz", "wt", encoding="utf-8") as file:
    file.write("grün\n")
with gzip.open("/tmp/rows.gz", "rt", encoding="utf-8") as file:
    assert file.read() == "grün\n"
try:
    gzip.decompress(b"no gzip")
except gzip.BadGzipFile:
    pass
else:
    raise AssertionError("nonsense was unpacked")
