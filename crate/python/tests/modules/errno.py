"""The numbers and names of system errors."""

import errno

try:
    open("/nowhere/file")
except OSError as error:
    assert error.errno == errno.ENOENT
assert errno.errorcode[errno.EEXIST] == "EEXIST"
