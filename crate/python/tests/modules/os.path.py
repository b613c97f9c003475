"""Paths as texts."""

import os.path

assert os.path.join("a", "b", "/c") == "/c" and os.path.join("a", "b") == "a/b"
assert os.path.splitext("/x/rows.tar.gz") == ("/x/rows.tar", ".gz") and os.path.basename("/x/y") == "y"
assert os.path.normpath("/a/../b/./c") == "/b/c" and os.path.abspath("x") == "/course/x"
assert os.path.relpath("/a/b", "/a/c") == "../b" and os.path.commonpath(["/a/b", "/a/c"]) == "/a"
with open("/tmp/p.txt", "w") as file:
    file.write("abc")
assert os.path.isfile("/tmp/p.txt") and os.path.isdir("/tmp") and os.path.getsize("/tmp/p.txt") == 3
assert not os.path.exists("/tmp/none") and not os.path.islink("/tmp/p.txt")
assert os.path.expanduser("~/x").endswith("/x") and os.path.realpath("/tmp/../tmp") == "/tmp"
