"""Files and folders compared."""

import filecmp
import os

for folder, text in (("/tmp/one", "a"), ("/tmp/two", "b")):
    os.mkdir(folder)
    for name, content in (("same", "x"), ("other", text)):
        with open(f"{folder}/{name}", "w") as file:
            file.write(content)
assert filecmp.cmp("/tmp/one/same", "/tmp/two/same", shallow=False)
assert filecmp.cmpfiles("/tmp/one", "/tmp/two", ["same", "other"], shallow=False) == (["same"], ["other"], [])
assert filecmp.dircmp("/tmp/one", "/tmp/two").common == ["other", "same"]
