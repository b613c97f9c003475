import math
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from pytest import approx


def told(function, *args, **kwargs):
    """What comes out of a call, so that a failed assert shows it."""
    try:
        return function(*args, **kwargs)
    except (Exception, pytest.fail.Exception) as error:
        return f"{type(error).__name__}: {error}"


def test_close():
    assert 0.1 + 0.2 == approx(0.3)
    assert approx(0.3) == 0.1 + 0.2
    assert 1000 != approx(1001, abs=0.5)
    assert 1e10 == approx(1e10 + 1)
    assert {"a": 0.1 + 0.2} == approx({"a": 0.3})
    assert [0.1 + 0.2, 1] == approx([0.3, 1])
    assert (0.1 + 0.2, None) == approx((0.3, None))
    assert math.inf == approx(math.inf)
    assert math.nan != approx(math.nan)
    assert math.nan == approx(math.nan, nan_ok=True)
    assert Decimal("1.0000001") == approx(Decimal("1"))
    assert Fraction(1, 3) == approx(0.33333333)
    assert 1 + 1e-8j == approx(1)


def test_representations():
    assert repr(approx(0.3)) == "0.3 ± 3.0e-07"
    assert repr(approx([0.3, 1])) == "approx([0.3 ± 3.0e-07, 1 ± 1.0e-06])"
    assert repr(approx({"a": 2})) == "approx({'a': 2 ± 2.0e-06})"
    assert repr(approx(10, rel=0.1)) == "10 ± 1"
    assert repr(approx(10, abs=2)) == "10 ± 2"
    assert repr(approx(math.nan)) == "nan ± ???"
    assert repr(approx(math.inf)) == "inf"
    assert repr(approx("text")) == "text"
    assert repr(approx(1j)) == "1j ± 1.0e-06 ∠ ±180°"


def test_scalar():
    assert 0.4 == approx(0.3)


def test_scalar_on_the_left():
    assert approx(0.3) == 0.4


def test_another_type():
    assert "0.3" == approx(0.3)


def test_list():
    assert [0.1, 0.2, 0.35] == approx([0.1, 0.2, 0.3])


def test_list_of_another_length():
    assert [0.1, 0.2] == approx([0.1, 0.2, 0.3])


def test_list_against_a_tuple():
    assert (0.1, 0.5) == approx([0.1, 0.2])


def test_dict():
    assert {"auc": 0.91, "f1": 0.5} == approx({"auc": 0.9, "f1": 0.5})


def test_dict_of_other_keys():
    assert {"auc": 0.9} == approx({"f1": 0.9})


def test_list_with_none():
    assert [0.1, None] == approx([0.2, None])


def test_nested():
    assert [[1]] == approx([[1]])


def test_order():
    assert told(lambda: 1 < approx(2)) == ""


def test_negative_tolerance():
    assert told(lambda: 1 == approx(2, abs=-1)) == ""


def test_nan_tolerance():
    assert told(lambda: 1 == approx(2, rel=math.nan)) == ""


def test_as_a_truth_value():
    assert approx(0.3)


def test_a_set():
    assert {1, 2} == approx({1, 2})


def test_a_text():
    assert "abc" == approx("abd")


def test_dates():
    day = datetime(2026, 1, 15)
    assert day + timedelta(seconds=1) == approx(day, abs=timedelta(seconds=2))
    assert day + timedelta(seconds=3) == approx(day, abs=timedelta(seconds=2))


def test_dates_without_tolerance():
    approx(datetime(2026, 1, 15))


def test_time_spans():
    assert timedelta(seconds=5) == approx(timedelta(seconds=9), abs=timedelta(seconds=1))


def test_decimal():
    assert Decimal("1.1") == approx(Decimal("1"), rel=Decimal("0.01"))


def test_not_equal():
    assert 0.3 != approx(0.3)
