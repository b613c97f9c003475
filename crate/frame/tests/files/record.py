"""Records Parquet files that pyarrow writes, and what pandas reads from them, as fixtures for ours.

    python crate/frame/tests/files/record.py

Needs pandas 3 and pyarrow. Each `<name>.parquet` gets a `<name>.txt`: the types, then the frame as pandas prints it.
"""

import datetime
import decimal
import pathlib

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

HERE = pathlib.Path(__file__).parent
DAY = datetime.datetime(2024, 1, 1)

FRAMES = {
    "plain": pd.DataFrame({"a": [1, 2, 3], "b": [1.0, 2.5, None], "c": ["x", "ü", None], "d": [True, False, True]}),
    "times": pd.DataFrame({
        "t": pd.to_datetime(["2024-01-01 00:00:00", "2024-01-02 12:30:00", None]),
        "day": pd.to_datetime(["2024-01-01", None, "2024-03-01"]),
        "utc": pd.to_datetime(["2024-01-01", None, "2024-03-01"], utc=True),
    }),
    "labelled": pd.DataFrame({"v": [1, 2]}, index=pd.Index(["x", "y"], name="key")),
    "filtered": pd.DataFrame({"v": [1, 2, 3, 4]}).query("v != 3"),
    "numbered": pd.DataFrame([[1, 2.5]]),
    "objects": pd.DataFrame({"o": [None, None], "f": [[1, 2], [3]], "n": [b"x", None], "m": [True, None]}),
    "empty": pd.DataFrame({"a": pd.Series([], dtype="int64"), "s": pd.Series([], dtype="str")}),
    "small": pd.DataFrame({"i": [1, 2], "u": [3, 4], "f": [0.5, 1.5]}).astype({"i": "int8", "u": "uint16", "f": "float32"}),
}
MIXED = pa.table({
    "n": [i * i for i in range(60)], "word": [f"word {i % 7}" if i % 5 else None for i in range(60)],
    "part": [i / 7 if i % 3 else None for i in range(60)], "items": [[i, i + 1] if i % 4 else None for i in range(60)],
})
TABLES = {
    "nulls": (pa.table({"i": [1, None], "b": [True, None], "s": ["a", None], "n": pa.nulls(2)}), {}),
    "groups": (pa.table({"i": list(range(50)), "s": [f"row {i % 7}" for i in range(50)]}), {"row_group_size": 8}),
    "second_version": (pa.table({"i": [1, None, 3], "s": ["a", "b", None]}), {"data_page_version": "2.0"}),
    "no_dictionary": (pa.table({"s": ["a", "b", "a"], "f": [1.5, None, 2.0]}), {"use_dictionary": False}),
    "uncompressed": (pa.table({"s": ["a", "b"], "i": [1, 2]}), {"compression": "none"}),
    "structs": (pa.table({"p": [{"x": 1, "y": "a"}, {"x": 2, "y": None}]}), {}),
    "kinds": (pa.table({
        "day": [DAY.date(), None], "clock": [datetime.time(1, 2, 3, 4), None], "price": [decimal.Decimal("1.50"), None],
        "parts": [[1, 2], None], "deep": [[["a"], ["b", "c"]], []], "pairs": pa.array([[("k", 1)], None], pa.map_(pa.string(), pa.int64())),
    }), {}),
    **{codec: (MIXED, {"compression": codec}) for codec in ("gzip", "zstd", "lz4")},
    "old": (pa.table({"i": [1, 2]}), {"version": "1.0"}),
}

for name, frame in FRAMES.items():
    frame.to_parquet(HERE / f"{name}.parquet")
for name, (table, options) in TABLES.items():
    pq.write_table(table, HERE / f"{name}.parquet", **options)
for name in [*FRAMES, *TABLES]:
    frame = pd.read_parquet(HERE / f"{name}.parquet")
    types = "\n".join(f"{column}: {dtype}" for column, dtype in frame.dtypes.items())
    (HERE / f"{name}.txt").write_text(f"{types}\n\n{frame}\n\n{frame.index}\n{frame.columns}\n")
