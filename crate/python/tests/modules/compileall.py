"""Folders of files compiled."""

import compileall
import os

os.mkdir("/tmp/units")
with open("/tmp/units/a.py", "w") as file:
    file.write("x = 1\n")
assert compileall.compile_dir("/tmp/units", quiet=2, legacy=True)
assert os.path.exists("/tmp/units/a.pyc")
