# --- split.py ---
def split_by_day(rows, day):
    return rows[:1], rows[1:]


class Trainer:
    def train(self, rows):
        return len(rows)


async def fetch(url):
    return url


# --- test_split.py ---
import asyncio
from unittest.mock import patch

import split


def test_a_function():
    with patch("split.split_by_day", return_value=(["train"], ["test"])) as split_by_day:
        train, test = split.split_by_day(["rows"], "2026-03-01")

    split_by_day.assert_called_once_with(["rows"], "2026-03-01")
    assert train == ["train"]


@patch.object(split.Trainer, "train", return_value=3, autospec=True)
def test_a_method(train):
    assert split.Trainer().train([1]) == 3


@patch("split.fetch", return_value="answer")
def test_awaited(fetch):
    assert asyncio.run(split.fetch("a")) == "answer"
