"""The classes and functions of a file that is not imported."""

import pyclbr

with open("/course/shapes_of_proof.py", "w") as file:
    file.write("class Store:\n    def load(self): ...\n\ndef train(): ...\n")
found = pyclbr.readmodule_ex("shapes_of_proof", ["/course"])
assert sorted(found) == ["Store", "train"] and list(found["Store"].methods) == ["load"]
