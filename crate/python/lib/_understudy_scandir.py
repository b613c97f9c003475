"""`os.scandir` and the entries that it gives."""

import posix


class DirEntry:
    """One name in a folder."""

    __slots__ = ("name", "path")

    def __init__(self, name, path):
        self.name = name
        self.path = path

    def stat(self, *, follow_symlinks=True):
        return posix.stat(self.path)

    def is_dir(self, *, follow_symlinks=True):
        return self._kind() == 0o040000

    def is_file(self, *, follow_symlinks=True):
        return self._kind() == 0o100000

    def is_symlink(self):
        return False

    def is_junction(self):
        return False

    def inode(self):
        return posix.stat(self.path).st_ino

    def _kind(self):
        try:
            return posix.stat(self.path).st_mode & 0o170000
        except FileNotFoundError:
            return 0

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class scandir:
    """An iterator over a folder that is a context manager too."""

    def __init__(self, path="."):
        path = posix.fspath(path)
        slash = b"/" if isinstance(path, bytes) else "/"
        base = path if path.endswith(slash) else path + slash
        self._entries = iter([DirEntry(name, base + name) for name in posix.listdir(path)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()
