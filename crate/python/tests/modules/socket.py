"""The names, to be patched; connecting raises and is reported.

Not here: a network: patch what would use it.
"""

import socket
from unittest.mock import patch

try:
    socket.create_connection(("example.com", 80))
except OSError:
    pass
else:
    raise AssertionError("there is a network")
with patch("socket.create_connection") as connect:
    socket.create_connection(("example.com", 80))
connect.assert_called_once_with(("example.com", 80))
assert issubclass(socket.timeout, TimeoutError) and issubclass(socket.gaierror, OSError)
