# --- test_mocks.py ---
import json
from unittest.mock import AsyncMock, MagicMock, Mock, create_autospec, patch


class Store:
    def load(self, key):
        return key


def test_no_attribute_by_spec():
    Mock(spec=Store).lod("a")


def test_no_attribute_far_from_any():
    Mock(spec=Store).zzz


def test_misspelt_assertion():
    Mock().assert_called_once_wiht(1)


def test_assertion_without_its_first_word():
    Mock().called_once_with(1)


def test_caught():
    client = Mock()
    try:
        raise ValueError("x")
    except client.NotFound:
        pass


def test_caught_among_others():
    client = MagicMock()
    try:
        raise ValueError("x")
    except (KeyError, client.NotFound):
        pass


def test_ran_out():
    load = Mock(side_effect=[1])
    load()
    load()


def test_compared():
    assert MagicMock().score() > 1


def test_compared_plain():
    assert Mock().score() < 1


def test_added():
    Mock().size() + 1


def test_gone_through():
    for row in Mock().rows():
        pass


def test_looked_into():
    Mock().rows()["a"]


def test_counted():
    len(Mock().rows())


def test_unpacked():
    first, second = Mock().pair()


def test_unpacked_magic():
    first, second = MagicMock().pair()


def test_written_as_json():
    json.dumps({"score": Mock()})


def test_read_as_json():
    json.loads(Mock().body)


def test_entered():
    with Mock().open():
        pass


def test_with_a_text():
    "name: " + Mock().name()


def test_patch_without_a_dot():
    with patch("requests"):
        pass


def test_patch_of_nothing():
    with patch("json.nothing"):
        pass


def test_patch_of_no_attribute():
    with patch.object(Store, "lod"):
        pass


def test_patch_of_no_module():
    with patch("loadr.fetch"):
        pass
