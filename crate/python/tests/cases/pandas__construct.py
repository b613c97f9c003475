"""Recorded from pandas 3.1.1 by `record/record_pandas.py`."""

import pandas as pd
from unittest.mock import MagicMock, Mock
A = pd.DataFrame({"a": [1, 2, 3], "b": [1.0, 2.5, None], "c": ["x", "y", None], "d": [True, False, True]})

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

check(lambda: (A), """   a    b    c      d
0  1  1.0    x   True
1  2  2.5    y  False
2  3  NaN  NaN   True""")
check(lambda: (A.dtypes), """a      int64
b    float64
c        str
d       bool
dtype: object""")
check(lambda: (A.shape, A.size, len(A), A.empty, A.columns, A.index), "((3, 4), 12, 3, False, Index(['a', 'b', 'c', 'd'], dtype='str'), RangeIndex(start=0, stop=3, step=1))")
check(lambda: (pd.DataFrame([{"a": 1, "b": 2}, {"a": 3, "c": "x"}])), """   a    b    c
0  1  2.0  NaN
1  3  NaN    x""")
check(lambda: (pd.DataFrame([[1, "a"], [2, "b"]], columns=["n", "s"])), """   n  s
0  1  a
1  2  b""")
check(lambda: (pd.DataFrame([[1, 2]], columns=["a"])), 'builtins.ValueError: 1 columns passed, passed data had 2 columns')
check(lambda: (pd.DataFrame({"a": [1, 2], "b": [1]})), 'builtins.ValueError: All arrays must be of the same length')
check(lambda: (pd.DataFrame({"a": 1})), 'builtins.ValueError: If using all scalar values, you must pass an index')
check(lambda: (pd.DataFrame({"a": 1}, index=[0, 1])), """   a
0  1
1  1""")
check(lambda: (pd.DataFrame({"a": [1, 2]}, index=["x", "y"])), """   a
x  1
y  2""")
check(lambda: (pd.DataFrame()), """Empty DataFrame
Columns: []
Index: []""")
check(lambda: (pd.DataFrame(columns=["a", "b"])), """Empty DataFrame
Columns: [a, b]
Index: []""")
check(lambda: (pd.DataFrame(index=[1, 2])), """Empty DataFrame
Columns: []
Index: [1, 2]""")
check(lambda: (pd.DataFrame({"a": [1]}, columns=["a", "b"]).dtypes), """a     int64
b    object
dtype: object""")
check(lambda: (pd.DataFrame({"a": [1, None]}).dtypes), """a    float64
dtype: object""")
check(lambda: (pd.DataFrame({"a": [None, None], "b": [True, None]}).dtypes), """a    object
b    object
dtype: object""")
check(lambda: (pd.DataFrame("abc")), 'builtins.ValueError: DataFrame constructor not properly called!')
check(lambda: (pd.DataFrame(3)), 'builtins.ValueError: DataFrame constructor not properly called!')
check(lambda: (pd.DataFrame(Mock())), 'builtins.ValueError: DataFrame constructor not properly called!')
check(lambda: (pd.DataFrame({"a": pd.Series([1, 2]), "b": [3, 4]})), """   a  b
0  1  3
1  2  4""")
check(lambda: (pd.Series([1, 2, 3])), """0    1
1    2
2    3
dtype: int64""")
check(lambda: (pd.Series(["a", None])), """0      a
1    NaN
dtype: str""")
check(lambda: (pd.Series([1, "a"])), """0    1
1    a
dtype: object""")
check(lambda: (pd.Series({"a": 1, "b": 2})), """a    1
b    2
dtype: int64""")
check(lambda: (pd.Series(5, index=[1, 2])), """1    5
2    5
dtype: int64""")
check(lambda: (pd.Series([1.5], name="q")), """0    1.5
Name: q, dtype: float64""")
check(lambda: (pd.Series([], dtype=float)), 'Series([], dtype: float64)')
check(lambda: (pd.Series([1, 2], dtype="float64")), """0    1.0
1    2.0
dtype: float64""")
check(lambda: (A["a"].dtype == "int64", A["a"].dtype == int, A["c"].dtype == "str", A["c"].dtype == object, str(A["b"].dtype)), "(True, True, True, False, 'float64')")
check(lambda: (A["c"].dtype, A["a"].dtype), "(<StringDtype(na_value=nan)>, dtype('int64'))")
check(lambda: (pd.DataFrame, pd.Series, pd.Index, pd.RangeIndex), "(<class 'pandas.DataFrame'>, <class 'pandas.Series'>, <class 'pandas.Index'>, <class 'pandas.RangeIndex'>)")
check(lambda: (A.to_dict()), "{'a': {0: 1, 1: 2, 2: 3}, 'b': {0: 1.0, 1: 2.5, 2: nan}, 'c': {0: 'x', 1: 'y', 2: nan}, 'd': {0: True, 1: False, 2: True}}")
check(lambda: (A.to_dict("records")), "[{'a': 1, 'b': 1.0, 'c': 'x', 'd': True}, {'a': 2, 'b': 2.5, 'c': 'y', 'd': False}, {'a': 3, 'b': nan, 'c': nan, 'd': True}]")
check(lambda: (A.to_dict("list")), "{'a': [1, 2, 3], 'b': [1.0, 2.5, nan], 'c': ['x', 'y', nan], 'd': [True, False, True]}")
check(lambda: (A.to_dict(orient="split")), "{'index': [0, 1, 2], 'columns': ['a', 'b', 'c', 'd'], 'data': [[1, 1.0, 'x', True], [2, 2.5, 'y', False], [3, nan, nan, True]]}")
check(lambda: (A.to_dict("zz")), "builtins.ValueError: orient 'zz' not understood")
check(lambda: (list(A), "a" in A, "z" in A), "(['a', 'b', 'c', 'd'], True, False)")
check(lambda: (A["zz"]), "builtins.KeyError: 'zz'")
check(lambda: (A[["a", "zz"]]), 'builtins.KeyError: "[\'zz\'] not in index"')
check(lambda: (A[["p", "q"]]), 'builtins.KeyError: "None of [Index([\'p\', \'q\'], dtype=\'str\')] are in the [columns]"')
check(lambda: (A.zz), "builtins.AttributeError: 'DataFrame' object has no attribute 'zz'")
check(lambda: (A.a.tolist()), '[1, 2, 3]')
check(lambda: (A["a"].zz), "builtins.AttributeError: 'Series' object has no attribute 'zz'")
check(lambda: (A["a"][9]), 'builtins.KeyError: 9')

assert not differences, "\n\n".join(differences)
