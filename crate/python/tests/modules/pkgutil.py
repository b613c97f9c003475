"""The modules of a package, and the files beside them.

Not here: the modules of the library, which are no files.
"""

import os
import pkgutil

os.makedirs("/course/pack_of_proof")
for name in ("__init__", "one", "two"):
    open(f"/course/pack_of_proof/{name}.py", "w").close()
with open("/course/pack_of_proof/rows.csv", "w") as file:
    file.write("1,2")
assert [module.name for module in pkgutil.iter_modules(["/course/pack_of_proof"])] == ["one", "two"]
assert pkgutil.get_data("pack_of_proof", "rows.csv") == b"1,2"
assert pkgutil.resolve_name("os.path:join")("a", "b") == "a/b"
