import asyncio
import os
from unittest import mock
from unittest.mock import AsyncMock, MagicMock, Mock, create_autospec, mock_open, patch

import pytest


class Store:
    def get(self, key):
        return key

    def put(self, key, value=None):
        return None


def size_of(path):
    return os.path.getsize(path) + 1


@pytest.fixture
def path():
    return "file.txt"


@patch("os.path.getsize")
def test_patch_with_a_fixture(getsize, path):
    getsize.return_value = 5
    assert size_of(path) == 7


@patch("os.path.getsize")
@patch("os.getcwd")
def test_two_patches(getcwd, getsize, path):
    getsize.return_value = 1
    size_of(path)
    getsize.assert_called_once_with("other.txt")


@patch.object(Store, "get", return_value="patched")
def test_patch_object(get):
    assert Store().get("a") == "a"


@patch.dict(os.environ, {"MODE": "test"})
def test_patch_dict():
    assert os.environ["MODE"] == "live"


@patch("os.getcwd", new=lambda: "/nowhere")
def test_new_injects_nothing():
    assert os.getcwd() == "/somewhere"


@patch("os.no_such_function")
def test_patch_what_is_not_there(m):
    pass


@patch("no_such_module.function")
def test_patch_a_missing_module(m):
    pass


def test_patch_without_a_dot():
    patch("justaname")


def test_patch_in_a_with():
    with patch("os.getcwd") as getcwd:
        getcwd.side_effect = OSError("gone")
        os.getcwd()


def test_side_effect():
    m = Mock(side_effect=ValueError("from the mock"))
    m(1)


def test_side_effect_class():
    m = Mock(side_effect=KeyError)
    m()


def test_side_effect_runs_out():
    m = Mock(side_effect=[1])
    m()
    m()


def test_side_effect_function():
    def double(n):
        return 2 * n

    m = Mock(side_effect=double)
    assert m(2) == 5


def test_side_effect_function_raises():
    def fail(n):
        raise ValueError(f"no {n}")

    m = Mock(side_effect=fail)
    m(2)


def test_spec():
    m = Mock(spec=Store)
    m.fetch("a")


def test_spec_set():
    m = Mock(spec_set=Store)
    m.size = 3


def test_autospec():
    m = create_autospec(Store)
    m().get()


def test_autospec_too_many():
    m = create_autospec(Store, instance=True)
    m.get("a", "b")


def test_autospec_keyword():
    m = create_autospec(Store, instance=True)
    m.put(ky="a")


def test_autospec_function():
    m = create_autospec(size_of)
    m()


def test_autospec_asserts():
    m = create_autospec(size_of)
    m("a")
    m.assert_called_once_with("b")


def test_not_iterable():
    list(Mock())


def test_no_len():
    len(Mock())


def test_not_a_context():
    with Mock():
        pass


def test_compared():
    MagicMock() < 3


def test_sealed():
    m = Mock(name="m")
    m.a = 1
    mock.seal(m)
    m.b


def test_deleted():
    m = Mock()
    del m.a
    m.a


def test_mock_open():
    with patch("builtins.open", mock_open(read_data="line")) as opened:
        text = open("x").read()
    opened.assert_called_once_with("y")


def test_an_async_mock():
    m = AsyncMock(side_effect=ValueError("awaited"))
    asyncio.run(m())


def test_an_async_value():
    m = AsyncMock(return_value=3)
    assert asyncio.run(m()) == 4


@patch("os.getcwd")
class TestPatchedClass:
    def test_one(self, getcwd):
        getcwd.return_value = "/a"
        assert os.getcwd() == "/b"

    def test_two(self, getcwd, path):
        assert path == "other"


def test_attach():
    parent = Mock()
    child = Mock()
    parent.attach_mock(child, "child")
    child(1)
    parent.child.assert_called_with(2)


def test_a_missing_argument_of_patch():
    @patch("os.getcwd")
    def inner():
        pass

    inner()


def test_wraps():
    m = Mock(wraps=Store())
    assert m.get("a") == "b"
