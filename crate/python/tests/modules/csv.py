"""Rows of separated values, as lists and as dicts."""

import csv
import io

rows = list(csv.DictReader(io.StringIO('name,size\n"a, b",2\n')))
assert rows == [{"name": "a, b", "size": "2"}]
out = io.StringIO()
writer = csv.DictWriter(out, fieldnames=["name", "size"])
writer.writeheader()
writer.writerow({"name": 'say "x"', "size": 1})
assert out.getvalue() == 'name,size\r\n"say ""x""",1\r\n'
assert list(csv.reader(["a;b"], delimiter=";")) == [["a", "b"]]
with open("/tmp/rows.csv", "w", newline="") as file:
    csv.writer(file).writerows([[1, 2], [3, 4]])
with open("/tmp/rows.csv", newline="") as file:
    assert list(csv.reader(file)) == [["1", "2"], ["3", "4"]]
