"""Recorded from pandas 3.1.1 by `record/record_pandas.py`."""

import pandas as pd
A = pd.DataFrame({"a": [1, 2, 3], "b": [1.0, 2.5, None], "c": ["x", "y", None], "d": [True, False, True]})
N = A[["a", "b"]]
s = pd.Series

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

check(lambda: (A[A["a"] > 1]), """   a    b    c      d
1  2  2.5    y  False
2  3  NaN  NaN   True""")
check(lambda: (A[(A["a"] > 1) & A["d"]]), """   a   b    c     d
2  3 NaN  NaN  True""")
check(lambda: (A[~A["d"]]), """   a    b  c      d
1  2  2.5  y  False""")
check(lambda: (A[[True, False, True]]), """   a    b    c     d
0  1  1.0    x  True
2  3  NaN  NaN  True""")
check(lambda: (A[[True]]), 'builtins.ValueError: Item wrong length 1 instead of 3.')
check(lambda: (A["a"][[True]]), 'builtins.IndexError: Boolean index has wrong length: 1 instead of 3')
check(lambda: (A[pd.Series([True])]), 'pandas.errors.IndexingError: Unalignable boolean Series provided as indexer (index of the boolean Series and of the indexed object do not match).')
check(lambda: (A.head(2)), """   a    b  c      d
0  1  1.0  x   True
1  2  2.5  y  False""")
check(lambda: (A.tail(1)), """   a   b    c     d
2  3 NaN  NaN  True""")
check(lambda: (A[:2]), """   a    b  c      d
0  1  1.0  x   True
1  2  2.5  y  False""")
check(lambda: (N + 1), """   a    b
0  2  2.0
1  3  3.5
2  4  NaN""")
check(lambda: (N * 2), """   a    b
0  2  2.0
1  4  5.0
2  6  NaN""")
check(lambda: (1 - N), """   a    b
0  0  0.0
1 -1 -1.5
2 -2  NaN""")
check(lambda: (N / 2), """     a     b
0  0.5  0.50
1  1.0  1.25
2  1.5   NaN""")
check(lambda: (N // 2, N % 2, N ** 2), """(   a    b
0  0  0.0
1  1  1.0
2  1  NaN,    a    b
0  1  1.0
1  0  0.5
2  1  NaN,    a     b
0  1  1.00
1  4  6.25
2  9   NaN)""")
check(lambda: (A["a"] + A["b"]), """0    2.0
1    4.5
2    NaN
dtype: float64""")
check(lambda: (A["c"] + "!"), """0     x!
1     y!
2    NaN
Name: c, dtype: str""")
check(lambda: (A["c"] + 1), "builtins.TypeError: operation 'add' not supported for dtype 'str' with object of type <class 'int'>")
check(lambda: (A["a"] - A["c"]), "builtins.TypeError: operation 'rsub' not supported for dtype 'str' with dtype 'int64'")
check(lambda: (A["c"] * 2), """0     xx
1     yy
2    NaN
Name: c, dtype: str""")
check(lambda: (A["a"] < "x"), 'builtins.TypeError: Invalid comparison between dtype=int64 and str')
check(lambda: (A["c"] < 1), 'builtins.TypeError: Invalid comparison between dtype=str and int')
check(lambda: (s([1, "a"]) < 2), "builtins.TypeError: '<' not supported between instances of 'str' and 'int'")
check(lambda: (A["c"] == "x"), """0     True
1    False
2    False
Name: c, dtype: bool""")
check(lambda: (A == 1), """       a      b      c      d
0   True   True  False   True
1  False  False  False  False
2  False  False  False   True""")
check(lambda: (A["a"] == [1]), "builtins.ValueError: ('Lengths must match to compare', (3,), (1,))")
check(lambda: (A["a"] == s([1, 2, 3, 4])), 'builtins.ValueError: Can only compare identically-labeled Series objects')
check(lambda: (A == A[["a"]]), 'builtins.ValueError: Can only compare identically-labeled (both index and columns) DataFrame objects')
check(lambda: (A == None), """       a      b      c      d
0  False  False  False  False
1  False  False  False  False
2  False  False  False  False""")
check(lambda: (-N), """   a    b
0 -1 -1.0
1 -2 -2.5
2 -3  NaN""")
check(lambda: (abs(s([-1, 2]))), """0    1
1    2
dtype: int64""")
check(lambda: (A["a"].sum(), A["a"].mean(), A["a"].min(), A["a"].max(), A["b"].count(), A["b"].std(), A["b"].median()), '(6, 2.0, 1, 3, 2, 1.0606601717798212, 1.75)')
check(lambda: (A["c"].sum(), s(["x", "y"]).sum()), "('xy', 'xy')")
check(lambda: (A["c"].mean()), "builtins.TypeError: Cannot perform reduction 'mean' with string dtype")
check(lambda: (s(["a", 1]).mean()), "builtins.TypeError: Could not convert 'a' to numeric")
check(lambda: (A[["a", "b", "d"]].sum()), """a    6.0
b    3.5
d    2.0
dtype: float64""")
check(lambda: (A.mean()), "builtins.TypeError: Cannot perform reduction 'mean' with string dtype")
check(lambda: (A.mean(numeric_only=True)), """a    2.000000
b    1.750000
d    0.666667
dtype: float64""")
check(lambda: (N.min(), N.max(), N.std(), N.count()), """(a    1.0
b    1.0
dtype: float64, a    3.0
b    2.5
dtype: float64, a    1.00000
b    1.06066
dtype: float64, a    3
b    2
dtype: int64)""")
check(lambda: (s([], dtype=float).sum(), s([], dtype=float).mean(), s([], dtype=float).max()), '(0.0, nan, nan)')
check(lambda: (A.isna()), """       a      b      c      d
0  False  False  False  False
1  False  False  False  False
2  False   True   True  False""")
check(lambda: (A.isna().sum()), """a    0
b    1
c    1
d    0
dtype: int64""")
check(lambda: (A.notna().all()), """a     True
b    False
c    False
d     True
dtype: bool""")
check(lambda: (A.fillna(0)), """   a    b  c      d
0  1  1.0  x   True
1  2  2.5  y  False
2  3  0.0  0   True""")
check(lambda: (A.fillna({"b": 9.5, "c": "z"})), """   a    b  c      d
0  1  1.0  x   True
1  2  2.5  y  False
2  3  9.5  z   True""")
check(lambda: (A.dropna()), """   a    b  c      d
0  1  1.0  x   True
1  2  2.5  y  False""")
check(lambda: (A.dropna(subset=["c"]).shape, A.dropna(how="all").shape), '((2, 4), (3, 4))')
check(lambda: (A.dropna(subset=["zz"])), "builtins.KeyError: ['zz']")
check(lambda: (s([1.0, None]).fillna("x")), """0    1.0
1      x
dtype: object""")
check(lambda: (A.drop(columns=["b"])), """   a    c      d
0  1    x   True
1  2    y  False
2  3  NaN   True""")
check(lambda: (A.drop(columns=["zz"])), 'builtins.KeyError: "[\'zz\'] not found in axis"')
check(lambda: (A.drop(9)), "builtins.KeyError: '[9] not found in axis'")
check(lambda: (A.drop([0, 1])), """   a   b    c     d
2  3 NaN  NaN  True""")
check(lambda: (A.drop()), "builtins.ValueError: Need to specify at least one of 'labels', 'index' or 'columns'")
check(lambda: (A.rename(columns={"a": "A"})), """   A    b    c      d
0  1  1.0    x   True
1  2  2.5    y  False
2  3  NaN  NaN   True""")
check(lambda: (A.astype({"a": "float64"}).dtypes), """a    float64
b    float64
c        str
d       bool
dtype: object""")
check(lambda: (A["b"].astype("int64")), "pandas.errors.IntCastingNaNError: Cannot convert non-finite values (NA or inf) to integer. Replace or remove non-finite values or cast to an integer type that supports these values (e.g. 'Int64')")
check(lambda: (A["c"].astype("int64")), 'builtins.ValueError: cannot convert float NaN to integer')
check(lambda: (s(["1", "2"]).astype(int)), """0    1
1    2
dtype: int64""")
check(lambda: (s(["x"]).astype(int)), "builtins.ValueError: invalid literal for int() with base 10: 'x'")
check(lambda: (s(["x"]).astype(float)), "builtins.ValueError: could not convert string to float: 'x'")
check(lambda: (s([1.9, 2.1]).astype(int)), """0    1
1    2
dtype: int64""")
check(lambda: (A["a"].astype(str)), """0    1
1    2
2    3
Name: a, dtype: str""")
check(lambda: (A["a"].astype("foo")), "builtins.TypeError: data type 'foo' not understood")
check(lambda: (A.sort_values("a", ascending=False)), """   a    b    c      d
2  3  NaN  NaN   True
1  2  2.5    y  False
0  1  1.0    x   True""")
check(lambda: (A.sort_values("b", ascending=False).reset_index(drop=True)), """   a    b    c      d
0  2  2.5    y  False
1  1  1.0    x   True
2  3  NaN  NaN   True""")
check(lambda: (A.sort_values(["d", "a"])), """   a    b    c      d
1  2  2.5    y  False
0  1  1.0    x   True
2  3  NaN  NaN   True""")
check(lambda: (A.sort_values("zz")), "builtins.KeyError: 'zz'")
check(lambda: (A[A["a"] > 1].reset_index()), """   index  a    b    c      d
0      1  2  2.5    y  False
1      2  3  NaN  NaN   True""")
check(lambda: (A["a"].unique().tolist(), A["c"].nunique(), A["a"].isin([1, 3]).tolist()), '([1, 2, 3], 2, [True, False, True])')
check(lambda: (A["d"].value_counts()), """d
True     2
False    1
Name: count, dtype: int64""")
check(lambda: (A["c"].value_counts(dropna=False)), """c
x      1
y      1
NaN    1
Name: count, dtype: int64""")
check(lambda: (s([1, 2, 2]).value_counts(normalize=True)), """2    0.666667
1    0.333333
Name: proportion, dtype: float64""")
check(lambda: (A.equals(A.copy()), A.equals(A.head(2)), A["b"].equals(A["b"].copy())), '(True, False, True)')
check(lambda: (bool(A)), 'builtins.ValueError: The truth value of a DataFrame is ambiguous. Use a.empty, a.item(), a.any() or a.all().')
check(lambda: (bool(A["a"])), 'builtins.ValueError: The truth value of a Series is ambiguous. Use a.empty, a.item(), a.any() or a.all().')
check(lambda: ((A,) == (A.copy(),)), 'builtins.ValueError: The truth value of a DataFrame is ambiguous. Use a.empty, a.item(), a.any() or a.all().')
check(lambda: ((A,) == (A,)), 'True')
check(lambda: (A in [1, A]), 'builtins.ValueError: The truth value of a DataFrame is ambiguous. Use a.empty, a.item(), a.any() or a.all().')
check(lambda: (A.loc[1]), """a        2
b      2.5
c        y
d    False
Name: 1, dtype: object""")
check(lambda: (A.loc[1, "a"], A.loc[0, "c"]), "(2, 'x')")
check(lambda: (A.loc[A["a"] > 1, "c"]), """1      y
2    NaN
Name: c, dtype: str""")
check(lambda: (A.loc[0:1, ["a", "c"]]), """   a  c
0  1  x
1  2  y""")
check(lambda: (A.loc[99]), 'builtins.KeyError: 99')
check(lambda: (A.loc[0, "zz"]), "builtins.KeyError: 'zz'")
check(lambda: (A.loc[[0, 8]]), "builtins.KeyError: '[8] not in index'")
check(lambda: (A.loc[[7, 8]]), 'builtins.KeyError: "None of [Index([7, 8], dtype=\'int64\')] are in the [index]"')
check(lambda: (A.iloc[0]), """a       1
b     1.0
c       x
d    True
Name: 0, dtype: object""")
check(lambda: (A.iloc[-1]["a"]), '3')
check(lambda: (A.iloc[99]), 'builtins.IndexError: single positional indexer is out-of-bounds')
check(lambda: (A.iloc[[0, 9]]), 'builtins.IndexError: positional indexers are out-of-bounds')
check(lambda: (A.iloc["a"]), 'builtins.TypeError: Cannot index by location index with a non-integer key')
check(lambda: (A.iloc[0:2, 0]), """0    1
1    2
Name: a, dtype: int64""")
check(lambda: (A.iloc[:, 0].tolist(), A.iloc[1, 2]), "([1, 2, 3], 'y')")
check(lambda: (list(A.itertuples())), "[Pandas(Index=0, a=1, b=1.0, c='x', d=True), Pandas(Index=1, a=2, b=2.5, c='y', d=False), Pandas(Index=2, a=3, b=nan, c=nan, d=True)]")
check(lambda: (list(A.itertuples(index=False, name=None))), "[(1, 1.0, 'x', True), (2, 2.5, 'y', False), (3, nan, nan, True)]")
check(lambda: (list(A.iterrows())[0]), """(0, a       1
b     1.0
c       x
d    True
Name: 0, dtype: object)""")
check(lambda: ([name for name, column in A.items()]), "['a', 'b', 'c', 'd']")
check(lambda: (hash(A)), "builtins.TypeError: unhashable type: 'DataFrame'")
check(lambda: (pd.concat([A.head(1), A.tail(1)])), """   a    b    c     d
0  1  1.0    x  True
2  3  NaN  NaN  True""")
check(lambda: (pd.concat([A.head(1), A.tail(1)], ignore_index=True)), """   a    b    c     d
0  1  1.0    x  True
1  3  NaN  NaN  True""")
check(lambda: (pd.concat([s([1]), s([2])])), """0    1
0    2
dtype: int64""")
check(lambda: (pd.concat([pd.DataFrame({"a": [1]}), pd.DataFrame({"b": ["x"]})])), """     a    b
0  1.0  NaN
0  NaN    x""")
check(lambda: (pd.concat([])), 'builtins.ValueError: No objects to concatenate')
check(lambda: (A["a"].apply(lambda x: x * 2)), """0    2
1    4
2    6
Name: a, dtype: int64""")
check(lambda: (A["c"].map({"x": 1})), """0    1.0
1    NaN
2    NaN
Name: c, dtype: float64""")
check(lambda: (A.apply(lambda row: row["a"] * 2, axis=1)), """0    2
1    4
2    6
dtype: int64""")
check(lambda: (A.groupby("d")["a"].sum()), """d
False    2
True     4
Name: a, dtype: int64""")
check(lambda: (A.groupby("d")[["a", "b"]].mean()), """         a    b
d              
False  2.0  2.5
True   2.0  1.0""")
check(lambda: (A.groupby("d").size()), """d
False    1
True     2
dtype: int64""")
check(lambda: (A.groupby("d")["a"].agg(["sum", "mean"])), """       sum  mean
d               
False    2   2.0
True     4   2.0""")
check(lambda: (A.groupby("zz")), "builtins.KeyError: 'zz'")
check(lambda: (A.merge(pd.DataFrame({"a": [1, 2], "z": ["p", "q"]}), on="a", how="left")), """   a    b    c      d    z
0  1  1.0    x   True    p
1  2  2.5    y  False    q
2  3  NaN  NaN   True  NaN""")
check(lambda: (A.merge(A, on="zz")), "builtins.KeyError: 'zz'")
check(lambda: (A.assign(e=lambda f: f["a"] + 1)), """   a    b    c      d  e
0  1  1.0    x   True  2
1  2  2.5    y  False  3
2  3  NaN  NaN   True  4""")
check(lambda: (A.drop_duplicates().shape, s([1, 1, 2]).duplicated().tolist()), '((3, 4), [False, True, False])')
check(lambda: (pd.isna(None), pd.isna("a"), pd.isna(float("nan")), pd.notna(1), pd.isna(pd.NaT), pd.isna(pd.NA)), '(True, False, True, True, True, True)')
check(lambda: (pd.NA, pd.NaT, pd.NaT == pd.NaT, pd.NA == 1), '(<NA>, NaT, False, <NA>)')
check(lambda: (bool(pd.NA)), 'builtins.TypeError: boolean value of NA is ambiguous')
check(lambda: (A["c"].str.upper()), """0      X
1      Y
2    NaN
Name: c, dtype: str""")
check(lambda: (A["a"].str), 'builtins.AttributeError: Can only use .str accessor with string values, not integer')
check(lambda: (A["a"].dt), 'builtins.AttributeError: Can only use .dt accessor with datetimelike values')
check(lambda: (A.columns.tolist(), list(A.columns) == ["a", "b", "c", "d"], A.index.tolist()), "(['a', 'b', 'c', 'd'], True, [0, 1, 2])")
check(lambda: (set(A.columns) == {"a", "b", "c", "d"}), 'True')
check(lambda: ((A["a"] > 1).any(), (A["a"] > 1).all(), (N > 0).all().all()), '(True, False, False)')
check(lambda: (A["a"].describe()), """count    3.0
mean     2.0
std      1.0
min      1.0
25%      1.5
50%      2.0
75%      2.5
max      3.0
Name: a, dtype: float64""")
check(lambda: (N.describe()), """         a        b
count  3.0  2.00000
mean   2.0  1.75000
std    1.0  1.06066
min    1.0  1.00000
25%    1.5  1.37500
50%    2.0  1.75000
75%    2.5  2.12500
max    3.0  2.50000""")
check(lambda: (s([1, 5]).clip(2, 3).tolist(), s([1, 5]).between(2, 9).tolist(), s([1.15, 2.5]).round(1).tolist()), '([2, 3], [False, True], [1.2, 2.5])')
check(lambda: (s([1]).item()), '1')
check(lambda: (s([1, 2]).item()), 'builtins.ValueError: can only convert an array of size 1 to a Python scalar')
check(lambda: (A.to_csv(index=False)), "'a,b,c,d\\n1,1.0,x,True\\n2,2.5,y,False\\n3,,,True\\n'")
check(lambda: (A.select_dtypes("number").columns.tolist()), "['a', 'b']")
check(lambda: (A.T), """      0      1     2
a     1      2     3
b   1.0    2.5   NaN
c     x      y   NaN
d  True  False  True""")
check(lambda: (A.T.shape), '(4, 3)')
check(lambda: (A["a"].to_frame().shape, A.nunique().tolist()), '((3, 1), [3, 2, 2, 2])')
check(lambda: (A["a"].quantile(0.5), A["a"].cumsum().tolist(), A["a"].shift(1).tolist()), '(2.0, [1, 3, 6], [nan, 1.0, 2.0])')
check(lambda: (A.set_index("zz")), 'builtins.KeyError: "None of [\'zz\'] are in the columns"')
check(lambda: (A.set_index("c").index), "Index(['x', 'y', nan], dtype='str', name='c')")
check(lambda: (pd.Timestamp("2024-01-02 03:04"), str(pd.Timestamp("2024-01-02")), pd.Timestamp("2024-01-02").year), "(Timestamp('2024-01-02 03:04:00'), '2024-01-02 00:00:00', 2024)")
check(lambda: (pd.to_datetime("2024-01-01")), "Timestamp('2024-01-01 00:00:00')")
check(lambda: (pd.to_datetime(s(["2024-01-01", "2024-02-01"])).dt.month.tolist()), '[1, 2]')
check(lambda: (pd.DataFrame([[1, 2]], columns=["a", "b"]).values.tolist()), '[[1, 2]]')
check(lambda: (A.query("a > 1").shape), '(2, 4)')
check(lambda: (A[A["a"] > 1].index, A[A["a"] > 99].index, A[A["a"] != 2].index, A[A["a"] == 1].index, A.iloc[[2, 0]].index, A.iloc[[0, 0]].index), "(RangeIndex(start=1, stop=3, step=1), RangeIndex(start=0, stop=0, step=1), RangeIndex(start=0, stop=4, step=2), RangeIndex(start=0, stop=1, step=1), RangeIndex(start=2, stop=-2, step=-2), Index([0, 0], dtype='int64'))")
check(lambda: (A.dropna().index, A.sort_values("a", ascending=False).index, A.drop(0).index, A.head(0).index), '(RangeIndex(start=0, stop=2, step=1), RangeIndex(start=2, stop=-1, step=-1), RangeIndex(start=1, stop=3, step=1), RangeIndex(start=0, stop=0, step=1))')
check(lambda: (A["a"][A["a"] > 1].index, A.set_index("a").index, A.set_index("c").index.name), "(RangeIndex(start=1, stop=3, step=1), RangeIndex(start=1, stop=4, step=1, name='a'), 'c')")
check(lambda: (A.loc[A["d"], "a"].mean(), A[A["d"]]["a"].max()), '(2.0, 3)')
check(lambda: (pd.concat([A, A]).index, pd.concat([A.head(1), A.tail(1)]).index), "(Index([0, 1, 2, 0, 1, 2], dtype='int64'), RangeIndex(start=0, stop=4, step=2))")
check(lambda: (A.agg({"a": "sum", "b": "mean"})), """a    6.00
b    1.75
dtype: float64""")
check(lambda: (A["a"].agg(["min", "max"])), """min    1
max    3
Name: a, dtype: int64""")
check(lambda: (A["c"].str.contains("x"), A["c"].str.len()), """(0     True
1    False
2    False
Name: c, dtype: bool, 0    1.0
1    1.0
2    NaN
Name: c, dtype: float64)""")
check(lambda: (A.groupby("d").agg({"a": "sum", "b": "mean"})), """       a    b
d            
False  2  2.5
True   4  1.0""")
check(lambda: (A.groupby("d").agg(total=("a", "sum"))), """       total
d           
False      2
True       4""")
check(lambda: (A.groupby("d", as_index=False)["a"].sum()), """       d  a
0  False  2
1   True  4""")
check(lambda: (A.groupby("c").mean(numeric_only=True)), """     a    b    d
c               
x  1.0  1.0  1.0
y  2.0  2.5  0.0""")
check(lambda: ([(key, part.shape) for key, part in A.groupby("d")]), '[(False, (1, 4)), (True, (2, 4))]')
check(lambda: (A.iloc[0].to_dict(), A["a"].to_dict()), "({'a': 1, 'b': 1.0, 'c': 'x', 'd': True}, {0: 1, 1: 2, 2: 3})")
check(lambda: (A["b"].isna().tolist(), A["b"].fillna(0).tolist(), A["b"].dropna().tolist()), '([False, False, True], [1.0, 2.5, 0.0], [1.0, 2.5])')
check(lambda: (A["b"].fillna(A["b"].mean()).tolist()), '[1.0, 2.5, 1.75]')
check(lambda: (A[["a"]].rename(columns=str.upper).columns.tolist()), "['A']")
check(lambda: (A.to_json(orient="records")), '\'[{"a":1,"b":1.0,"c":"x","d":true},{"a":2,"b":2.5,"c":"y","d":false},{"a":3,"b":null,"c":null,"d":true}]\'')
check(lambda: (len(A.columns), A.columns[0], A.columns.get_loc("b"), "a" in A.columns), "(4, 'a', 1, True)")
check(lambda: (A.columns == ["a", "b", "c", "d"]), 'array([ True,  True,  True,  True])')
check(lambda: (A.shape[0], A.ndim, A.dtypes["a"], A.dtypes.to_dict()["b"], A.dtypes["c"]), "(3, 2, dtype('int64'), dtype('float64'), <StringDtype(na_value=nan)>)")
check(lambda: (A.isnull().values.any(), A["a"].values, A["a"].to_numpy(), A["a"].values.tolist()), '(True, array([1, 2, 3]), array([1, 2, 3]), [1, 2, 3])')
check(lambda: (A.reindex([0, 5])), """     a    b    c     d
0  1.0  1.0    x  True
5  NaN  NaN  NaN   NaN""")

assert not differences, "\n\n".join(differences)
