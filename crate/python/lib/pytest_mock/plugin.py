"""`mocker`: doubles that are taken away when the test, class, module or session is over."""

import functools
import inspect
import itertools
import unittest.mock
from collections.abc import Iterator

import pytest
from pytest_mock._patcher import Patcher
from pytest_mock._register import Register, forget_spied
from pytest_mock._util import get_mock_module

AsyncMockType = unittest.mock.AsyncMock
MockType = unittest.mock.MagicMock | unittest.mock.AsyncMock | unittest.mock.NonCallableMagicMock

_ALIASES = (
    "Mock",
    "MagicMock",
    "NonCallableMock",
    "NonCallableMagicMock",
    "PropertyMock",
    "AsyncMock",
    "call",
    "ANY",
    "DEFAULT",
    "sentinel",
    "mock_open",
    "seal",
)


class SpyType(unittest.mock.Mock):
    """What `mocker.spy` gives, for annotations."""


class PytestMockWarning(UserWarning):
    """Every warning of pytest-mock."""


class MockerFixture:
    """The names of `unittest.mock`, and patches that end by themselves."""

    def __init__(self, config):
        self.mock_module = get_mock_module(config)
        self._register = Register()
        self.patch = Patcher(self._register, self.mock_module)
        for name in _ALIASES:
            setattr(self, name, getattr(self.mock_module, name))

    def create_autospec(self, spec, spec_set=False, instance=False, **kwargs):
        double = self.mock_module.create_autospec(spec, spec_set, instance, **kwargs)
        self._register.add(double)
        return double

    def resetall(self, *, return_value=False, side_effect=False):
        """Resets every double of this fixture. Spies forget, and go on calling what they spy on."""
        for entry in self._register.entries:
            entry.reset(self.NonCallableMock, return_value, side_effect)

    def stopall(self):
        """Ends every patch of this fixture."""
        self._register.stop_all()

    def stop(self, mock):
        """Ends the patch that gave this double."""
        self._register.stop(mock)

    def spy(self, obj, name, duplicate_iterators=False):
        """Puts a double in place of `obj.name` that calls the real one and keeps what it gives or raises."""
        method = getattr(obj, name)
        autospec = inspect.ismethod(method) or inspect.isfunction(method)

        def begin():
            spy.spy_return = None
            spy.spy_return_iter = None
            spy.spy_exception = None

        def keep(value):
            if duplicate_iterators and isinstance(value, Iterator):
                value, spy.spy_return_iter = itertools.tee(value, 2)
            spy.spy_return = value
            spy.spy_return_list.append(value)
            return value

        def call_through(*args, **kwargs):
            begin()
            try:
                value = method(*args, **kwargs)
            except BaseException as error:
                spy.spy_exception = error
                raise
            return keep(value)

        async def await_through(*args, **kwargs):
            begin()
            try:
                value = await method(*args, **kwargs)
            except BaseException as error:
                spy.spy_exception = error
                raise
            return keep(value)

        through = await_through if inspect.iscoroutinefunction(method) else call_through
        through = functools.update_wrapper(through, method)
        spy = self.patch.object(obj, name, side_effect=through, autospec=autospec)
        self._register.find(spy).call_through = through
        forget_spied(spy)
        return spy

    def stub(self, name=None):
        """A double that takes any arguments, for a callback."""
        return self.mock_module.MagicMock(spec=_takes_anything, name=name)

    def async_stub(self, name=None):
        """The same for a callback that is awaited."""
        return self.mock_module.AsyncMock(spec=_takes_anything, name=name)


_takes_anything = lambda *args, **kwargs: None  # noqa: E731


def _mocker(pytestconfig):
    made = MockerFixture(pytestconfig)
    yield made
    made.stopall()


mocker = pytest.fixture(name="mocker")(_mocker)
class_mocker = pytest.fixture(scope="class", name="class_mocker")(_mocker)
module_mocker = pytest.fixture(scope="module", name="module_mocker")(_mocker)
package_mocker = pytest.fixture(scope="package", name="package_mocker")(_mocker)
session_mocker = pytest.fixture(scope="session", name="session_mocker")(_mocker)


def unwrap_assert_methods():
    """From now on failed assertions of mocks say no more than `unittest.mock` itself does."""
    import _understudy_mock

    _understudy_mock.explain_no_more()
