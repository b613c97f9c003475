"""The paths of an installation that does not exist.

Not here: the values of a build.
"""

import sysconfig

assert sysconfig.get_python_version().startswith("3.") and "purelib" in sysconfig.get_path_names()
