"""Records the sessions of the real pytest that `sessions.rs` compares with ours: record_sessions.py PYTHON

PYTHON is a Python 3.13 or later with pytest 9.2. `sessions/commands.txt` names each session and its options; the session
lies beside it as `NAME.txt`: standard output, standard error and the status. Paths are written as the sandbox has them.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SESSIONS = Path(__file__).parent / "sessions"


def record(python, name, options):
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder, "course")
        work.mkdir()
        for file in SESSIONS.glob("*.py"):
            shutil.copy(file, work)
        clean = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", "COLUMNS": "80"}
        command = [python, "-m", "pytest", "-p", "no:cacheprovider", *options]
        done = subprocess.run(command, cwd=work, env=clean, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    text = ""
    for title, stream in [("stdout", done.stdout), ("stderr", done.stderr)]:
        if stream:
            text += f"[{title}]\n{stream.replace(str(work), '/course')}"
    text += f"[status] {done.returncode}\n"
    (SESSIONS / f"{name}.txt").write_text(text, encoding="utf-8")


def main(python):
    for line in (SESSIONS / "commands.txt").read_text(encoding="utf-8").splitlines():
        name, _, options = line.partition(":")
        record(python, name, options.split())


if __name__ == "__main__":
    main(*sys.argv[1:])
