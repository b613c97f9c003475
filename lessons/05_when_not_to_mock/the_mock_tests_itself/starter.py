from unittest.mock import patch

import split


# TODO: which line of split.py does this test run?
def test_split_by_day():
    with patch("split.split_by_day", return_value=(["train"], ["test"])) as split_by_day:
        train, test = split.split_by_day(["rows"], "2026-03-01")

    split_by_day.assert_called_once_with(["rows"], "2026-03-01")
    assert train == ["train"]
    assert test == ["test"]
