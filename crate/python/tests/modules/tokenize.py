"""Code as tokens."""

import io
import tokenize

tokens = list(tokenize.generate_tokens(io.StringIO("x = 1  # one\n").readline))
assert [one.string for one in tokens][:4] == ["x", "=", "1", "# one"]
assert tokens[3].type == tokenize.COMMENT and tokens[0].start == (1, 0)
with open("/tmp/t.py", "wb") as file:
    file.write("# coding: latin-1\nx = 'ü'\n".encode("latin-1"))
with tokenize.open("/tmp/t.py") as file:
    assert file.encoding == "iso-8859-1" and "ü" in file.read()
