"""Modules that Python has and the sandbox has not, and what to use in their place."""

import sys

_NO_SCREEN = "there is no screen in the sandbox; test the code behind it, and patch what would draw"
_NO_TERMINAL = "there is no terminal in the sandbox; use `print`, and `capsys` to look at what was printed"
_NO_SYSTEM = "there is no operating system under the sandbox; patch the name where the code under test looks it up"
_NO_C = "there is no compiled C in the sandbox; patch the name where the code under test looks it up"
_NO_FIGURES = "the sandbox cannot look into its own memory; count what you keep with `len` or `sys.getsizeof`"

_INSTEAD = {
    "cProfile": "there is `profile`, which does the same",
    "compression.zstd": "there are `zlib`, `gzip`, `bz2` and `lzma`",
    "ctypes": _NO_C,
    "curses": _NO_TERMINAL,
    "dbm.gnu": "there is `dbm.dumb`",
    "dbm.ndbm": "there is `dbm.dumb`",
    "dbm.sqlite3": "there is `dbm.dumb`",
    "ensurepip": "nothing can be installed in the sandbox",
    "faulthandler": "nothing crashes that it could tell of; there is `traceback`",
    "fcntl": _NO_SYSTEM,
    "grp": _NO_SYSTEM,
    "idlelib": _NO_SCREEN,
    "mmap": "there are no mapped files in the sandbox; read the file, or use `io.BytesIO`",
    "msvcrt": _NO_SYSTEM,
    "pty": _NO_TERMINAL,
    "pwd": "there are no users in the sandbox; there is `getpass.getuser`",
    "readline": _NO_TERMINAL,
    "resource": _NO_FIGURES,
    "sqlite3": "there are no databases in the sandbox; keep the rows in a list or a dict, or patch the connection",
    "ssl": "there is no network in the sandbox; patch what would connect",
    "syslog": "there is no log of a system in the sandbox; there is `logging`",
    "termios": _NO_TERMINAL,
    "tkinter": _NO_SCREEN,
    "tracemalloc": _NO_FIGURES,
    "tty": _NO_TERMINAL,
    "turtle": _NO_SCREEN,
    "turtledemo": _NO_SCREEN,
    "venv": "nothing can be installed in the sandbox",
    "winreg": _NO_SYSTEM,
}


def say_what_to_use(fullname):
    """Raises where a module is imported that Python has and the sandbox has not. Whoever only asks for it is told no."""
    words = _INSTEAD.get(fullname)
    if words is not None and sys._getframe(3).f_code.co_name == "_find_and_load_unlocked":
        raise ModuleNotFoundError(f"No module named {fullname!r}: {words}", name=fullname)
