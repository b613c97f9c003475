"""Modules and files run as scripts."""

import runpy

with open("/tmp/script_of_proof.py", "w") as file:
    file.write("name = __name__\nvalue = 40 + 2\n")
names = runpy.run_path("/tmp/script_of_proof.py", run_name="__main__")
assert (names["name"], names["value"]) == ("__main__", 42)
