"""Recorded from pandas 3.1.1 by `record/record_pandas.py`."""

import pandas as pd
def changed(change, frame=None):
    frame = pd.DataFrame({"a": [1, 2, 3], "b": ["x", "y", "z"]}) if frame is None else frame
    change(frame)
    return frame
def put(key, value):
    return lambda frame: frame.__setitem__(key, value)
def loc(key, value):
    return lambda frame: frame.loc.__setitem__(key, value)

def plain(value):
    """The value with numpy's scalars as Python's own."""
    if type(value) in (tuple, list):
        return type(value)(map(plain, value))
    if type(value) is dict:
        return {plain(key): plain(item) for key, item in value.items()}
    if type(value).__module__ == "numpy" and hasattr(value, "item") and not hasattr(value, "__len__"):
        return value.item()
    return value


def show(make):
    try:
        return repr(plain(make()))
    except Exception as error:
        return f"{type(error).__module__}.{type(error).__name__}: {error}"


differences = []


def check(make, expected):
    shown = show(make)
    if shown != expected:
        differences.append(f"expected:\n{expected}\nshown:\n{shown}")

check(lambda: (changed(put("c", [4, 5, 6]))), """   a  b  c
0  1  x  4
1  2  y  5
2  3  z  6""")
check(lambda: (changed(put("c", 0))), """   a  b  c
0  1  x  0
1  2  y  0
2  3  z  0""")
check(lambda: (changed(put("c", "w"))), """   a  b  c
0  1  x  w
1  2  y  w
2  3  z  w""")
check(lambda: (changed(put("c", pd.Series([1, 2, 3])))), """   a  b  c
0  1  x  1
1  2  y  2
2  3  z  3""")
check(lambda: (changed(put("c", pd.Series([1, 2], index=[1, 2])))), """   a  b    c
0  1  x  NaN
1  2  y  1.0
2  3  z  2.0""")
check(lambda: (changed(put("c", [1]))), 'builtins.ValueError: Length of values (1) does not match length of index (3)')
check(lambda: (changed(put("c", range(3)))), """   a  b  c
0  1  x  0
1  2  y  1
2  3  z  2""")
check(lambda: (changed(put("a", None))), """      a  b
0  None  x
1  None  y
2  None  z""")
check(lambda: (changed(lambda frame: frame.__setitem__("c", frame["a"] * 2))), """   a  b  c
0  1  x  2
1  2  y  4
2  3  z  6""")
check(lambda: (changed(put(["p", "q"], 1))), """   a  b  p  q
0  1  x  1  1
1  2  y  1  1
2  3  z  1  1""")
check(lambda: (changed(lambda frame: setattr(frame, "a", [7, 8, 9]))), """   a  b
0  7  x
1  8  y
2  9  z""")
check(lambda: (changed(lambda frame: setattr(frame, "columns", ["p", "q"]))), """   p  q
0  1  x
1  2  y
2  3  z""")
check(lambda: (changed(lambda frame: setattr(frame, "columns", ["p"]))), 'builtins.ValueError: Length mismatch: Expected axis has 2 elements, new values have 1 elements')
check(lambda: (changed(lambda frame: setattr(frame, "index", ["i", "j", "k"]))), """   a  b
i  1  x
j  2  y
k  3  z""")
check(lambda: (changed(lambda frame: setattr(frame, "index", [1]))), 'builtins.ValueError: Length mismatch: Expected axis has 3 elements, new values have 1 elements')
check(lambda: (changed(loc((1, "a"), 9))), """   a  b
0  1  x
1  9  y
2  3  z""")
check(lambda: (changed(loc((1, "a"), "w"))), "builtins.TypeError: Invalid value 'w' for dtype 'int64'")
check(lambda: (changed(loc((1, "a"), 1.5))), "builtins.TypeError: Invalid value '1.5' for dtype 'int64'")
check(lambda: (changed(loc((3, "a"), 9))), """   a    b
0  1    x
1  2    y
2  3    z
3  9  NaN""")
check(lambda: (changed(loc((slice(None), "a"), 0))), """   a  b
0  0  x
1  0  y
2  0  z""")
check(lambda: (changed(lambda frame: frame.loc.__setitem__((frame["a"] > 1, "b"), "big"))), """   a    b
0  1    x
1  2  big
2  3  big""")
check(lambda: (changed(lambda frame: frame.iloc.__setitem__((0, 0), 5))), """   a  b
0  5  x
1  2  y
2  3  z""")
check(lambda: (changed(lambda frame: frame.drop(columns=["a"], inplace=True))), """   b
0  x
1  y
2  z""")
check(lambda: (changed(lambda frame: frame.rename(columns={"a": "A"}, inplace=True))), """   A  b
0  1  x
1  2  y
2  3  z""")
check(lambda: (changed(lambda frame: frame.insert(0, "n", [1, 2, 3]))), """   n  a  b
0  1  1  x
1  2  2  y
2  3  3  z""")
check(lambda: (changed(lambda frame: frame.insert(0, "a", [1, 2, 3]))), 'builtins.ValueError: cannot insert a, already exists')
check(lambda: (changed(lambda frame: frame.pop("a"))), """   b
0  x
1  y
2  z""")
check(lambda: (changed(lambda frame: frame.__delitem__("a"))), """   b
0  x
1  y
2  z""")
check(lambda: (changed(lambda frame: frame.__delitem__("zz"))), "builtins.KeyError: 'zz'")
check(lambda: (changed(put("a", [1, 2]), pd.DataFrame())), """   a
0  1
1  2""")
check(lambda: (changed(put("a", 1), pd.DataFrame())), """Empty DataFrame
Columns: [a]
Index: []""")
check(lambda: (changed(lambda frame: frame["a"].__setitem__(0, 99))), """   a  b
0  1  x
1  2  y
2  3  z""")
check(lambda: (changed(lambda frame: frame.sort_values("b", ascending=False, inplace=True))), """   a  b
2  3  z
1  2  y
0  1  x""")
check(lambda: (changed(lambda frame: frame.copy().__setitem__("a", 0))), """   a  b
0  1  x
1  2  y
2  3  z""")
check(lambda: (changed(lambda frame: frame.fillna(0, inplace=True))), """   a  b
0  1  x
1  2  y
2  3  z""")

assert not differences, "\n\n".join(differences)
