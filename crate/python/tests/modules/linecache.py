"""Lines of files by number."""

import linecache

with open("/tmp/lines.txt", "w") as file:
    file.write("one\ntwo\n")
assert linecache.getline("/tmp/lines.txt", 2) == "two\n" and linecache.getline("/tmp/lines.txt", 9) == ""
