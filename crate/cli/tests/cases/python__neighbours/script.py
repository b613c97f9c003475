import json
from pathlib import Path

from kit.loader import load

rows = load("rows.csv")
print(rows)
Path("out.json").write_text(json.dumps(rows), encoding="utf-8")
print(Path("out.json").read_text(encoding="utf-8"))
with open("kit/notes.txt", encoding="utf-8") as notes:
    print(notes.read(), end="")
