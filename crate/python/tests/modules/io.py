"""Texts and bytes in memory as files; buffers and text layers over raw files."""

import io

text = io.StringIO("one\ntwo\n")
assert text.readline() == "one\n" and text.read() == "two\n" and text.seek(0) == 0
assert [line.strip() for line in text] == ["one", "two"]
data = io.BytesIO()
data.write(b"abc")
data.seek(1)
assert data.read() == b"bc" and data.getvalue() == b"abc"
layer = io.TextIOWrapper(io.BytesIO("grün\r\n".encode("latin-1")), encoding="latin-1")
assert layer.read() == "grün\n"
try:
    io.StringIO().read(b"x")
except TypeError:
    pass
else:
    raise AssertionError("a text was read with bytes")
text.close()
try:
    text.read()
except ValueError as error:
    assert "closed file" in str(error)
assert io.open is open
