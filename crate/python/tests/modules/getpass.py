"""The user's name; asking for a password finds nobody.

Not here: a terminal: `getpass.getpass` fails, so patch it.
"""

import getpass
import os

os.environ["USER"] = "ann"
assert getpass.getuser() == "ann"
