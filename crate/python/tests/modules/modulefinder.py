"""What a script imports.

Not here: the modules of the library, which are no files.
"""

from modulefinder import ModuleFinder

with open("/tmp/script.py", "w") as file:
    file.write("import nothing_there\n")
finder = ModuleFinder()
finder.run_script("/tmp/script.py")
assert list(finder.badmodules) == ["nothing_there"]
