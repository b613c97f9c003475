"""Records what pytest-cov prints for the samples: record.py PYTHON

PYTHON is a Python 3.13 or later that has pytest and pytest-cov (7.1, with coverage.py 7.17). Each `*.txt` beside this
file begins with a command line; what is kept below it is the block that pytest-cov adds to pytest's output.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).parent
TITLE = "= tests coverage ="


def block(text):
    lines = text.splitlines(keepends=True)
    starts = [index for index, line in enumerate(lines) if TITLE in line]
    if not starts:
        return ""
    first = starts[0]
    total = next((index for index in range(first, len(lines)) if lines[index].startswith("TOTAL")), first)
    return "".join(lines[first : total + 1])


def record(python, path):
    line = path.read_text(encoding="utf-8").splitlines()[0]
    words = line.removeprefix("$ understudy test").split()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder, "samples")
        shutil.copytree(FOLDER / "samples", work)
        clean = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
        command = [python, "-m", "pytest", "-p", "no:cacheprovider", *words]
        done = subprocess.run(command, cwd=work, env=clean, capture_output=True, text=True)
    path.write_text(f"{line}\n{block(done.stdout)}", encoding="utf-8")


def main(python):
    for path in sorted(FOLDER.glob("*.txt")):
        record(os.path.abspath(python), path)


if __name__ == "__main__":
    main(*sys.argv[1:])
