"""`io.FileIO`, `io.open` and `io.open_code` over the in-memory file system.

The interpreter's own need a host. The buffered and the text layers are its own.
"""

import _io
import posix

_SEEK_END = 2


class FileIO(_io._RawIOBase):
    """A raw file: bytes at a position behind a descriptor."""

    def __init__(self, file, mode="r", closefd=True, opener=None):
        self._fd = -1
        self._closefd = closefd
        self.name = file
        kind = mode.replace("b", "").replace("t", "")
        if kind not in _FLAGS:
            raise ValueError(f"invalid mode: {mode}")
        self._readable, self._writable, flags = _FLAGS[kind]
        self._appending = "a" in kind
        self._created = "x" in kind
        if isinstance(file, int):
            if file < 0:
                raise ValueError("negative file descriptor")
            self._fd = file
        elif opener is not None:
            self._fd = opener(file, flags | posix.O_CLOEXEC)
            if not isinstance(self._fd, int):
                raise TypeError("expected integer from opener")
        else:
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            self._fd = posix.open(file, flags | posix.O_CLOEXEC, 0o666)
            if posix.fstat(self._fd).st_mode & 0o170000 == 0o040000:
                descriptor, self._fd = self._fd, -1
                posix.close(descriptor)
                raise IsADirectoryError(21, "Is a directory", file)
        if self._appending:
            posix.lseek(self._fd, 0, _SEEK_END)

    def _check(self):
        if self._fd < 0:
            raise ValueError("I/O operation on closed file")

    def read(self, size=-1):
        self._check()
        self._check_readable()
        if size is None or size < 0:
            return self.readall()
        return posix.read(self._fd, size)

    def _check_readable(self):
        if not self._readable:
            raise _io.UnsupportedOperation("File not open for reading")

    def readall(self):
        self._check()
        self._check_readable()
        rest = posix.fstat(self._fd).st_size - posix.lseek(self._fd, 0, 1)
        return posix.read(self._fd, max(rest, 0))

    def readinto(self, buffer):
        self._check()
        self._check_readable()
        view = memoryview(buffer).cast("B")
        data = posix.read(self._fd, len(view))
        view[: len(data)] = data
        return len(data)

    def write(self, data):
        self._check()
        if not self._writable:
            raise _io.UnsupportedOperation("File not open for writing")
        if self._appending:
            posix.lseek(self._fd, 0, _SEEK_END)
        return posix.write(self._fd, bytes(data))

    def seek(self, offset, whence=0):
        self._check()
        return posix.lseek(self._fd, offset, whence)

    def tell(self):
        self._check()
        return posix.lseek(self._fd, 0, 1)

    def truncate(self, size=None):
        self._check()
        if not self._writable:
            raise _io.UnsupportedOperation("File not open for writing")
        size = self.tell() if size is None else size
        posix.ftruncate(self._fd, size)
        return size

    def close(self):
        if self._fd < 0:
            return
        try:
            super().close()
        finally:
            descriptor, self._fd = self._fd, -1
            if self._closefd:
                posix.close(descriptor)

    def fileno(self):
        self._check()
        return self._fd

    def isatty(self):
        self._check()
        return False

    def readable(self):
        self._check()
        return self._readable

    def writable(self):
        self._check()
        return self._writable

    def seekable(self):
        self._check()
        return True

    @property
    def closefd(self):
        return self._closefd

    @property
    def mode(self):
        if self._created:
            return "xb+" if self._readable else "xb"
        if self._appending:
            return "ab+" if self._readable else "ab"
        if self._readable:
            return "rb+" if self._writable else "rb"
        return "wb"

    def __repr__(self):
        if self._fd < 0:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self._closefd!r}>"


_READ_WRITE = posix.O_RDWR
_NEW = posix.O_CREAT | posix.O_TRUNC
_FLAGS = {
    "r": (True, False, posix.O_RDONLY),
    "r+": (True, True, _READ_WRITE),
    "w": (False, True, posix.O_WRONLY | _NEW),
    "w+": (True, True, _READ_WRITE | _NEW),
    "a": (False, True, posix.O_WRONLY | posix.O_CREAT | posix.O_APPEND),
    "a+": (True, True, _READ_WRITE | posix.O_CREAT | posix.O_APPEND),
    "x": (False, True, posix.O_WRONLY | posix.O_CREAT | posix.O_EXCL),
    "x+": (True, True, _READ_WRITE | posix.O_CREAT | posix.O_EXCL),
}


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if not isinstance(file, int):
        file = posix.fspath(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    binary = "b" in mode
    kind = _raw_mode(mode)
    if binary and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if binary and errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if binary and newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    raw = FileIO(file, kind, closefd, opener)
    try:
        if buffering == 0:
            if binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        size = buffering if buffering > 1 else _io.DEFAULT_BUFFER_SIZE
        if "+" in kind:
            buffer = _io.BufferedRandom(raw, size)
        elif kind == "r":
            buffer = _io.BufferedReader(raw, size)
        else:
            buffer = _io.BufferedWriter(raw, size)
        if binary:
            return buffer
        text = _io.TextIOWrapper(buffer, encoding or "utf-8", errors, newline, buffering == 1)
        text.mode = mode
        return text
    except BaseException:
        raw.close()
        raise


def _raw_mode(mode):
    kinds = [letter for letter in mode if letter in "rwax"]
    known = all(letter in "rwaxbt+" for letter in mode) and len(set(mode)) == len(mode)
    if not known:
        raise ValueError(f"invalid mode: {mode!r}")
    if "b" in mode and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    if len(kinds) != 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    return kinds[0] + ("+" if "+" in mode else "")


def open_code(path):
    return open(path, "rb")


def install():
    import builtins

    FileIO.__module__ = "_io"
    FileIO.__qualname__ = "FileIO"
    open.__module__ = "_io"
    _io.FileIO = FileIO
    _io.open = open
    _io.open_code = open_code
    builtins.open = open
