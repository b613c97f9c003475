"""Requests made; opening one raises, as without a network.

Not here: a network, and addresses with `https`, which want `ssl`.
"""

import urllib.error
import urllib.request
from unittest.mock import MagicMock, patch

request = urllib.request.Request("https://example.com/x", data=b"1", headers={"A": "b"}, method="PUT")
assert (request.get_method(), request.host, request.get_header("A")) == ("PUT", "example.com", "b")
try:
    urllib.request.urlopen("http://example.com/x")
except urllib.error.URLError:
    pass
else:
    raise AssertionError("there is a network")
with patch("urllib.request.urlopen") as opened:
    opened.return_value.__enter__.return_value.read.return_value = b"rows"
    with urllib.request.urlopen("http://example.com") as answer:
        assert answer.read() == b"rows"
