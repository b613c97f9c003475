"""Paths as objects, and the files behind them.

Not here: links and owners.
"""

from pathlib import Path, PurePosixPath

folder = Path("/tmp/models")
path = folder / "v1" / "model.bin"
path.parent.mkdir(parents=True, exist_ok=True)
assert path.write_text("grün", encoding="utf-8") == 4
assert path.read_text(encoding="utf-8") == "grün" and path.read_bytes() == b"gr\xc3\xbcn"
assert (path.name, path.stem, path.suffix, path.parent.name) == ("model.bin", "model", ".bin", "v1")
assert path.exists() and path.is_file() and folder.is_dir() and path.stat().st_size == 5
assert path.with_suffix(".txt").name == "model.txt" and path.relative_to(folder).as_posix() == "v1/model.bin"
assert [str(one) for one in folder.rglob("*.bin")] == ["/tmp/models/v1/model.bin"]
assert [one.name for one in folder.iterdir()] == ["v1"] and list(folder.glob("*/model.*")) == [path]
with path.open("a") as file:
    file.write("!")
assert path.read_text().endswith("!")
other = path.rename(folder / "moved.bin")
assert not path.exists() and other.read_text() == "grün!"
(folder / "empty").touch()
(folder / "empty").unlink()
(folder / "empty").unlink(missing_ok=True)
try:
    Path("/tmp/none.txt").read_text()
except FileNotFoundError as error:
    assert str(error) == "[Errno 2] No such file or directory: '/tmp/none.txt'"
else:
    raise AssertionError("there is no such file")
try:
    folder.rmdir()
except OSError as error:
    assert error.errno == 39
assert Path.cwd() == Path("/course") and Path("x").resolve() == Path("/course/x")
assert PurePosixPath("/a/b").is_relative_to("/a") and Path("a.csv").match("*.csv")
assert repr(Path("a")) == "PosixPath('a')"
assert [(str(top), names) for top, folders, names in folder.walk()] == [("/tmp/models", ["moved.bin"]), ("/tmp/models/v1", [])]
