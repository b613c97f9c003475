"""Files and whole folders copied, moved, removed and packed.

Not here: `disk_usage` and `chown`.
"""

import os
import shutil

os.makedirs("/tmp/from/deep")
with open("/tmp/from/deep/a.txt", "w") as file:
    file.write("abc")
shutil.copytree("/tmp/from", "/tmp/to")
assert open("/tmp/to/deep/a.txt").read() == "abc"
assert shutil.copy("/tmp/from/deep/a.txt", "/tmp/to") == "/tmp/to/a.txt"
shutil.move("/tmp/to/a.txt", "/tmp/to/b.txt")
assert sorted(os.listdir("/tmp/to")) == ["b.txt", "deep"]
archive = shutil.make_archive("/tmp/packed", "zip", "/tmp/from")
shutil.unpack_archive(archive, "/tmp/unpacked")
assert os.path.isfile("/tmp/unpacked/deep/a.txt")
shutil.rmtree("/tmp/to")
assert not os.path.exists("/tmp/to")
try:
    shutil.rmtree("/tmp/to")
except FileNotFoundError:
    pass
else:
    raise AssertionError("what is not there was removed")
shutil.rmtree("/tmp/to", ignore_errors=True)
assert shutil.which("python") is None
assert shutil.get_terminal_size().columns == 80
