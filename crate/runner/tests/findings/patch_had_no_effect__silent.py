# --- source.py ---
def load(day):
    return ["real", day]


def load_twice(day):
    return load(day) + load(day)


# --- audit.py ---
from source import load


def record(day):
    return load(day)


# --- pipeline.py ---
import time

import audit

import source
from source import load


def count(day):
    return len(load(day))


def count_by_module(day):
    return len(source.load(day))


def count_both(day):
    return count(day) + count_by_module(day)


def wait():
    time.sleep(5)


def nothing():
    return None


def audited(day):
    return audit.record(day)


# --- test_pipeline.py ---
import time
from unittest.mock import DEFAULT, patch

import pipeline
from pipeline import count, count_both, count_by_module
from source import load


@patch("pipeline.load", return_value=["a"])
def test_where_it_is_looked_up(load):
    assert count("monday") == 1
    load.assert_called_once_with("monday")


@patch("source.load", return_value=["a"])
def test_where_the_module_is_asked(load):
    assert count_by_module("monday") == 1


@patch("source.load", return_value=["a"])
@patch("pipeline.load", return_value=["b"])
def test_both_names(inner, outer):
    assert count("monday") == 1


def test_one_of_two_names_is_enough():
    with patch("source.load", return_value=["a"]):
        assert count_both("monday") == 3


def test_nobody_calls_anything():
    with patch("source.load") as load:
        pipeline.nothing()
    load.assert_not_called()


def test_the_test_calls_the_real_one_by_its_own_name():
    with patch("source.load") as fake:
        assert load("monday") == ["real", "monday"]


def test_the_real_one_is_wrapped():
    with patch("pipeline.load", wraps=load) as spy:
        assert count("monday") == 2
    spy.assert_called_once()


def test_the_clock():
    with patch("time.sleep") as sleep:
        pipeline.wait()
    sleep.assert_called_once_with(5)


def test_a_user_that_should_not_use_it():
    with patch("pipeline.load") as load:
        assert pipeline.audited("monday") == ["real", "monday"]
    load.assert_not_called()


def test_several_at_once():
    with patch.multiple("pipeline", load=DEFAULT) as mocks:
        mocks["load"].return_value = [1]
        assert count("monday") == 1


def test_a_function_in_its_place():
    with patch("source.load", new=lambda day: ["fake"]):
        assert count_both("monday") == 3


def test_by_monkeypatch(monkeypatch):
    monkeypatch.setattr("pipeline.load", lambda day: ["fake"])
    assert count("monday") == 1
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    pipeline.wait()
    monkeypatch.setattr("source.load", lambda day: ["fake"])
    monkeypatch.setattr("pipeline.DAYS", 3, raising=False)
    assert pipeline.DAYS == 3
