from unittest.mock import Mock


def test_what_differs_is_explained():
    stored = [{"name": "first", "size": 2}, {"name": "second", "size": 3}]
    assert {"names": [row["name"] for row in stored], "size": 4} == {"names": ["first"], "size": 5}


def test_a_call_that_was_not_made_is_explained():
    client = Mock()
    client.load(key="other")
    client.load.assert_called_once_with(key="key")
