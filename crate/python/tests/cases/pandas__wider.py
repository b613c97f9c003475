"""Recorded from pandas 3.1.1 by `record/record_pandas.py`."""

import pandas as pd
A = pd.DataFrame({"name": ["ann", "bob", "cid", "dan"], "age": [34, 51, 29, 40], "score": [0.5, None, 0.25, 1.0], "team": ["x", "y", "x", "y"]})
s = pd.Series
nan = float("nan")

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

check(lambda: (A[A["team"].isin(["x"])].reset_index(drop=True)), """  name  age  score team
0  ann   34   0.50    x
1  cid   29   0.25    x""")
check(lambda: (A[A["score"].notna() & (A["age"] > 30)]["name"].tolist()), "['ann', 'dan']")
check(lambda: (A.sort_values(["team", "age"], ascending=[True, False])["name"].tolist()), "['ann', 'cid', 'bob', 'dan']")
check(lambda: (A.groupby("team")["age"].mean().to_dict()), "{'x': 31.5, 'y': 45.5}")
check(lambda: (A.groupby("team").agg(mean_age=("age", "mean"), n=("name", "count"))), """      mean_age  n
team             
x         31.5  2
y         45.5  2""")
check(lambda: (A.groupby("team")["score"].max()), """team
x    0.5
y    1.0
Name: score, dtype: float64""")
check(lambda: (A.groupby(["team"])["age"].sum()), """team
x    63
y    91
Name: age, dtype: int64""")
check(lambda: (A.groupby("team").first()), """     name  age  score
team                 
x     ann   34    0.5
y     bob   51    1.0""")
check(lambda: (A["age"].mean(), round(A["age"].std(), 6), A["age"].var()), '(38.5, 9.469248, 89.66666666666667)')
check(lambda: (A["score"].fillna(A["score"].mean())), """0    0.500000
1    0.583333
2    0.250000
3    1.000000
Name: score, dtype: float64""")
check(lambda: (A["score"].isna().sum(), A["score"].isna().any(), A.isna().any().any()), '(1, True, True)')
check(lambda: ((A["age"] * 2 + 1).tolist(), (A["age"] / 2).tolist(), (10 - A["age"]).tolist()), '([69, 103, 59, 81], [17.0, 25.5, 14.5, 20.0], [-24, -41, -19, -30])')
check(lambda: (A["age"].apply(lambda x: "old" if x > 35 else "young")), """0    young
1      old
2    young
3      old
Name: age, dtype: str""")
check(lambda: (A["name"].str.upper().tolist(), A["name"].str.len().tolist(), A["name"].str.startswith("a").tolist()), "(['ANN', 'BOB', 'CID', 'DAN'], [3, 3, 3, 3], [True, False, False, False])")
check(lambda: (A["name"].str.contains("a|b").tolist(), A["name"].str.replace("a", "A").tolist(), A["name"].str[0].tolist()), "([True, True, False, True], ['Ann', 'bob', 'cid', 'dAn'], ['a', 'b', 'c', 'd'])")
check(lambda: (A["name"].map({"ann": 1}).tolist()[0], A["name"].map(len).tolist()), '(1.0, [3, 3, 3, 3])')
check(lambda: (A.drop(columns=["score", "team"]).to_dict("records")), "[{'name': 'ann', 'age': 34}, {'name': 'bob', 'age': 51}, {'name': 'cid', 'age': 29}, {'name': 'dan', 'age': 40}]")
check(lambda: (A.rename(columns={"name": "n"}).columns.tolist(), A.rename(str.upper, axis=1).columns.tolist()), "(['n', 'age', 'score', 'team'], ['NAME', 'AGE', 'SCORE', 'TEAM'])")
check(lambda: (A.set_index("name").loc["bob"]), """age       51
score    NaN
team       y
Name: bob, dtype: object""")
check(lambda: (A.set_index("name").loc["bob", "age"]), '51')
check(lambda: (A.set_index("name").loc[["ann", "dan"], "age"].tolist()), '[34, 40]')
check(lambda: (A.set_index("name")["age"].to_dict()), "{'ann': 34, 'bob': 51, 'cid': 29, 'dan': 40}")
check(lambda: (A.set_index("name").loc["zed"]), "builtins.KeyError: 'zed'")
check(lambda: (A.set_index("name").reset_index().columns.tolist()), "['name', 'age', 'score', 'team']")
check(lambda: (A.describe()), """             age     score
count   4.000000  3.000000
mean   38.500000  0.583333
std     9.469248  0.381881
min    29.000000  0.250000
25%    32.750000  0.375000
50%    37.000000  0.500000
75%    42.750000  0.750000
max    51.000000  1.000000""")
check(lambda: (A.dtypes), """name         str
age        int64
score    float64
team         str
dtype: object""")
check(lambda: (A.nunique()), """name     4
age      4
score    3
team     2
dtype: int64""")
check(lambda: (A.max(numeric_only=True)), """age      51.0
score     1.0
dtype: float64""")
check(lambda: (A.mean(numeric_only=True).to_dict()), "{'age': 38.5, 'score': 0.5833333333333334}")
check(lambda: (A.apply(lambda column: column.count())), """name     4
age      4
score    3
team     4
dtype: int64""")
check(lambda: (A[["age", "score"]].apply(lambda row: row.sum(), axis=1)), """0    34.50
1    51.00
2    29.25
3    41.00
dtype: float64""")
check(lambda: (A[["age", "score"]].sum(axis=1)), """0    34.50
1    51.00
2    29.25
3    41.00
dtype: float64""")
check(lambda: (A[["age", "score"]].mean(axis=1).tolist()), '[17.25, 51.0, 14.625, 20.5]')
check(lambda: (A[["age"]] > 30), """     age
0   True
1   True
2  False
3   True""")
check(lambda: (A[["age"]].where(A[["age"]] > 30)), """    age
0  34.0
1  51.0
2   NaN
3  40.0""")
check(lambda: (A["age"].where(A["age"] > 30, 0).tolist(), A["age"].mask(A["age"] > 30, 0).tolist()), '([34, 51, 0, 40], [0, 0, 29, 0])')
check(lambda: (A["age"].idxmax(), A["age"].idxmin(), A["age"].cumsum().tolist(), A["age"].diff().tolist()), '(1, 2, [34, 85, 114, 154], [nan, 17.0, -22.0, 11.0])')
check(lambda: (A["age"].quantile([0.25, 0.75])), """0.25    32.75
0.75    42.75
Name: age, dtype: float64""")
check(lambda: (A.quantile(0.5, numeric_only=True)), """age      37.0
score     0.5
Name: 0.5, dtype: float64""")
check(lambda: (A["team"].mode().tolist(), A["age"].median()), "(['x', 'y'], 37.0)")
check(lambda: (A["team"].value_counts().to_dict(), A["team"].unique().tolist()), "({'x': 2, 'y': 2}, ['x', 'y'])")
check(lambda: (A["age"].astype("float64").dtype, A["age"].astype(str).tolist(), A["score"].astype(object).tolist()[0]), "(dtype('float64'), ['34', '51', '29', '40'], 0.5)")
check(lambda: (A.astype({"age": "int32"}).dtypes["age"]), "dtype('int32')")
check(lambda: (A.astype({"zz": "int32"})), 'builtins.KeyError: "Only a column name can be used for the key in a dtype mappings argument. \'zz\' not found in columns."')
check(lambda: (pd.concat([A, A]).shape, pd.concat([A, A], ignore_index=True).index), '((8, 4), RangeIndex(start=0, stop=8, step=1))')
check(lambda: (pd.concat([A[["name"]], A[["age"]]], axis=1).columns.tolist()), "['name', 'age']")
check(lambda: (A.merge(pd.DataFrame({"team": ["x", "y"], "boss": ["q", "r"]}), on="team")["boss"].tolist()), "['q', 'r', 'q', 'r']")
check(lambda: (A.merge(pd.DataFrame({"name": ["ann"], "age": [1]}), on="name").columns.tolist()), "['name', 'age_x', 'score', 'team', 'age_y']")
check(lambda: (A.merge(pd.DataFrame({"team": ["x"], "boss": ["q"]}), how="outer", on="team").shape), '(4, 5)')
check(lambda: (pd.DataFrame({"a": [1]}).merge(pd.DataFrame({"b": [1]}))), 'pandas.errors.MergeError: No common columns to perform merge on. Merge options: left_on=None, right_on=None, left_index=False, right_index=False')
check(lambda: (A.iloc[0, 1], A.iloc[-1, 0], A.iloc[1:3, 1].tolist(), A.iloc[[0, 2]]["name"].tolist(), A.iloc[:, [0, 1]].shape), "(34, 'dan', [51, 29], ['ann', 'cid'], (4, 2))")
check(lambda: (A.at[0, "age"], A.iat[1, 0]), "(34, 'bob')")
check(lambda: (A.head(0), A.head(0).empty), """(Empty DataFrame
Columns: [name, age, score, team]
Index: [], True)""")
check(lambda: (A.tail(2).index, A[1:3].index, A[::-1].index), '(RangeIndex(start=2, stop=4, step=1), RangeIndex(start=1, stop=3, step=1), RangeIndex(start=3, stop=-1, step=-1))')
check(lambda: (A.T.shape, A.values.shape, A.to_numpy().shape), '((4, 4), (4, 4), (4, 4))')
check(lambda: (A["age"].values.mean(), A["age"].values.sum(), len(A["age"].values)), '(38.5, 154, 4)')
check(lambda: (A.eq(34).sum().to_dict()), "{'name': 0, 'age': 1, 'score': 0, 'team': 0}")
check(lambda: (A.isin([34]).sum().sum()), '1')
check(lambda: (A["age"].between(30, 45).tolist(), A["age"].clip(30, 45).tolist()), '([True, False, False, True], [34, 45, 30, 40])')
check(lambda: (A.nlargest(1, "age")["name"].tolist(), A.nsmallest(1, "age")["name"].tolist()), "(['bob'], ['cid'])")
check(lambda: (A.sample(2, random_state=0).shape), '(2, 4)')
check(lambda: (A.query("age > 30 and team == 'x'")["name"].tolist()), "['ann']")
check(lambda: (A.drop_duplicates("team")["name"].tolist(), A.duplicated("team").tolist()), "(['ann', 'bob'], [False, False, True, True])")
check(lambda: (A.replace({"x": "X"})["team"].tolist()), "['X', 'y', 'X', 'y']")
check(lambda: (A.assign(double=A["age"] * 2)["double"].tolist()), '[68, 102, 58, 80]')
check(lambda: (A.pipe(len), A.get("age").tolist(), A.get("zz"), A.get("zz", 5)), '(4, [34, 51, 29, 40], None, 5)')
check(lambda: (A.select_dtypes(include=["number"]).columns.tolist(), A.select_dtypes(exclude="number").columns.tolist()), "(['age', 'score'], ['name', 'team'])")
check(lambda: (A.add_prefix("p_").columns.tolist()), "['p_name', 'p_age', 'p_score', 'p_team']")
check(lambda: (A.sum(numeric_only=True)), """age      154.00
score      1.75
dtype: float64""")
check(lambda: (A.count().to_dict()), "{'name': 4, 'age': 4, 'score': 3, 'team': 4}")
check(lambda: (A.agg({"age": ["min", "max"]})), """     age
min   29
max   51""")
check(lambda: (A["age"].agg("sum"), A["age"].describe()["mean"]), '(154, 38.5)')
check(lambda: (A["name"].describe()), """count       4
unique      4
top       ann
freq        1
Name: name, dtype: object""")
check(lambda: ([row.name for row in A.itertuples()][:2]), "['ann', 'bob']")
check(lambda: ([row["age"] for _, row in A.iterrows()]), '[34, 51, 29, 40]')
check(lambda: ({name: column.dtype.name for name, column in A.items()}), "{'name': 'str', 'age': 'int64', 'score': 'float64', 'team': 'str'}")
check(lambda: (A.to_dict("index")[0]), "{'name': 'ann', 'age': 34, 'score': 0.5, 'team': 'x'}")
check(lambda: (A.to_dict("series")["age"].tolist()), '[34, 51, 29, 40]')
check(lambda: (A.index.tolist(), A.index.name, A.columns.name, A.axes), "([0, 1, 2, 3], None, None, [RangeIndex(start=0, stop=4, step=1), Index(['name', 'age', 'score', 'team'], dtype='str')])")
check(lambda: (A.columns.str.upper().tolist()), "['NAME', 'AGE', 'SCORE', 'TEAM']")
check(lambda: (A.columns.isin(["age"]), A.columns.difference(["age"]).tolist(), A.columns.intersection(["age"]).tolist()), "(array([False,  True, False, False]), ['name', 'score', 'team'], ['age'])")
check(lambda: (s([3, 1, 2]).sort_values().tolist(), s([3, 1, 2]).sort_values().index.tolist(), s([1, 2], index=["b", "a"]).sort_index().index.tolist()), "([1, 2, 3], [1, 2, 0], ['a', 'b'])")
check(lambda: (s([1, 2]) + s([1, 2, 3])), """0    2.0
1    4.0
2    NaN
dtype: float64""")
check(lambda: (s([1, 2], index=["a", "b"]) + s([1, 2], index=["b", "c"])), """a    NaN
b    3.0
c    NaN
dtype: float64""")
check(lambda: (s([1, 2]).equals(s([1.0, 2.0])), s([1, nan]).equals(s([1, nan]))), '(False, True)')
check(lambda: (s([True, False]) & s([True, True]), s([True, False]) | True, ~s([True, False])), """(0     True
1    False
dtype: bool, 0    True
1    True
dtype: bool, 0    False
1     True
dtype: bool)""")
check(lambda: (s([1, 2, 3])[s([1, 2, 3]) > 1].tolist(), s([1, 2, 3])[0], s([1, 2, 3])[1:].tolist()), '([2, 3], 1, [2, 3])')
check(lambda: (s([1, 2, 3]).iloc[-1], s(["a"]).loc[0], s([5], index=["k"])["k"], s([5], index=["k"]).k), "(3, 'a', 5, 5)")
check(lambda: (s([1, 2, 3]).sum(), s([1.5, 2]).sum(), s([True, True]).sum(), s([True, False]).mean()), '(6, 3.5, 2, 0.5)')
check(lambda: (s([]).sum(), s([]).empty, len(s([]))), '(0, True, 0)')
check(lambda: (s([1, None]).sum(), s([1, None]).count(), s([None]).isna().all()), '(1.0, 1, True)')
check(lambda: (s(["b", "a"]).min(), s(["b", "a"]).max(), s([1, 2]).max() == 2), "('a', 'b', True)")
check(lambda: (s(["1", "x"]).astype(float)), "builtins.ValueError: could not convert string to float: 'x'")
check(lambda: (pd.to_numeric(s(["1", "2.5"])).tolist()), '[1.0, 2.5]')
check(lambda: (pd.to_numeric(s(["1", "x"]), errors="coerce").tolist()), '[1.0, nan]')
check(lambda: (pd.to_numeric(s(["x"]))), "builtins.ValueError: Unable to parse string 'x' at position 0")
check(lambda: (pd.to_datetime(s(["2024-01-01", "2024-01-03"]))), """0   2024-01-01
1   2024-01-03
dtype: datetime64[us]""")
check(lambda: (pd.to_datetime(s(["2024-01-01", None])).isna().tolist()), '[False, True]')
check(lambda: (pd.to_datetime("2024-01-05") - pd.to_datetime("2024-01-01")), "Timedelta('4 days 00:00:00')")
check(lambda: (pd.Timestamp("2024-01-31") + pd.Timedelta(days=1)), "Timestamp('2024-02-01 00:00:00')")
check(lambda: ((pd.to_datetime(s(["2024-01-05"])) - pd.Timestamp("2024-01-01")).tolist()), "[Timedelta('4 days 00:00:00')]")
check(lambda: (pd.to_datetime(s(["2024-01-01", "2024-01-03"])) > "2024-01-02"), """0    False
1     True
dtype: bool""")
check(lambda: (pd.date_range("2024-01-01", periods=3).tolist()), "[Timestamp('2024-01-01 00:00:00'), Timestamp('2024-01-02 00:00:00'), Timestamp('2024-01-03 00:00:00')]")
check(lambda: (pd.DataFrame({"d": pd.to_datetime(["2024-01-01", "2024-01-03"])}).d.dt.day.tolist()), '[1, 3]')
check(lambda: (pd.Timestamp(2024, 1, 2).strftime("%Y/%m"), pd.Timestamp("2024-01-02").isoformat(), pd.Timestamp("2024-01-02") == pd.Timestamp("2024-01-02 00:00")), "('2024/01', '2024-01-02T00:00:00', True)")
check(lambda: (pd.isna(A["score"]).tolist(), pd.notna([1, None]).tolist(), pd.isnull(None)), '([False, True, False, False], [True, False], True)')
check(lambda: (pd.api.types.is_numeric_dtype(A["age"]), pd.api.types.is_numeric_dtype(A["name"]), pd.api.types.is_string_dtype(A["name"])), '(True, False, True)')
check(lambda: (pd.DataFrame.from_dict({"a": [1, 2]}).shape, pd.DataFrame.from_records([{"a": 1}]).shape), '((2, 1), (1, 1))')
check(lambda: (pd.DataFrame({"a": range(3)})["a"].tolist(), pd.DataFrame({"a": (1, 2)}).shape, pd.DataFrame([(1, 2), (3, 4)]).values.tolist()), '([0, 1, 2], (2, 1), [[1, 2], [3, 4]])')
check(lambda: (pd.DataFrame(A["age"]).columns.tolist(), pd.DataFrame(A).equals(A), pd.DataFrame([A["age"]]).shape), "(['age'], True, (1, 4))")
check(lambda: (pd.DataFrame({"a": [1, 2]}, dtype="float64").dtypes["a"], pd.DataFrame({"a": ["x"]}, dtype=object).dtypes["a"]), "(dtype('float64'), dtype('O'))")
check(lambda: (pd.DataFrame([{"a": 1}, {"a": None}]).dtypes["a"], pd.DataFrame([{}]).shape, pd.DataFrame([]).shape), "(dtype('float64'), (1, 0), (0, 0))")
check(lambda: (pd.DataFrame({"x": [1]}, index=["r"]).loc["r", "x"]), '1')
check(lambda: (pd.DataFrame({1: [2]})[1].tolist(), pd.DataFrame({1: [2]}).columns), "([2], Index([1], dtype='int64'))")
check(lambda: (len(A[A["age"] > 100]), A[A["age"] > 100].empty, A[A["age"] > 100]), """(0, True, Empty DataFrame
Columns: [name, age, score, team]
Index: [])""")
check(lambda: (A[A["age"] > 100]["age"].mean(), A[A["age"] > 100]["age"].sum()), '(nan, 0)')
check(lambda: (A.loc[A["age"].idxmax(), "name"]), "'bob'")
check(lambda: (A.loc[A["age"] > 30, ["name", "age"]].to_dict("list")), "{'name': ['ann', 'bob', 'dan'], 'age': [34, 51, 40]}")
check(lambda: (A.loc[:, "age"].tolist(), A.loc[:, ["name"]].shape, A.loc[[True, False, True, False]].shape, A.loc[0:2].shape), '([34, 51, 29, 40], (4, 1), (2, 4), (3, 4))')
check(lambda: (A.loc[lambda f: f["age"] > 30].shape), '(3, 4)')
check(lambda: (sorted(A), list(A.keys()), "age" in A, 34 in A["age"].values, 34 in A["age"]), "(['age', 'name', 'score', 'team'], ['name', 'age', 'score', 'team'], True, True, False)")
check(lambda: (any(A["age"] > 50), all(A["age"] > 0), sum(A["age"]), max(A["age"]), list(A["age"])), '(True, True, 154, 51, [34, 51, 29, 40])')
check(lambda: (str(A["age"].dtype), A["age"].name, A["age"].shape, A["age"].size, A["age"].ndim), "('int64', 'age', (4,), 4, 1)")
check(lambda: (A == A.copy()), """   name   age  score  team
0  True  True   True  True
1  True  True  False  True
2  True  True   True  True
3  True  True   True  True""")
check(lambda: ((A[["age"]] == A[["age"]]).all().all()), 'True')
check(lambda: (A["age"].to_frame().equals(A[["age"]])), 'True')
check(lambda: (A.round(1)["score"].tolist(), A["score"].round(1).tolist()), '([0.5, nan, 0.2, 1.0], [0.5, nan, 0.2, 1.0])')
check(lambda: (float(s([2.5]).iloc[0]), int(s([2]).iloc[0]), s([2]).item()), '(2.5, 2, 2)')

assert not differences, "\n\n".join(differences)
