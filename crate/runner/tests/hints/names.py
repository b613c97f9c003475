# --- test_names.py ---
import json
import random

import pytest


class Model:
    def __init__(self):
        self.accuracy = 0.9


@pytest.fixture
def rows():
    return [1]


def test_misspelt():
    total = 1
    print(totl)


def test_unknown():
    print(wibble)


def test_not_imported_module():
    requests.get("x")


def test_not_imported_pandas():
    pd.DataFrame()


def test_not_imported_mock():
    MagicMock()


def test_not_imported_class():
    Counter()


def test_no_value_yet():
    print(count)
    count = 1


def test_misspelt_attribute():
    Model().acuracy


def test_unknown_attribute():
    Model().wibble


def test_none():
    None.rows


def test_list():
    [].push(1)


def test_key_as_attribute():
    {"rows": 1}.rows


def test_module_attribute():
    json.load_s


def test_unknown_module_attribute():
    random.wibble


def test_fixture_as_a_function():
    rows()


def test_no_fixture(no_such_fixture):
    pass
