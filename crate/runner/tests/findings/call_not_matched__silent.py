# --- test_service.py ---
from unittest.mock import Mock, call

import pytest


def test_that_holds():
    send = Mock()
    send(1, key="x")
    send.assert_called_once_with(1, key="x")
    send.assert_has_calls([call(1, key="x")])


def test_that_is_meant_to_fail():
    send = Mock()
    send(1)
    with pytest.raises(AssertionError):
        send.assert_called_once_with(2)


def test_of_what_was_never_called():
    Mock().assert_called_once_with(2)


def test_of_what_cannot_be_compared():
    class Table:
        def __eq__(self, other):
            raise ValueError("the truth value is ambiguous")

    send = Mock()
    send(Table())
    send.assert_called_once_with(Table())
