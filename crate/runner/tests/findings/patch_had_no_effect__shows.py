# --- source.py ---
import time


def load(day):
    return ["real", day]


class Store:
    def __init__(self, url):
        self.url = url

    def rows(self):
        return ["real"]


# --- pipeline.py ---
from time import sleep

from source import Store
from source import load as load_rows


def count(day):
    return len(load_rows(day))


def stored():
    return Store("http://store").rows()


def wait():
    sleep(5)
    return "waited"


# --- report.py ---
from pipeline import count


def report(day):
    return f"{count(day)} rows"


# --- test_pipeline.py ---
from unittest.mock import patch

import pytest
import source
from pipeline import count, stored, wait
from report import report


@patch("source.load", return_value=["a"])
def test_as_a_decorator(load):
    assert count("monday") == 1


def test_as_a_context_which_passes():
    with patch("source.load") as load:
        assert count("monday") == 2


def test_of_an_object():
    with patch.object(source, "Store", autospec=True):
        assert stored() == ["fake"]


def test_with_a_function():
    with patch("source.load", new=lambda day: ["fake"]):
        assert count("monday") == 2


def test_of_another_user():
    with patch("test_pipeline.count", return_value=7), patch("pipeline.count", return_value=7):
        assert report("monday") == "7 rows"


@pytest.fixture
def no_waiting():
    with patch("time.sleep") as sleep:
        yield sleep


def test_from_a_fixture(no_waiting):
    assert wait() == "waited"
    no_waiting.assert_called_once_with(5)


def test_by_monkeypatch(monkeypatch):
    monkeypatch.setattr("source.load", lambda day: ["fake"])
    assert count("monday") == 1


def test_by_monkeypatch_of_a_module(monkeypatch):
    monkeypatch.setattr(source, "load", lambda day: ["fake"])
    assert count("monday") == 1
