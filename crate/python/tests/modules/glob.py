"""Files by pattern, in folders below too."""

import glob
import os

os.makedirs("/tmp/data/deep")
for path in ("a.csv", "b.txt", "deep/c.csv", ".hidden.csv"):
    open(f"/tmp/data/{path}", "w").close()
assert sorted(glob.glob("/tmp/data/*.csv")) == ["/tmp/data/a.csv"]
assert sorted(glob.glob("**/*.csv", root_dir="/tmp/data", recursive=True)) == ["a.csv", "deep/c.csv"]
assert glob.glob("/tmp/data/[b]*") == ["/tmp/data/b.txt"]
assert glob.escape("a[1]") == "a[[]1]" and glob.glob("/tmp/none/*") == []
