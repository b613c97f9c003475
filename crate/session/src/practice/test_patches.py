import json
from unittest.mock import ANY, MagicMock, call, patch

import fetching
import pytest
from fetching import fetch, fetch_again


@patch("fetching.ask")
def test_an_address_is_asked(ask):
    ask.return_value = '[{"name": "far", "size": 1}]'
    assert fetch(MagicMock(), "https://example.com/rows")["names"] == ["far"]
    ask.assert_called_once_with("https://example.com/rows", timeout=ANY)


@patch("json.dumps", return_value="text")
def test_a_patched_writer(dumps):
    assert json.dumps({"size": 1}) == "text" and dumps.call_count == 1


def test_it_tries_again():
    with patch("fetching.time") as time, patch.object(fetching, "ask", side_effect=ConnectionError) as ask:
        with pytest.raises(ConnectionError, match="gave up"):
            fetch_again(None, "https://example.com/rows")
    assert time.sleep.call_args_list == [call(1), call(2)]
    assert ask.call_count == 2
