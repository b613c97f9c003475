import json
from unittest.mock import MagicMock

import pytest


@pytest.fixture
def client():
    client = MagicMock()
    client.get.return_value = {"score": 0.5}
    return client


@pytest.mark.parametrize("size, word", [(1, "small"), (2, "large")])
def test_sizes_have_words(size, word):
    assert ("small" if size < 2 else "large") == word


def test_a_double_answers(client):
    assert client.get("/models/1")["score"] == 0.5
    client.get.assert_called_once_with("/models/1")


def test_what_is_written_is_read():
    rows = [{"id": number, "score": number / 2, "name": f"row {number}"} for number in range(3)]
    assert json.loads(json.dumps(rows)) == rows
    assert sum(row["score"] for row in rows) == pytest.approx(1.5)


def test_no_number():
    with pytest.raises(ValueError, match="invalid literal"):
        int("seven")
