# What each assertion says when it does not hold.
from unittest import mock
from unittest.mock import ANY, MagicMock, Mock, call


def check(assertion, expected, *args, **kwargs):
    try:
        assertion(*args, **kwargs)
    except AssertionError as error:
        assert str(error) == expected, str(error)
    else:
        assert expected is None, 'it should not hold'


# === before any call ===
m = Mock()
check(m.assert_called, "Expected 'mock' to have been called.")
check(m.assert_not_called, None)
check(m.assert_called_once, "Expected 'mock' to have been called once. Called 0 times.")
check(m.assert_called_with, "expected call not found.\nExpected: mock(1, a=2)\n  Actual: not called.", 1, a=2)
check(m.assert_called_once_with, "Expected 'mock' to be called once. Called 0 times.", 1)
check(m.assert_any_call, "mock(1) call not found", 1)
check(m.assert_has_calls, "Calls not found.\nExpected: [call(1)]\n  Actual: []", [call(1)])

# === after two calls ===
m(1, 'x', k=[1, 2])
m(2)
two = "Called 2 times.\nCalls: [call(1, 'x', k=[1, 2]), call(2)]."
check(m.assert_called, None)
check(m.assert_not_called, "Expected 'mock' to not have been called. " + two)
check(m.assert_called_once, "Expected 'mock' to have been called once. " + two)
check(m.assert_called_once_with, "Expected 'mock' to be called once. " + two, 2)
check(m.assert_called_with, "expected call not found.\nExpected: mock(1, 'x', k=[1, 2])\n  Actual: mock(2)",
      1, 'x', k=[1, 2])
check(m.assert_any_call, None, 1, ANY, k=ANY)
check(m.assert_any_call, "mock(3, k='v') call not found", 3, k='v')
check(m.assert_has_calls, "Calls not found.\nExpected: [call(2), call(1)]\n  Actual: [call(1, 'x', k=[1, 2]), call(2)]",
      [call(2), call(1)])
check(m.assert_has_calls,
      "'mock' does not contain all of (call(9),) in its call list, found [call(1, 'x', k=[1, 2])] instead",
      [call(2), call(9)], any_order=True)

# === children are named by their last name ===
client = Mock(name='client')
client.get.item(3)
check(client.get.item.assert_called_with, "expected call not found.\nExpected: item(4)\n  Actual: item(3)", 4)
assert repr(client.get.item).startswith("<Mock name='client.get.item' id='")
assert repr(client().x()).startswith("<Mock name='client().x()' id='")
assert repr(MagicMock(name='q')[0]).startswith("<MagicMock name='q.__getitem__()' id='")

# === misspelled assertions are refused ===
for name in 'assert_foo', 'assret_called', 'called_once', 'called_once_with', 'not_called', 'has_calls':
    try:
        getattr(m, name)
    except AttributeError as error:
        assert str(error) == (f"'{name}' is not a valid assertion. Use a spec for the mock if '{name}' is meant to "
                              "be an attribute."), str(error)
    else:
        assert False, name
Mock(unsafe=True).assret_called()

# === three ways to import it ===
import unittest.mock
assert unittest.mock is mock
assert mock.Mock is Mock
