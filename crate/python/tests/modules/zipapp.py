"""Programs packed into one file."""

import os
import zipapp
import zipfile

os.mkdir("/tmp/tool")
with open("/tmp/tool/__main__.py", "w") as file:
    file.write("print(1)\n")
zipapp.create_archive("/tmp/tool", "/tmp/tool.pyz")
assert zipfile.ZipFile("/tmp/tool.pyz").namelist() == ["__main__.py"]
