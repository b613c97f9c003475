"""Records what the real Python prints for the cases `python__...`: record.py PYTHON

PYTHON is a Python 3.13 or later. Paths are written as the sandbox has them, times as zero.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CASES = Path(__file__).parent / "cases"


def record(python, case):
    transcript = case / "transcript.txt"
    line = transcript.read_text(encoding="utf-8").splitlines()[0]
    words = line.removeprefix("$ understudy run ").split()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder, "course")
        shutil.copytree(case, work)
        clean = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
        done = subprocess.run([python, *words], cwd=work, env=clean, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    text = f"{line}\n"
    for title, stream in [("stdout", done.stdout), ("stderr", done.stderr)]:
        if stream:
            text += f"[{title}]\n{stream.replace(str(work), '/course')}"
    text = re.sub(r" in \d+\.\d+s", " in 0.00s", text)
    transcript.write_text(f"{text}[status] {done.returncode}\n", encoding="utf-8")


def main(python):
    for case in sorted(CASES.glob("python__*")):
        record(python, case)


if __name__ == "__main__":
    main(*sys.argv[1:])
