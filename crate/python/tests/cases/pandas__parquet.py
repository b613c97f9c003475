"""Recorded from pandas 3.1.1 by `record/record_pandas.py`."""

import io
import pandas as pd
from unittest.mock import MagicMock, Mock
A = pd.DataFrame({"a": [1, 2, 3], "b": [1.0, 2.5, None], "c": ["x", "y", None], "d": [True, False, True]})
good = A.to_parquet()
read = lambda data, **kwargs: pd.read_parquet(io.BytesIO(data), **kwargs)
class OnlyRead:
    def __init__(self, data):
        self.data = io.BytesIO(data)
    def read(self, n=-1):
        return self.data.read(n)
class NoSeek(io.RawIOBase):
    def __init__(self, data):
        self.data = io.BytesIO(data)
    def readable(self):
        return True
    def seek(self, *place):
        raise io.UnsupportedOperation("seek")
    def read(self, n=-1):
        return self.data.read(n)
def reads(data, cls=Mock):
    body = cls()
    body.read.return_value = data
    return body
def written(buffer):
    A.to_parquet(buffer)
    return buffer.getvalue()[:4]

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

check(lambda: (good[:4], good[-4:]), "(b'PAR1', b'PAR1')")
check(lambda: (read(good)), """   a    b    c      d
0  1  1.0    x   True
1  2  2.5    y  False
2  3  NaN  NaN   True""")
check(lambda: (read(good).dtypes), """a      int64
b    float64
c        str
d       bool
dtype: object""")
check(lambda: (read(good).equals(A)), 'True')
check(lambda: (read(good, columns=["c", "a"])), """     c  a
0    x  1
1    y  2
2  NaN  3""")
check(lambda: (read(good, columns=["zz"])), """pyarrow.lib.ArrowInvalid: No match for FieldRef.Name(zz) in a: int64
b: double
c: large_string
d: bool
__fragment_index: int32
__batch_index: int32
__last_in_fragment: bool
__filename: string""")
check(lambda: (read(good, filters=[("a", ">", 1)])), """   a    b    c      d
0  2  2.5    y  False
1  3  NaN  NaN   True""")
check(lambda: (written(io.BytesIO())), "b'PAR1'")
check(lambda: (read(A.set_index("c").to_parquet())), """     a    b      d
c                 
x    1  1.0   True
y    2  2.5  False
NaN  3  NaN   True""")
check(lambda: (read(A.set_index("a").to_parquet()).index), "RangeIndex(start=1, stop=4, step=1, name='a')")
check(lambda: (read(A[A["a"] > 1].to_parquet()).index), 'RangeIndex(start=1, stop=3, step=1)')
check(lambda: (read(A[A["a"] > 1].to_parquet(index=False)).index), 'RangeIndex(start=0, stop=2, step=1)')
check(lambda: (read(pd.DataFrame([[1, 2]]).to_parquet()).columns), "Index([0, 1], dtype='int64')")
check(lambda: (read(pd.DataFrame({"a": []}).to_parquet())), """Empty DataFrame
Columns: [a]
Index: []""")
check(lambda: (read(pd.DataFrame({"f": [[1, 2], [3]]}).to_parquet())), """        f
0  [1, 2]
1     [3]""")
check(lambda: (read(pd.DataFrame({"f": [b"x", None]}).to_parquet())), """      f
0  b'x'
1  None""")
check(lambda: (read(pd.DataFrame({"f": [True, None]}).to_parquet())), """      f
0  True
1  None""")
check(lambda: (read(pd.DataFrame({"f": [None, None]}).to_parquet())), """      f
0  None
1  None""")
check(lambda: (read(pd.DataFrame({"t": pd.to_datetime(["2024-01-01", None])}).to_parquet())), """           t
0 2024-01-01
1        NaT""")
check(lambda: (read(pd.DataFrame({"i": [1]}).astype("int32").to_parquet()).dtypes), """i    int32
dtype: object""")
check(lambda: (pd.read_parquet("/nope.parquet")), 'builtins.FileNotFoundError: /nope.parquet')
check(lambda: (pd.read_parquet("nope.parquet")), 'builtins.FileNotFoundError: nope.parquet')
check(lambda: (read(b"not parquet data")), "pyarrow.lib.ArrowInvalid: Could not open Parquet input source '<Buffer>': Parquet magic bytes not found in footer. Either the file is corrupted or this is not a parquet file.")
check(lambda: (read(b"")), "pyarrow.lib.ArrowInvalid: Could not open Parquet input source '<Buffer>': Parquet file size is 0 bytes")
check(lambda: (read(b"PAR1")), "pyarrow.lib.ArrowInvalid: Could not open Parquet input source '<Buffer>': Parquet file size is 4 bytes, smaller than the minimum file footer (8 bytes)")
check(lambda: (read(good[:1])), "pyarrow.lib.ArrowInvalid: Could not open Parquet input source '<Buffer>': Parquet file size is 1 bytes, smaller than the minimum file footer (8 bytes)")
check(lambda: (read(good[:100])), "pyarrow.lib.ArrowInvalid: Could not open Parquet input source '<Buffer>': Parquet magic bytes not found in footer. Either the file is corrupted or this is not a parquet file.")
check(lambda: (read(b"PAR1" * 3)), "pyarrow.lib.ArrowInvalid: Could not open Parquet input source '<Buffer>': Parquet file size is 12 bytes, smaller than the size reported by footer's (827474256bytes)")
check(lambda: (read(good[:-4] + b"PARE")), "builtins.OSError: Could not open Parquet input source '<Buffer>': Could not read encrypted metadata, no decryption found in reader's properties")
check(lambda: (pd.read_parquet(OnlyRead(good))), 'builtins.ValueError: I/O operation on closed file')
check(lambda: (pd.read_parquet(NoSeek(good))), 'io.UnsupportedOperation: seek')
check(lambda: (pd.read_parquet(reads(good))), 'builtins.ValueError: I/O operation on closed file')
check(lambda: (pd.read_parquet(io.BytesIO(reads(good).read()))), """   a    b    c      d
0  1  1.0    x   True
1  2  2.5    y  False
2  3  NaN  NaN   True""")
check(lambda: (pd.read_parquet(b"abc")), "builtins.TypeError: cannot construct a FileSource from b'abc'")
check(lambda: (pd.read_parquet(None)), 'builtins.TypeError: Expected a path-like, list of path-likes or a list of Datasets instead of the given type: NoneType')
check(lambda: (pd.read_parquet(3)), 'builtins.TypeError: cannot construct a FileSource from 3')
check(lambda: (pd.read_parquet(io.StringIO("abc"))), 'builtins.TypeError: binary file expected, got text file')
check(lambda: (pd.read_parquet(io.BytesIO(), engine="zz")), "builtins.ValueError: engine must be one of 'pyarrow', 'fastparquet'")
check(lambda: (pd.DataFrame({"o": [1, "a"]}).to_parquet()), 'pyarrow.lib.ArrowInvalid: ("Could not convert \'a\' with type str: tried to convert to int64", \'Conversion failed for column o with type object\')')
check(lambda: (pd.DataFrame({"o": ["a", 1]}).to_parquet()), 'pyarrow.lib.ArrowTypeError: ("Expected bytes, got a \'int\' object", \'Conversion failed for column o with type object\')')
check(lambda: (pd.DataFrame([[1, 2]], columns=["a", "a"]).to_parquet()), "builtins.ValueError: Duplicate column names found: ['a', 'a']")
check(lambda: (A.to_parquet(engine="zz")), "builtins.ValueError: engine must be one of 'pyarrow', 'fastparquet'")
check(lambda: (A.to_parquet(compression="zz")), 'pyarrow.lib.ArrowException: Unsupported compression: zz')
check(lambda: (read(A.to_parquet(compression=None)).equals(A)), 'True')
check(lambda: (pd.read_csv(io.StringIO(""))), 'pandas.errors.EmptyDataError: No columns to parse from file')
check(lambda: (pd.read_csv(io.StringIO("a,b\n1,2"), usecols=["zz"])), "builtins.ValueError: Usecols do not match columns, columns expected but not found: ['zz']")
check(lambda: (pd.read_csv(io.StringIO("a,b\n1,2\n1,2,3"))), """pandas.errors.ParserError: Error tokenizing data. C error: Expected 2 fields in line 3, saw 3
""")
check(lambda: (pd.read_csv("/nope.csv")), "builtins.FileNotFoundError: [Errno 2] No such file or directory: '/nope.csv'")
check(lambda: (pd.read_csv(b"a,b")), "builtins.TypeError: Expected file path name or file-like object, got <class 'bytes'> type")
check(lambda: (pd.read_csv(io.StringIO("id,v\n1,2.5\n2,"))), """   id    v
0   1  2.5
1   2  NaN""")
check(lambda: (pd.read_csv(io.BytesIO(b'a,b,c\n1,x,True\n2,"y, z",False')).dtypes), """a    int64
b      str
c     bool
dtype: object""")
check(lambda: (pd.read_csv(io.StringIO(A.to_csv(index=False))).equals(A)), 'True')
check(lambda: (A.to_csv()), "',a,b,c,d\\n0,1,1.0,x,True\\n1,2,2.5,y,False\\n2,3,,,True\\n'")

assert not differences, "\n\n".join(differences)
