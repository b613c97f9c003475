"""Names that match a pattern."""

import fnmatch

assert fnmatch.fnmatch("rows.csv", "*.csv") and not fnmatch.fnmatchcase("A.csv", "a*")
assert fnmatch.filter(["a.py", "b.txt"], "[ab].py") == ["a.py"]
assert fnmatch.translate("*.csv").startswith("(?s:")
