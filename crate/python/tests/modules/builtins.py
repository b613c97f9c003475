"""The functions that are there without an import; `open` has the files in memory, `input` has no lines.

Not here: standard input is always at its end.
"""

import builtins

assert builtins.sum([1, 2]) == 3
assert sorted({"b": 1, "a": 2}) == ["a", "b"]
assert list(zip("ab", [1, 2], strict=True)) == [("a", 1), ("b", 2)]
assert eval("max(x, 3)", {"x": 2}) == 3
assert isinstance(0, int | str)
try:
    input()
except EOFError:
    pass
else:
    raise AssertionError("somebody typed")
with open("/tmp/a.txt", "w") as file:
    print("line", file=file)
with open("/tmp/a.txt") as file:
    assert file.read() == "line\n"
