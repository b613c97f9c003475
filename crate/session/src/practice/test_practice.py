"""What the engine does while nobody asks for anything: a little of all that tests do."""

import json
from unittest.mock import ANY, MagicMock, Mock, call, patch

import pytest
import requests
from fetching import fetch


@pytest.fixture
def client():
    return Mock(name="client")


@pytest.fixture
def stored():
    rows = [{"name": "first", "size": 2}, {"name": "second", "size": 3}]
    yield rows
    rows.clear()


def test_rows_are_summed(client, stored):
    client.load.return_value = stored
    assert fetch(client, "key") == {"names": ["first", "second"], "size": 5}
    client.load.assert_called_once_with(key="key")
    assert client.mock_calls == [call.load(key="key")]


def test_an_empty_store_is_an_error(client):
    client.load.side_effect = [[], KeyError("gone")]
    with pytest.raises(ValueError, match="nothing under 'key'"):
        fetch(client, "key")
    with pytest.raises(KeyError):
        fetch(client, "key")


@patch("fetching.requests.get")
def test_an_address_is_asked(get):
    get.return_value.json.return_value = json.loads('[{"name": "far", "size": 1}]')
    assert fetch(MagicMock(), "https://example.com/rows")["names"] == ["far"]
    get.assert_called_once_with("https://example.com/rows", timeout=ANY)


@pytest.mark.parametrize("size, word", [(1, "small"), (2, "large")])
def test_sizes_have_words(size, word):
    assert ("small" if size < 2 else "large") == word


@patch("json.dumps", return_value="text")
def test_a_patched_writer(dumps, client):
    client.write(json.dumps({"size": 1}))
    assert dumps.call_count == 1 and client.write.call_args == call("text")


def test_a_double_answers(client):
    client.get.return_value = {"score": 0.5}
    assert client.get("/models/1")["score"] == 0.5
    client.get.assert_called_once_with("/models/1")


def test_what_differs_is_explained(stored):
    assert {"names": [row["name"] for row in stored], "size": 4} == {"names": ["first"], "size": 5}


def test_a_call_that_was_not_made_is_explained(client):
    client.load(key="other")
    client.load.assert_called_once_with(key="key")


def test_no_network():
    with pytest.raises(requests.exceptions.ConnectionError):
        requests.get("https://example.com/rows", timeout=1)
