"""Files, folders and the environment, in memory.

Not here: processes, links, owners; permissions are kept and not enforced, `utime` changes nothing.
"""

import os

assert os.getcwd() == "/course" and os.name == "posix" and os.sep == "/"
os.makedirs("/tmp/data/raw")
os.makedirs("/tmp/data/raw", exist_ok=True)
with open("/tmp/data/raw/a.txt", "w") as file:
    file.write("12345")
facts = os.stat("/tmp/data/raw/a.txt")
assert facts.st_size == 5 and facts.st_mtime > 0
assert [(path, folders, files) for path, folders, files in os.walk("/tmp/data")] == [
    ("/tmp/data", ["raw"], []),
    ("/tmp/data/raw", [], ["a.txt"]),
]
os.rename("/tmp/data/raw/a.txt", "/tmp/data/b.txt")
os.replace("/tmp/data/b.txt", "/tmp/data/c.txt")
assert sorted(os.listdir("/tmp/data")) == ["c.txt", "raw"]
with os.scandir("/tmp/data") as entries:
    assert sorted((entry.name, entry.is_dir()) for entry in entries) == [("c.txt", False), ("raw", True)]
os.chdir("/tmp/data")
assert os.getcwd() == "/tmp/data" and os.path.exists("c.txt")
os.chdir("/course")
os.chmod("/tmp/data/c.txt", 0o600)
assert os.stat("/tmp/data/c.txt").st_mode & 0o777 == 0o600
os.environ["REGION"] = "eu"
assert os.getenv("REGION") == "eu" and os.environ.get("NONE", "x") == "x"
del os.environ["REGION"]
assert "REGION" not in os.environ
os.remove("/tmp/data/c.txt")
os.rmdir("/tmp/data/raw")


def said(act, *arguments):
    try:
        act(*arguments)
    except OSError as error:
        return type(error).__name__, str(error)


assert said(os.remove, "/tmp/none") == ("FileNotFoundError", "[Errno 2] No such file or directory: '/tmp/none'")
assert said(os.mkdir, "/tmp/data") == ("FileExistsError", "[Errno 17] File exists: '/tmp/data'")
assert said(os.listdir, "/tmp/none") == ("FileNotFoundError", "[Errno 2] No such file or directory: '/tmp/none'")
assert said(os.rename, "/tmp/none", "/tmp/x") == (
    "FileNotFoundError",
    "[Errno 2] No such file or directory: '/tmp/none' -> '/tmp/x'",
)
os.mkdir("/tmp/data/full")
open("/tmp/data/full/f", "w").close()
assert said(os.rmdir, "/tmp/data/full") == ("OSError", "[Errno 39] Directory not empty: '/tmp/data/full'")
assert said(os.chdir, "/tmp/data/full/f") == ("NotADirectoryError", "[Errno 20] Not a directory: '/tmp/data/full/f'")
assert len(os.urandom(8)) == 8 and os.urandom(8) != os.urandom(8)
