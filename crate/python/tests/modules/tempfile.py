"""Files and folders for a while, which are gone when they are left."""

import os
import tempfile

assert tempfile.gettempdir() == "/tmp"
with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "a.txt"), "w") as file:
        file.write("x")
    assert os.path.isdir(folder)
assert not os.path.exists(folder)
with tempfile.NamedTemporaryFile("w+", suffix=".csv") as file:
    file.write("1,2")
    file.seek(0)
    assert file.read() == "1,2" and file.name.endswith(".csv") and os.path.exists(file.name)
    name = file.name
assert not os.path.exists(name)
with tempfile.NamedTemporaryFile(delete=False) as file:
    kept = file.name
assert os.path.exists(kept)
with tempfile.TemporaryFile() as file:
    file.write(b"abc")
    file.seek(0)
    assert file.read() == b"abc"
descriptor, path = tempfile.mkstemp(text=True)
os.close(descriptor)
assert os.path.getsize(path) == 0 and os.path.isdir(tempfile.mkdtemp(prefix="run-"))
with tempfile.SpooledTemporaryFile(max_size=4) as file:
    file.write(b"12345678")
    file.seek(0)
    assert file.read() == b"12345678"
