"""Compiled files beside the source."""

import os
import py_compile

with open("/tmp/unit.py", "w") as file:
    file.write("x = 1\n")
assert os.path.exists(py_compile.compile("/tmp/unit.py", cfile="/tmp/unit.pyc", doraise=True))
with open("/tmp/bad.py", "w") as file:
    file.write("x = = 1\n")
try:
    py_compile.compile("/tmp/bad.py", cfile="/tmp/bad.pyc", doraise=True)
except py_compile.PyCompileError as error:
    assert "SyntaxError" in str(error)
else:
    raise AssertionError("nonsense was compiled")
