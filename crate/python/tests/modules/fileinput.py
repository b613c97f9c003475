"""The lines of several files, one after the other."""

import fileinput

for name in "ab":
    with open(f"/tmp/{name}.txt", "w") as file:
        file.write(f"{name}1\n{name}2\n")
with fileinput.input(["/tmp/a.txt", "/tmp/b.txt"]) as lines:
    told = [(lines.filename(), lines.filelineno(), line.strip()) for line in lines]
assert told[2] == ("/tmp/b.txt", 1, "b1") and len(told) == 4
