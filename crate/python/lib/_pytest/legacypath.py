"""`tmpdir` and `tmpdir_factory`: folders as `py.path.local` objects, which came before `pathlib`."""

import contextlib
import fnmatch
import os
import shutil

import pytest

from _pytest.tmpdir import TempPathFactory


class LocalPath(os.PathLike):
    """What tests use of `py.path.local`. A name that is not here raises `AttributeError`."""

    def __init__(self, path=None, expanduser=False):
        path = os.getcwd() if path is None else os.fspath(path)
        self.strpath = os.path.abspath(os.path.expanduser(path) if expanduser else path)

    def __fspath__(self):
        return self.strpath

    def __str__(self):
        return self.strpath

    def __repr__(self):
        return f"local({self.strpath!r})"

    def __hash__(self):
        return hash(self.strpath)

    def __eq__(self, other):
        try:
            return self.strpath == os.fspath(other)
        except TypeError:
            return False

    def __lt__(self, other):
        return os.fspath(self) < os.fspath(other)

    def __truediv__(self, other):
        return self.join(os.fspath(other))

    def __iter__(self):
        return iter(self.listdir())

    def __contains__(self, name):
        return self.join(name).check()

    @property
    def basename(self):
        return os.path.basename(self.strpath)

    @property
    def dirname(self):
        return os.path.dirname(self.strpath)

    @property
    def purebasename(self):
        return os.path.splitext(self.basename)[0]

    @property
    def ext(self):
        return os.path.splitext(self.basename)[1]

    def join(self, *parts, abs=False):
        path = self.strpath
        for part in parts:
            part = os.fspath(part)
            path = part if abs and os.path.isabs(part) else os.path.join(path, part.lstrip(os.sep))
        return type(self)(path)

    def dirpath(self, *parts):
        return type(self)(self.dirname).join(*parts)

    def new(self, basename=None, purebasename=None, ext=None):
        stem = self.purebasename if purebasename is None else purebasename
        ending = self.ext if ext is None else ext
        if ending and not ending.startswith("."):
            ending = f".{ending}"
        return self.dirpath(basename or f"{stem}{ending}")

    def relto(self, other):
        base = os.fspath(other).rstrip(os.sep) + os.sep
        return self.strpath.removeprefix(base) if self.strpath.startswith(base) else ""

    def check(self, **kinds):
        """Whether it is there; `file`, `dir`, `exists` with 0 or 1 ask for more."""
        tests = {"exists": os.path.exists, "file": os.path.isfile, "dir": os.path.isdir, "link": os.path.islink}
        if not kinds:
            kinds = {"exists": 1}
        return all(tests[kind](self.strpath) == bool(wanted) for kind, wanted in kinds.items())

    def exists(self):
        return os.path.exists(self.strpath)

    def isfile(self):
        return os.path.isfile(self.strpath)

    def isdir(self):
        return os.path.isdir(self.strpath)

    def size(self):
        return os.path.getsize(self.strpath)

    def mtime(self):
        return os.path.getmtime(self.strpath)

    def mkdir(self, *parts):
        made = self.join(*parts)
        os.mkdir(made)
        return made

    def ensure_dir(self, *parts):
        return self.ensure(*parts, dir=True)

    def ensure(self, *parts, dir=False):
        made = self.join(*parts)
        os.makedirs(made if dir else made.dirname, exist_ok=True)
        if not dir and not made.exists():
            made.write("")
        return made

    def open(self, mode="r", ensure=False, encoding=None):
        if ensure:
            os.makedirs(self.dirname, exist_ok=True)
        return open(self.strpath, mode, encoding=encoding)

    def read(self, mode="r"):
        with self.open(mode) as file:
            return file.read()

    def read_text(self, encoding):
        with self.open(encoding=encoding) as file:
            return file.read()

    def read_binary(self):
        return self.read("rb")

    def readlines(self, cr=1):
        text = self.read()
        return text.splitlines(keepends=True) if cr else text.split("\n")

    def write(self, data, mode="w", ensure=False):
        if "b" not in mode and not isinstance(data, str):
            data = data.decode() if isinstance(data, bytes) else str(data)
        with self.open(mode, ensure=ensure) as file:
            file.write(data)

    def write_text(self, data, encoding, ensure=False):
        with self.open("w", ensure=ensure, encoding=encoding) as file:
            file.write(data)

    def write_binary(self, data, ensure=False):
        self.write(data, "wb", ensure=ensure)

    def listdir(self, fil=None, sort=None):
        if isinstance(fil, str):
            pattern, fil = fil, lambda path: fnmatch.fnmatch(path.basename, pattern)
        entries = [self.join(name) for name in os.listdir(self.strpath)]
        entries = [entry for entry in entries if fil is None or fil(entry)]
        return sorted(entries) if sort else entries

    def visit(self, fil=None, rec=None):
        for entry in self.listdir(sort=True):
            if entry.isdir() and (rec is None or rec(entry)):
                yield from entry.visit(fil, rec)
            matches = fnmatch.fnmatch(entry.basename, fil) if isinstance(fil, str) else fil is None or fil(entry)
            if matches:
                yield entry

    def copy(self, target):
        target = type(self)(target)
        if self.isdir():
            shutil.copytree(self.strpath, target.strpath, dirs_exist_ok=True)
        else:
            shutil.copyfile(self.strpath, target.join(self.basename) if target.isdir() else target)

    def move(self, target):
        os.rename(self.strpath, os.fspath(target))

    rename = move

    def remove(self, rec=1, ignore_errors=False):
        if not self.isdir():
            os.remove(self.strpath)
        elif rec:
            shutil.rmtree(self.strpath, ignore_errors=ignore_errors)
        else:
            os.rmdir(self.strpath)

    def chdir(self):
        old = type(self)()
        os.chdir(self.strpath)
        return old

    @contextlib.contextmanager
    def as_cwd(self):
        old = self.chdir()
        try:
            yield old
        finally:
            old.chdir()

    def samefile(self, other):
        return os.path.samefile(self.strpath, os.fspath(other))


class TempdirFactory:
    def __init__(self, factory):
        self._factory = factory

    def mktemp(self, basename, numbered=True):
        return LocalPath(self._factory.mktemp(basename, numbered))

    def getbasetemp(self):
        return LocalPath(self._factory.getbasetemp())


@pytest.fixture
def tmpdir(tmp_path):
    return LocalPath(tmp_path)


@pytest.fixture(scope="session")
def tmpdir_factory():
    return TempdirFactory(TempPathFactory())
