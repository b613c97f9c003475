"""`tmp_path_factory`: folders that outlive a test."""

import pathlib

import pytest

_BASE = pathlib.Path("/tmp/pytest-of-root/pytest-0")


class TempPathFactory:
    def getbasetemp(self):
        _BASE.mkdir(parents=True, exist_ok=True)
        return _BASE

    def mktemp(self, basename, numbered=True):
        if pathlib.PurePath(basename).name != basename or basename in ("", ".", ".."):
            raise ValueError(f"{basename} is not a normalized and relative path")
        base = self.getbasetemp()
        folder = base / f"{basename}{self._next(base, basename)}" if numbered else base / basename
        folder.mkdir(mode=0o700)
        return folder

    def _next(self, base, basename):
        taken = [entry.name.removeprefix(basename) for entry in base.iterdir() if entry.name.startswith(basename)]
        return max((int(number) for number in taken if number.isdigit()), default=-1) + 1


@pytest.fixture(scope="session")
def tmp_path_factory():
    return TempPathFactory()
