from unittest.mock import Mock, call

import pytest
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
