"""Recorded from pandas 3.1.1 by `record/record_pandas.py`."""

import pandas as pd
from pandas.testing import assert_frame_equal, assert_index_equal, assert_series_equal
A = pd.DataFrame({"a": [1, 2, 3], "b": [1.0, 2.5, None], "c": ["x", "y", None], "d": [True, False, True]})
B = A.copy()
B.loc[1, "a"] = 9
F = pd.DataFrame

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

check(lambda: (B), """   a    b    c      d
0  1  1.0    x   True
1  9  2.5    y  False
2  3  NaN  NaN   True""")
check(lambda: (assert_frame_equal(A, A.copy())), 'None')
check(lambda: (assert_frame_equal(A, B)), """builtins.AssertionError: DataFrame.iloc[:, 0] (column name="a") are different

DataFrame.iloc[:, 0] (column name="a") values are different (33.33333 %)
[index]: [0, 1, 2]
[left]:  [1, 2, 3]
[right]: [1, 9, 3]""")
check(lambda: (assert_frame_equal(A, B, obj="MyFrame")), """builtins.AssertionError: MyFrame.iloc[:, 0] (column name="a") are different

MyFrame.iloc[:, 0] (column name="a") values are different (33.33333 %)
[index]: [0, 1, 2]
[left]:  [1, 2, 3]
[right]: [1, 9, 3]""")
check(lambda: (assert_frame_equal(A, A.iloc[:2])), """builtins.AssertionError: DataFrame are different

DataFrame shape mismatch
[left]:  (3, 4)
[right]: (2, 4)""")
check(lambda: (assert_frame_equal(A[["a", "b"]], A[["a", "c"]])), """builtins.AssertionError: DataFrame.columns are different

DataFrame.columns values are different (50.0 %)
[left]:  Index(['a', 'b'], dtype='str')
[right]: Index(['a', 'c'], dtype='str')
At positional index 1, first diff: 'b' != 'c'""")
check(lambda: (assert_frame_equal(A[["a", "b"]], A[["b", "a"]])), """builtins.AssertionError: DataFrame.columns are different

DataFrame.columns values are different (100.0 %)
[left]:  Index(['a', 'b'], dtype='str')
[right]: Index(['b', 'a'], dtype='str')
At positional index 0, first diff: 'a' != 'b'""")
check(lambda: (assert_frame_equal(A[["a", "b"]], A[["b", "a"]], check_like=True)), 'None')
check(lambda: (assert_frame_equal(A[["a"]], A[["a"]].astype("float64"))), """builtins.AssertionError: Attributes of DataFrame.iloc[:, 0] (column name="a") are different

Attribute "dtype" are different
[left]:  int64
[right]: float64""")
check(lambda: (assert_frame_equal(A[["a"]], A[["a"]].astype("int32"))), """builtins.AssertionError: Attributes of DataFrame.iloc[:, 0] (column name="a") are different

Attribute "dtype" are different
[left]:  int64
[right]: int32""")
check(lambda: (assert_frame_equal(A[["a"]], A[["a"]].astype("float64"), check_dtype=False)), 'None')
check(lambda: (assert_frame_equal(A, A.set_index(pd.Index([5, 6, 7])))), """builtins.AssertionError: DataFrame.index are different

DataFrame.index values are different (100.0 %)
[left]:  RangeIndex(start=0, stop=3, step=1)
[right]: RangeIndex(start=5, stop=8, step=1)
At positional index 0, first diff: 0 != 5""")
check(lambda: (assert_frame_equal(A[["a"]], A[["a"]].set_index(pd.Index([0, 1, 2])))), 'None')
check(lambda: (assert_frame_equal(A[["a"]], A[["a"]].set_index(pd.Index(["0", "1", "2"])))), """builtins.AssertionError: DataFrame.index are different

Attribute "inferred_type" are different
[left]:  integer
[right]: string""")
check(lambda: (assert_frame_equal(A[["a"]], A[["a"]].rename_axis("i"))), """builtins.AssertionError: DataFrame.index are different

Attribute "names" are different
[left]:  [None]
[right]: ['i']""")
check(lambda: (assert_frame_equal(A, {"a": 1})), "builtins.AssertionError: DataFrame Expected type <class 'pandas.DataFrame'>, found <class 'dict'> instead")
check(lambda: (assert_frame_equal(A, A["a"])), "builtins.AssertionError: DataFrame Expected type <class 'pandas.DataFrame'>, found <class 'pandas.Series'> instead")
check(lambda: (assert_frame_equal(A, None)), "builtins.AssertionError: DataFrame Expected type <class 'pandas.DataFrame'>, found <class 'NoneType'> instead")
check(lambda: (assert_frame_equal(F({"a": [1.0, 2.0]}), F({"a": [1.0, 2.1]}))), """builtins.AssertionError: DataFrame.iloc[:, 0] (column name="a") are different

DataFrame.iloc[:, 0] (column name="a") values are different (50.0 %)
[index]: [0, 1]
[left]:  [1.0, 2.0]
[right]: [1.0, 2.1]
At positional index 1, first diff: 2.0 != 2.1""")
check(lambda: (assert_frame_equal(F({"a": [1.0]}), F({"a": [1.000001]}))), 'None')
check(lambda: (assert_frame_equal(F({"a": [1.0]}), F({"a": [1.000001]}), check_exact=True)), """builtins.AssertionError: DataFrame.iloc[:, 0] (column name="a") are different

DataFrame.iloc[:, 0] (column name="a") values are different (100.0 %)
[index]: [0]
[left]:  [1.0]
[right]: [1.000001]""")
check(lambda: (assert_frame_equal(F({"a": ["x", "y"]}), F({"a": ["x", "z"]}))), """builtins.AssertionError: DataFrame.iloc[:, 0] (column name="a") are different

DataFrame.iloc[:, 0] (column name="a") values are different (50.0 %)
[index]: [0, 1]
[left]:  [x, y]
[right]: [x, z]
At positional index 1, first diff: 'y' != 'z'""")
check(lambda: (assert_frame_equal(F({"a": [1.0, float("nan")]}), F({"a": [1.0, 2.0]}))), """builtins.AssertionError: DataFrame.iloc[:, 0] (column name="a") are different

DataFrame.iloc[:, 0] (column name="a") values are different (50.0 %)
[index]: [0, 1]
[left]:  [1.0, nan]
[right]: [1.0, 2.0]
At positional index 1, first diff: nan != 2.0""")
check(lambda: (assert_frame_equal(F({"a": [True, False]}), F({"a": [True, True]}))), """builtins.AssertionError: DataFrame.iloc[:, 0] (column name="a") are different

DataFrame.iloc[:, 0] (column name="a") values are different (50.0 %)
[index]: [0, 1]
[left]:  [True, False]
[right]: [True, True]""")
check(lambda: (assert_frame_equal(F({"a": [1, "x"]}), F({"a": [1, "y"]}))), """builtins.AssertionError: DataFrame.iloc[:, 0] (column name="a") are different

DataFrame.iloc[:, 0] (column name="a") values are different (50.0 %)
[index]: [0, 1]
[left]:  [1, x]
[right]: [1, y]
At positional index 1, first diff: 'x' != 'y'""")
check(lambda: (assert_frame_equal(F({"a": [1]}), F({"a": ["1"]}))), """builtins.AssertionError: Attributes of DataFrame.iloc[:, 0] (column name="a") are different

Attribute "dtype" are different
[left]:  int64
[right]: <StringDtype(na_value=nan)>""")
check(lambda: (assert_frame_equal(F({"t": pd.to_datetime(["2024-01-01"])}), F({"t": pd.to_datetime(["2024-01-02"])}))), """builtins.AssertionError: DataFrame.iloc[:, 0] (column name="t") are different

DataFrame.iloc[:, 0] (column name="t") values are different (100.0 %)
[index]: [0]
[left]:  [1704067200000000]
[right]: [1704153600000000]""")
check(lambda: (assert_series_equal(A["a"], A["a"].rename("z"))), """builtins.AssertionError: Series are different

Attribute "name" are different
[left]:  a
[right]: z""")
check(lambda: (assert_series_equal(A["a"], B["a"])), """builtins.AssertionError: Series are different

Series values are different (33.33333 %)
[index]: [0, 1, 2]
[left]:  [1, 2, 3]
[right]: [1, 9, 3]""")
check(lambda: (assert_series_equal(A["a"], A["a"].iloc[:1])), """builtins.AssertionError: Series are different

Series length are different
[left]:  3, RangeIndex(start=0, stop=3, step=1)
[right]: 1, RangeIndex(start=0, stop=1, step=1)""")
check(lambda: (assert_series_equal(A["a"], A["a"].astype(float))), """builtins.AssertionError: Attributes of Series are different

Attribute "dtype" are different
[left]:  int64
[right]: float64""")
check(lambda: (assert_series_equal(A["a"], A["a"].rename("z"), check_names=False)), 'None')
check(lambda: (assert_index_equal(pd.Index([1, 2]), pd.Index([1, 3]))), """builtins.AssertionError: Index are different

Index values are different (50.0 %)
[left]:  Index([1, 2], dtype='int64')
[right]: Index([1, 3], dtype='int64')""")
check(lambda: (assert_index_equal(pd.Index(["a"]), pd.Index(["b"]))), """builtins.AssertionError: Index are different

Index values are different (100.0 %)
[left]:  Index(['a'], dtype='str')
[right]: Index(['b'], dtype='str')""")

assert not differences, "\n\n".join(differences)
