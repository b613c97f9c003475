"""Tabs and spaces mixed, found."""

import contextlib
import io
import tabnanny

with open("/tmp/mixed.py", "w") as file:
    file.write("if 1:\n        x = 1\n\tx = 2\n")
out, err = io.StringIO(), io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
    tabnanny.check("/tmp/mixed.py")
assert "mixed.py" in out.getvalue() + err.getvalue()
