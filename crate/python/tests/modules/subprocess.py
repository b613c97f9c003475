"""The names, to be patched; starting a process raises and is reported.

Not here: processes: patch what would start one.
"""

import subprocess
from unittest.mock import Mock, patch

try:
    subprocess.run(["ls"])
except OSError:
    pass
else:
    raise AssertionError("there are processes")
with patch("subprocess.run", return_value=Mock(stdout="a\n", returncode=0)) as run:
    assert subprocess.run(["ls"], capture_output=True).stdout == "a\n"
run.assert_called_once_with(["ls"], capture_output=True)
error = subprocess.CalledProcessError(2, ["ls"])
assert str(error) == "Command '['ls']' returned non-zero exit status 2."
assert subprocess.CompletedProcess(["ls"], 0, "out").check_returncode() is None
