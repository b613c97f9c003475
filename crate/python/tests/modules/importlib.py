"""Modules by name, loaded again, found, and made from a file.

Not here: what is installed: `importlib.metadata` finds no packages.
"""

import importlib
import importlib.util
import sys

assert importlib.import_module("json").dumps([1]) == "[1]"
with open("/course/settings_of_proof.py", "w") as file:
    file.write("rate = 1\n")
importlib.invalidate_caches()
module = importlib.import_module("settings_of_proof")
assert module.rate == 1
with open("/course/settings_of_proof.py", "w") as file:
    file.write("rate = 22\n")
assert importlib.reload(module).rate == 22
assert importlib.util.find_spec("no_such_module") is None
spec = importlib.util.spec_from_file_location("other", "/course/settings_of_proof.py")
other = importlib.util.module_from_spec(spec)
spec.loader.exec_module(other)
assert other.rate == 22 and "other" not in sys.modules
