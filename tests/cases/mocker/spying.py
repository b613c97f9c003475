import asyncio
import math

import pytest


def told(function, *args, **kwargs):
    """What comes out of a call, so that a failed assert shows it."""
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Scaler:
    def scale(self, value, factor=2):
        if value < 0:
            raise ValueError(f"cannot scale {value}")
        return value * factor

    @classmethod
    def default(cls):
        return "default"

    @staticmethod
    def half(value):
        return value / 2

    def rows(self, count):
        return iter(range(count))

    async def fetch(self, key):
        return key.upper()


def test_instance(mocker):
    scaler = Scaler()
    spy = mocker.spy(scaler, "scale")
    assert scaler.scale(3) == 6
    assert scaler.scale(4, factor=3) == 12
    assert spy.call_count == 2
    assert spy.spy_return == 12
    assert spy.spy_return_list == [6, 12]
    assert spy.spy_exception is None
    assert told(spy.assert_called_with, 4, factor=4) == ""


def test_class(mocker):
    spy = mocker.spy(Scaler, "scale")
    scaler = Scaler()
    scaler.scale(1)
    spy.assert_called_once_with(scaler, 1)
    assert told(scaler.scale) == ""


def test_exception(mocker):
    scaler = Scaler()
    spy = mocker.spy(scaler, "scale")
    with pytest.raises(ValueError, match="cannot scale -1"):
        scaler.scale(-1)
    assert str(spy.spy_exception) == "cannot scale -1"
    assert spy.spy_return is None
    assert told(scaler.scale, -2) == ""


def test_class_and_static_methods(mocker):
    default, half = mocker.spy(Scaler, "default"), mocker.spy(Scaler, "half")
    assert Scaler.default() == "default"
    assert Scaler().half(4) == 2
    default.assert_called_once_with()
    half.assert_called_once_with(4)
    assert told(half.assert_called_once_with, 5) == ""


def test_module_function(mocker):
    spy = mocker.spy(math, "floor")
    assert math.floor(2.5) == 2
    spy.assert_called_once_with(2.5)
    assert spy.spy_return == 3


def test_iterator(mocker):
    scaler = Scaler()
    spy = mocker.spy(scaler, "rows", duplicate_iterators=True)
    assert list(scaler.rows(3)) == [0, 1, 2]
    assert list(spy.spy_return_iter) == [0, 1, 2]


def test_iterator_is_not_kept(mocker):
    scaler = Scaler()
    spy = mocker.spy(scaler, "rows")
    assert list(scaler.rows(3)) == [0, 1, 2]
    assert spy.spy_return_iter is None


def test_async(mocker):
    scaler = Scaler()
    spy = mocker.spy(scaler, "fetch")
    assert asyncio.run(scaler.fetch("a")) == "A"
    assert spy.spy_return == "A"
    assert told(spy.assert_awaited_once_with, "b") == ""


def test_async_stub(mocker):
    stub = mocker.async_stub("on_row")
    asyncio.run(stub(1, key="x"))
    stub.assert_awaited_once_with(1, key="x")
    stub.assert_awaited_with(2, key="x")


def test_reset(mocker):
    scaler = Scaler()
    spy = mocker.spy(scaler, "scale")
    scaler.scale(1)
    mocker.resetall()
    assert spy.spy_return is None
    assert spy.spy_return_list == []
    assert spy.call_count == 0
    assert scaler.scale(2) == 4
    mocker.resetall(return_value=True, side_effect=True)
    assert scaler.scale(2) == 4


def test_stop(mocker):
    scaler = Scaler()
    spy = mocker.spy(scaler, "scale")
    mocker.stop(spy)
    scaler.scale(1)
    assert told(spy.assert_called_once) == ""


def test_spy_of_nothing(mocker):
    assert told(mocker.spy, Scaler, "shrink") == ""


def test_attributes_of_the_real_one(mocker):
    spy = mocker.spy(Scaler(), "scale")
    assert told(getattr, spy, "no_such_thing") == ""
