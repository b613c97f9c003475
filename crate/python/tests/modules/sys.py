"""The interpreter: modules, paths, streams, limits, the exception at hand.

Not here: `sys.getrefcount` and others that look into CPython.
"""

import sys

assert sys.version_info >= (3, 13) and sys.platform == "linux" and sys.byteorder == "little"
assert sys.modules["sys"] is sys and "/course" in sys.path and sys.maxsize > 2**30
assert sys.getrecursionlimit() > 100 and sys.getsizeof([]) > 0 and sys.intern("a") == "a"
assert sys.float_info.max > 1e308 and sys.maxunicode == 0x10FFFF
try:
    1 / 0
except ZeroDivisionError:
    assert sys.exc_info()[0] is ZeroDivisionError and isinstance(sys.exception(), ZeroDivisionError)
try:
    sys.exit(3)
except SystemExit as end:
    assert end.code == 3
assert sys._getframe().f_lineno > 0 and sys.getdefaultencoding() == "utf-8"
