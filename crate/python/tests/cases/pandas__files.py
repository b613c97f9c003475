"""Paths in the in-memory file system, and the modules around pandas."""

import os
import pathlib

import pandas as pd
import pyarrow
import pyarrow.lib
from pandas.errors import EmptyDataError

df = pd.DataFrame({"a": [1, 2], "b": ["x", None]})

# === a path as text, and as a path ===
df.to_parquet("data.parquet")
assert os.path.exists("data.parquet")
assert pd.read_parquet("data.parquet").equals(df)
df.to_parquet(pathlib.Path("other.parquet"), index=False)
assert pd.read_parquet(pathlib.Path("other.parquet")).equals(df)
with open("data.parquet", "rb") as file:
    assert pd.read_parquet(file).equals(df)
df.to_csv("data.csv", index=False)
assert pd.read_csv("data.csv").equals(df)

# === what is wrong can be caught by its class ===
pathlib.Path("broken.parquet").write_bytes(b"no parquet at all")
for cls in (pyarrow.ArrowInvalid, pyarrow.lib.ArrowInvalid, pyarrow.ArrowException, ValueError):
    try:
        pd.read_parquet("broken.parquet")
    except cls as error:
        assert type(error).__module__ == "pyarrow.lib" and type(error).__name__ == "ArrowInvalid"
    else:
        raise AssertionError("no error")
try:
    pathlib.Path("empty.csv").write_text("")
    pd.read_csv("empty.csv")
except EmptyDataError as error:
    assert str(error) == "No columns to parse from file"
assert issubclass(EmptyDataError, ValueError)
