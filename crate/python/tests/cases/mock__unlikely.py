# What random scripts brought to light: rare uses in which the mocks must still do what CPython's do. Each text is CPython's.
import unittest.mock
from unittest.mock import (AsyncMock, MagicMock, Mock, NonCallableMock, call, create_autospec, mock_open, patch, seal)


class Model:
    def __call__(self, key, x=0): return key
    def load(self, key): return key
    async def fetch(self): return 1


def predict(key): return key
async def later(key): return key


def error(act, *args, **kwargs):
    try:
        act(*args, **kwargs)
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


# === a spec without magic methods leaves those that every object has ===
m = MagicMock(spec=['load'])
assert hash(m) == object.__hash__(m) and m == m and m != MagicMock(spec=['load'])
assert error(lambda: 2 ** m) == "TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'MagicMock'"
assert error(lambda: 1 + m) == "TypeError: unsupported operand type(s) for +: 'int' and 'MagicMock'"

# === a native class of mocks takes magic methods, each mock its own ===
m, other = NonCallableMock(), NonCallableMock()
m.__len__ = Mock(return_value=3)
assert len(m) == 3
assert error(lambda: len(other)) == "TypeError: object of type 'NonCallableMock' has no len()"

# === on a sealed mock, comparisons are left to the other side ===
m = MagicMock()
seal(m)
assert error(lambda: m < 2) == "TypeError: '<' not supported between instances of 'MagicMock' and 'int'"
m = mock_open()
seal(m)
assert error(lambda: m.return_value()) == "AttributeError: Mock object has no attribute 'return_value'"

# === calls that a signature has bound are shown in their parts ===
m = Mock(spec=predict)
m(1)
assert error(m.assert_has_calls, [call(2), call(key=3)], any_order=True) == (
    "AssertionError: 'mock' does not contain all of (call('', (2,), {}), call('', (3,), {})) in its call list, "
    "found [call('', (1,), {})] instead")
m = AsyncMock(spec=later)
assert error(m.assert_has_awaits, [call(2)], any_order=True) == (
    "AssertionError: (call('', (2,), {}),) not all found in await list")

# === calls that a later spec would not allow are shown too ===
m = Mock()
m(1, default=2)
m.mock_add_spec(predict)
assert error(m.assert_has_calls, [call(1)], any_order=True) == (
    "AssertionError: 'mock' does not contain all of (call('', (1,), {}),) in its call list, "
    "found [TypeError(\"got an unexpected keyword argument 'default'\")] instead")

# === an instance of a class with `__call__`: `self` is a parameter like any other where calls are compared ===
m = create_autospec(Model, instance=True)
assert error(m.assert_has_calls, [call(1)], any_order=True) == (
    "AssertionError: 'mock' does not contain all of (TypeError(\"missing a required argument: 'key'\"),) "
    "in its call list, found [] instead")
m('a')
assert error(m, 1, 2, 3) == 'TypeError: too many positional arguments'

# === what is asked of the function of `create_autospec` is what a test has set on it ===
m = create_autospec(predict)
m.mock_calls = [call(1)]
m.assert_has_calls([call(1)])

# === a method of `create_autospec` outlives another spec ===
m = create_autospec(Model)
m.mock_add_spec([])
assert error(m.load, 1, 2, 3) == 'TypeError: too many positional arguments'

# === an attribute that stands for a function cannot be a spec ===
with patch.object(Model, 'load', spec=True) as m:
    assert error(create_autospec, Model()).startswith(
        "InvalidSpecError: Cannot spec a Mock object. [object=<MagicMock name='load' spec='function' id='")

# === what is patched twice is as asynchronous as the first time ===
with patch(f'{__name__}.later'), patch(f'{__name__}.later') as m:
    assert type(m).__name__ == 'AsyncMock'

# === only what can be told its parent can be attached ===
assert error(Mock().attach_mock, {}, 'load') == (
    "AttributeError: 'dict' object has no attribute '_mock_parent' and no __dict__ for setting new attributes")
