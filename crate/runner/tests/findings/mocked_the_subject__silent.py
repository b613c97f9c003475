# --- split.py ---
import time


def today():
    return time.time()


def split(rows):
    return rows[:1], today()


# --- test_split.py ---
from unittest.mock import Mock, patch

import split


def helper():
    return 1


def later():
    return split.today() + 1


def test_code_under_test_in_the_test_file():
    with patch("split.today", return_value=7):
        assert later() == 8


def test_what_the_subject_calls():
    with patch("split.today", return_value=7):
        assert split.split([1, 2]) == ([1], 7)


def test_the_test_asks_as_well():
    with patch("split.today", return_value=7):
        assert split.split([1]) == ([1], split.today())


def test_a_spy():
    with patch("split.today", wraps=split.today) as today:
        assert split.today() > 0
    today.assert_called_once_with()


def test_a_substitute():
    real = split.today
    with patch("split.today", side_effect=lambda: real() + 1):
        assert split.today() > 0


def test_what_is_not_the_learners():
    with patch("time.time", return_value=7):
        assert split.time.time() == 7


def test_what_is_in_the_test_itself():
    with patch("test_split.helper", return_value=2):
        assert helper() == 2


def test_that_nobody_calls():
    with patch("split.today") as today:
        pass
    today.assert_not_called()
    assert Mock()() is not None
