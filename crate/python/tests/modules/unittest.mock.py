"""Mocks, patches, specs and calls.

Not here: see `Mocks` in LIMITS.md.
"""

from unittest.mock import ANY, AsyncMock, MagicMock, Mock, call, create_autospec, mock_open, patch, sentinel

client = Mock()
client.get.return_value.json.return_value = {"rows": 1}
assert client.get("/x", timeout=5).json() == {"rows": 1}
client.get.assert_called_once_with("/x", timeout=ANY)
assert client.mock_calls == [call.get("/x", timeout=5), call.get().json()]
failing = Mock(side_effect=[1, KeyError("gone")])
assert failing() == 1
try:
    failing()
except KeyError:
    pass
with patch("builtins.open", mock_open(read_data="a")), patch.dict("os.environ", {"A": "1"}):
    import os

    assert open("any").read() == "a" and os.environ["A"] == "1"
assert len(MagicMock()) == 0 and sentinel.a is sentinel.a


def fetch(key): ...


try:
    create_autospec(fetch)(1, 2)
except TypeError as error:
    assert str(error) == "too many positional arguments"
assert AsyncMock().assert_not_awaited() is None
