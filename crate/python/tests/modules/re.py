"""Regular expressions: groups, replacing, splitting, looking around, flags."""

import re

match = re.search(r"(?P<key>\w+)=(\d+)", "rate=12;")
assert match.group("key") == "rate" and match.groups() == ("rate", "12") and match.span() == (0, 7)
assert re.findall(r"\b\w{2}\b", "to be or x") == ["to", "be", "or"]
assert re.sub(r"(\w+) (\w+)", r"\2 \1", "a b") == "b a" and re.sub("a", lambda m: m[0].upper(), "banana") == "bAnAnA"
assert re.split(r"[,;]\s*", "a, b;c") == ["a", "b", "c"]
assert re.fullmatch(r"(?i)ROWS", "rows") and re.match(r"(?<!x)a(?=b)", "ab")
assert re.compile(r"^x$", re.MULTILINE).findall("x\ny\nx") == ["x", "x"]
assert re.escape("a.b") == "a\\.b" and [m.start() for m in re.finditer("a", "aba")] == [0, 2]
try:
    re.compile("(")
except re.error as error:
    assert str(error) == "missing ), unterminated subpattern at position 0"
