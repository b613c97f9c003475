from unittest.mock import Mock

from features import features_for


def store_with(**columns):
    """A feature store that answers every question with these columns."""
    store = Mock()
    store.get_online_features.return_value.to_dict.return_value = columns
    return store


def test_one_driver():
    store = store_with(driver_id=[7], rating=[4.5], trips=[120])

    assert features_for(store, [7]) == [[4.5, 120]]


# TODO: several drivers, a driver that the store does not know, and what the store was asked.
