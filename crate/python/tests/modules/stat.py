"""What the mode of a file means."""

import os
import stat

os.mkdir("/tmp/folder")
mode = os.stat("/tmp/folder").st_mode
assert stat.S_ISDIR(mode) and not stat.S_ISREG(mode)
assert stat.filemode(0o100644) == "-rw-r--r--" and stat.S_IMODE(0o100644) == 0o644
