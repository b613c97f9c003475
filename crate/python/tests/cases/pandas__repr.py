"""Recorded from pandas 3.1.1 by `record/record_pandas.py`."""

import pandas as pd
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

check(lambda: (pd.DataFrame({"x": range(100)})), """     x
0    0
1    1
2    2
3    3
4    4
..  ..
95  95
96  96
97  97
98  98
99  99

[100 rows x 1 columns]""")
check(lambda: (pd.DataFrame({"x": range(60)})), """     x
0    0
1    1
2    2
3    3
4    4
5    5
6    6
7    7
8    8
9    9
10  10
11  11
12  12
13  13
14  14
15  15
16  16
17  17
18  18
19  19
20  20
21  21
22  22
23  23
24  24
25  25
26  26
27  27
28  28
29  29
30  30
31  31
32  32
33  33
34  34
35  35
36  36
37  37
38  38
39  39
40  40
41  41
42  42
43  43
44  44
45  45
46  46
47  47
48  48
49  49
50  50
51  51
52  52
53  53
54  54
55  55
56  56
57  57
58  58
59  59""")
check(lambda: (pd.DataFrame({"x": range(61), "y": ["word"] * 61})), """     x     y
0    0  word
1    1  word
2    2  word
3    3  word
4    4  word
..  ..   ...
56  56  word
57  57  word
58  58  word
59  59  word
60  60  word

[61 rows x 2 columns]""")
check(lambda: (pd.DataFrame({f"col{i}": [i * 1000.5, i] for i in range(25)})), """   col0    col1    col2    col3  ...    col21    col22    col23    col24
0   0.0  1000.5  2001.0  3001.5  ...  21010.5  22011.0  23011.5  24012.0
1   0.0     1.0     2.0     3.0  ...     21.0     22.0     23.0     24.0

[2 rows x 25 columns]""")
check(lambda: (pd.DataFrame({f"c{i}": [i] * 70 for i in range(30)})), """    c0  c1  c2  c3  c4  c5  c6  c7  ...  c22  c23  c24  c25  c26  c27  c28  c29
0    0   1   2   3   4   5   6   7  ...   22   23   24   25   26   27   28   29
1    0   1   2   3   4   5   6   7  ...   22   23   24   25   26   27   28   29
2    0   1   2   3   4   5   6   7  ...   22   23   24   25   26   27   28   29
3    0   1   2   3   4   5   6   7  ...   22   23   24   25   26   27   28   29
4    0   1   2   3   4   5   6   7  ...   22   23   24   25   26   27   28   29
..  ..  ..  ..  ..  ..  ..  ..  ..  ...  ...  ...  ...  ...  ...  ...  ...  ...
65   0   1   2   3   4   5   6   7  ...   22   23   24   25   26   27   28   29
66   0   1   2   3   4   5   6   7  ...   22   23   24   25   26   27   28   29
67   0   1   2   3   4   5   6   7  ...   22   23   24   25   26   27   28   29
68   0   1   2   3   4   5   6   7  ...   22   23   24   25   26   27   28   29
69   0   1   2   3   4   5   6   7  ...   22   23   24   25   26   27   28   29

[70 rows x 30 columns]""")
check(lambda: (pd.DataFrame({"s": ["a" * 60, "b"]})), """                                                   s
0  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...
1                                                  b""")
check(lambda: (pd.DataFrame({"f": [1.0, 1234567.891, 0.00001], "g": [1e10, 2, 3], "h": [0.1, 0.12, 0.123456789], "i": [1e-10, 1, 2], "j": [1.0, 2.0, 3.0]})), """              f             g         h             i    j
0  1.000000e+00  1.000000e+10  0.100000  1.000000e-10  1.0
1  1.234568e+06  2.000000e+00  0.120000  1.000000e+00  2.0
2  1.000000e-05  3.000000e+00  0.123457  2.000000e+00  3.0""")
check(lambda: (pd.DataFrame({"f": [-1, 10, 100], "g": [-1.5, float("inf"), nan]})), """     f    g
0   -1 -1.5
1   10  inf
2  100  NaN""")
check(lambda: (pd.DataFrame({"o": [None, 1, "s"], "p": [1.5, "x", nan]})), """      o    p
0  None  1.5
1     1    x
2     s  NaN""")
check(lambda: (pd.DataFrame([[1, 2]], columns=["a", "a"])), """   a  a
0  1  2""")
check(lambda: (pd.DataFrame({"a": [1], "long header": ["x"], "flag": [True]})), """   a long header  flag
0  1           x  True""")
check(lambda: (pd.DataFrame({"a": ["line\nbreak", "tab\t"]})), """             a
0  line\\nbreak
1        tab\\t""")
check(lambda: (pd.DataFrame({"a": [1, 2]}, index=["first", "second"])), """        a
first   1
second  2""")
check(lambda: (pd.DataFrame({"k": ["x", "y"], "v": [1, 2]}).set_index("k")), """   v
k   
x  1
y  2""")
check(lambda: (pd.DataFrame({"v": [1, 2]}, index=[0.5, 1.25])), """      v
0.50  1
1.25  2""")
check(lambda: (pd.DataFrame({"a": [1000000, -5]})), """         a
0  1000000
1       -5""")
check(lambda: (pd.Series(range(100), name="n")), """0      0
1      1
2      2
3      3
4      4
      ..
95    95
96    96
97    97
98    98
99    99
Name: n, Length: 100, dtype: int64""")
check(lambda: (pd.Series([0.1, 22.25], index=["a", "bb"])), """a      0.10
bb    22.25
dtype: float64""")
check(lambda: (pd.Series(["a" * 70, "b"])), """0    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...
1                                                    b
dtype: str""")
check(lambda: (pd.Series([True, False])), """0     True
1    False
dtype: bool""")
check(lambda: (pd.Series([1e-8, 1.0])), """0    1.000000e-08
1    1.000000e+00
dtype: float64""")
check(lambda: (pd.Series([123456789.123, 1.0])), """0    1.234568e+08
1    1.000000e+00
dtype: float64""")
check(lambda: (pd.Index(["a", "b"]), pd.Index([1, 2]), pd.Index(["x", nan], name="c"), pd.Index([1.5, 2.0])), "(Index(['a', 'b'], dtype='str'), Index([1, 2], dtype='int64'), Index(['x', nan], dtype='str', name='c'), Index([1.5, 2.0], dtype='float64'))")
check(lambda: (pd.Index(list(range(0, 200, 3)))), """Index([  0,   3,   6,   9,  12,  15,  18,  21,  24,  27,  30,  33,  36,  39,
        42,  45,  48,  51,  54,  57,  60,  63,  66,  69,  72,  75,  78,  81,
        84,  87,  90,  93,  96,  99, 102, 105, 108, 111, 114, 117, 120, 123,
       126, 129, 132, 135, 138, 141, 144, 147, 150, 153, 156, 159, 162, 165,
       168, 171, 174, 177, 180, 183, 186, 189, 192, 195, 198],
      dtype='int64')""")
check(lambda: (pd.Index([f"column_{i}" for i in range(20)])), """Index(['column_0', 'column_1', 'column_2', 'column_3', 'column_4', 'column_5',
       'column_6', 'column_7', 'column_8', 'column_9', 'column_10',
       'column_11', 'column_12', 'column_13', 'column_14', 'column_15',
       'column_16', 'column_17', 'column_18', 'column_19'],
      dtype='str')""")
check(lambda: (pd.Index(list(range(0, 400, 3)))), """Index([  0,   3,   6,   9,  12,  15,  18,  21,  24,  27,
       ...
       372, 375, 378, 381, 384, 387, 390, 393, 396, 399],
      dtype='int64', length=134)""")
check(lambda: (pd.Series(pd.to_datetime(["2024-01-01", None]))), """0   2024-01-01
1          NaT
dtype: datetime64[us]""")
check(lambda: (pd.DataFrame({"t": pd.to_datetime(["2024-01-01 12:00:00", "2024-01-02 00:00:00"])})), """                    t
0 2024-01-01 12:00:00
1 2024-01-02 00:00:00""")
check(lambda: (pd.DataFrame({"t": pd.to_datetime(["2024-01-01"]), "a": [1]})), """           t  a
0 2024-01-01  1""")
check(lambda: (pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}).to_string()), "'   a  b\\n0  1  x\\n1  2  y'")
check(lambda: (pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}).to_string(index=False)), "' a b\\n 1 x\\n 2 y'")
check(lambda: (pd.Series([1, 2, 2]).value_counts()), """2    2
1    1
Name: count, dtype: int64""")

assert not differences, "\n\n".join(differences)
