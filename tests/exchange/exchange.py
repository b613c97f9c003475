"""Parquet files written by `understudy` open in pyarrow, and the other way round.

Usage: exchange.py TOOL, with pyarrow importable; `cargo xtask test` provides both. The tool's files live in memory, so
bytes cross over as base64: out of it in what a script prints, into it in the script's own text.
"""

import base64
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pyarrow
import pyarrow.parquet

COLUMNS = {
    "age": [34, 51, 29],
    "income": [52000.5, None, -1.25],
    "segment": ["a", "ü and €", ""],
    "note": ["first", None, "third"],
    "churned": [False, True, False],
}


def run(tool, script):
    """The one line that a script prints."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "script.py")
        path.write_text(script, encoding="utf-8")
        order = [tool, "run", str(path)]
        done = subprocess.run(order, capture_output=True, text=True, encoding="utf-8", timeout=60)
    if done.returncode != 0:
        raise AssertionError(f"the tool ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout.splitlines()[0]


def ours_opens_in_pyarrow(tool):
    script = f"""
import base64, io
import pandas as pd

buffer = io.BytesIO()
pd.DataFrame({COLUMNS!r}).to_parquet(buffer)
print(base64.b64encode(buffer.getvalue()).decode())
"""
    table = pyarrow.parquet.read_table(io.BytesIO(base64.b64decode(run(tool, script))))
    assert table.to_pydict() == COLUMNS, table.to_pydict()
    kinds = {field.name: str(field.type) for field in table.schema}
    assert kinds["age"] == "int64" and kinds["income"] == "double" and kinds["churned"] == "bool", kinds


def pyarrows_opens_in_ours(tool, compression):
    buffer = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(COLUMNS), buffer, compression=compression)
    script = f"""
import base64, io, json
import pandas as pd

frame = pd.read_parquet(io.BytesIO(base64.b64decode({base64.b64encode(buffer.getvalue()).decode()!r})))
print(json.dumps({{name: [None if value != value else value for value in frame[name].tolist()] for name in frame.columns}}))
"""
    found = json.loads(run(tool, script))
    assert found == COLUMNS, found


CASES = {
    "a file of ours opens in pyarrow": ours_opens_in_pyarrow,
    "a file of pyarrow's with snappy opens here": lambda tool: pyarrows_opens_in_ours(tool, "snappy"),
    "a file of pyarrow's without compression opens here": lambda tool: pyarrows_opens_in_ours(tool, "none"),
}


def main(tool):
    failed = 0
    for name, case in CASES.items():
        try:
            case(tool)
        except Exception as error:
            failed += 1
            print(f"not ok: {name}\n{type(error).__name__}: {error}")
        else:
            print(f"ok: {name}")
    print(f"{len(CASES) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
