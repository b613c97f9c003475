import pandas as pd
import pytest


@pytest.fixture
def prices():
    return pd.DataFrame({"item": ["tea", "milk"], "price": [2.5, 1.5]})


def test_truth(prices):
    assert prices


def test_equality(prices):
    assert prices == prices


def test_not(prices):
    assert not prices


def test_series_truth():
    assert pd.Series([1, 2])


def test_series_equality():
    assert pd.Series([1, 2]) == pd.Series([1, 3])


def test_and(prices):
    assert prices and True


def test_equals(prices):
    other = pd.DataFrame({"item": ["tea"], "price": [2.5]})
    assert prices.equals(other)


def test_columns(prices):
    assert list(prices.columns) == ["item", "cost"]


def test_len(prices):
    assert len(prices) == 3


def test_shape(prices):
    assert prices.shape == (2, 3)


def test_empty(prices):
    assert prices.empty


def test_a_missing_column(prices):
    assert prices["cost"].sum() == 4


def test_to_dict(prices):
    assert prices.to_dict("list") == {"item": ["tea", "milk"], "price": [2.5, 1.0]}


def test_records(prices):
    assert prices.to_dict("records") == [{"item": "tea", "price": 2.5}, {"item": "milk", "price": 1.0}]


def test_tolist(prices):
    assert prices["price"].tolist() == [2.5, 2.5]


def test_is_none(prices):
    assert prices is None


def test_isinstance(prices):
    assert isinstance(prices, dict)


def test_a_missing_attribute(prices):
    assert prices.cost == 1


def test_frames_in_a_list(prices):
    assert [prices] == [prices.copy()]


def test_frame_equal(prices):
    pd.testing.assert_frame_equal(prices, prices.head(1))


def test_frame_equal_columns(prices):
    pd.testing.assert_frame_equal(prices, prices.rename(columns={"price": "cost"}))


def test_frame_equal_values(prices):
    other = pd.DataFrame({"item": ["tea", "milk"], "price": [2.5, 1.75]})
    pd.testing.assert_frame_equal(prices, other)


def test_series_equal():
    pd.testing.assert_series_equal(pd.Series([1, 2]), pd.Series([1, 2, 3]))


def test_filtered(prices):
    cheap = prices[prices["price"] < 2]
    assert list(cheap["item"]) == ["tea"]
