# --- test_mine.py ---
# What somebody raises on purpose means what its author says, and what looks like a known text may come from elsewhere.
import json
import os
from unittest.mock import Mock

import pytest


class Odd(KeyError):
    pass


class Shelf:
    def __getitem__(self, key):
        raise KeyError(f"the shelf is empty: {key}")

    def __getattr__(self, name):
        raise AttributeError(f"'Shelf' object has no attribute '{name}'")


def test_raised_key():
    raise KeyError("gone")


def test_raised_by_a_mock():
    Mock(side_effect=KeyError("gone"))()


def test_raised_inside():
    Shelf()["a"]


def test_raised_attribute():
    Shelf().rows


def test_own_class():
    raise Odd("a")


def test_raised_index():
    raise IndexError("list index out of range")


def test_raised_type():
    raise TypeError("'Mock' object can't do that")


def test_raised_type_with_known_words():
    raise TypeError("f() takes 1 positional argument but 2 were given")


def test_raised_division():
    raise ZeroDivisionError("no rows")


def test_raised_number():
    raise ValueError("invalid literal for int() with base 10: 'x'")


def test_raised_file():
    raise FileNotFoundError("no model yet")


def test_mock_that_raises_stop():
    next(iter([]))


def test_raised_name():
    raise NameError("no such name in the table")


def test_raised_import():
    raise ImportError("use the other one")


def test_assertion():
    assert 1 == 2


def test_called_otherwise():
    Mock().assert_called_once()


def test_failed():
    pytest.fail("enough")


def test_subclass_check():
    issubclass(5, int)


def test_runtime():
    raise RuntimeError("no")
