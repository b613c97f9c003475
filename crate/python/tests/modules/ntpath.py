"""Paths as Windows has them."""

import ntpath

back = chr(92)
assert ntpath.join("C:/data", "rows.csv") == "C:/data" + back + "rows.csv"
assert ntpath.splitdrive("C:/a") == ("C:", "/a") and ntpath.basename("C:/a/b.txt") == "b.txt"
