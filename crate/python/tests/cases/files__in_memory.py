# === text and bytes ===
import os
import pathlib
import tempfile

with open("notes.txt", "w") as file:
    file.write("one\ntwo\n")
with open("notes.txt") as file:
    assert file.readlines() == ["one\n", "two\n"]
with open("notes.txt", "ab") as file:
    file.write(b"three")
assert pathlib.Path("notes.txt").read_text() == "one\ntwo\nthree"
assert os.path.getsize("notes.txt") == 13
assert os.listdir(".") == ["notes.txt"]

# === folders ===
folder = pathlib.Path(tempfile.mkdtemp())
(folder / "a" / "b").mkdir(parents=True)
(folder / "a" / "b" / "c.bin").write_bytes(b"\x00\x01")
assert [str(path.relative_to(folder)) for path in sorted(folder.rglob("*"))] == ["a", "a/b", "a/b/c.bin"]
assert [entry.name for entry in os.scandir(folder)] == ["a"]

# === what is not there ===
try:
    open("nope.txt")
except FileNotFoundError as error:
    assert str(error) == "[Errno 2] No such file or directory: 'nope.txt'"
else:
    assert False

# === a module beside the tests ===
import sys

pathlib.Path("helper.py").write_text("ANSWER = 42\n")
import helper

assert helper.ANSWER == 42
assert helper.__file__ == "/course/helper.py"
assert sys.modules["helper"] is helper
