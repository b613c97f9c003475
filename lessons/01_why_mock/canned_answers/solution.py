from unittest.mock import Mock

from features import features_for


def store_with(**columns):
    """A feature store that answers every question with these columns."""
    store = Mock()
    store.get_online_features.return_value.to_dict.return_value = columns
    return store


def test_several_drivers_stay_in_order():
    store = store_with(driver_id=[9, 7], rating=[3.0, 4.5], trips=[15, 120])

    assert features_for(store, [9, 7]) == [[3.0, 15], [4.5, 120]]


def test_an_unknown_driver_gets_zeros():
    store = store_with(driver_id=[7, 8], rating=[4.5, None], trips=[120, None])

    assert features_for(store, [7, 8]) == [[4.5, 120], [0.0, 0.0]]


def test_a_half_known_driver_keeps_what_is_known():
    store = store_with(driver_id=[7], rating=[None], trips=[3])

    assert features_for(store, [7]) == [[0.0, 3]]


def test_one_question_for_all_drivers():
    store = store_with(driver_id=[9, 7], rating=[3.0, 4.5], trips=[15, 120])

    features_for(store, [9, 7])

    store.get_online_features.assert_called_once_with(
        features=["driver_stats:rating", "driver_stats:trips"],
        entity_rows=[{"driver_id": 9}, {"driver_id": 7}],
    )
