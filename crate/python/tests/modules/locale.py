"""The settings of the place, which are those of C.

Not here: every other place.
"""

import locale

assert locale.setlocale(locale.LC_ALL, "C") == "C"
assert locale.atof("1.5") == 1.5 and locale.format_string("%d", 1234) == "1234"
assert locale.getpreferredencoding(False).lower() == "utf-8"
try:
    locale.setlocale(locale.LC_ALL, "xx_XX")
except locale.Error:
    pass
else:
    raise AssertionError("there is no such place")
