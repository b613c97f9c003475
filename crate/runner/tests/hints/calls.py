# --- test_calls.py ---
import datetime


class Store:
    def load(self, key):
        return key

    def forgot():
        return 1


def plain(a, *, unit="s"):
    return a


def keyed(*, unit):
    return unit


def test_self_is_missing():
    Store().forgot()


def test_too_many_for_a_method():
    Store().load("a", "b")


def test_too_many():
    plain(1, 2)


def test_one_is_missing():
    plain()


def test_a_class_in_place_of_an_object():
    Store.load("a")


def test_a_keyword_is_missing():
    keyed()


def test_unknown_keyword():
    Store().load(kye=1)


def test_twice():
    plain(1, a=2)


def test_number_called():
    size = 5
    size(1)


def test_module_called():
    datetime(2026, 1, 1)


def test_none_called():
    found = None
    found()


def test_object_called():
    Store()()
