"""Test doubles: objects that stand in for others, answer as told and remember every call.

What happens while a test runs is native, in `_understudy_mock`. Here are the names, the signatures and what can only
be said in Python.
"""

import _understudy_mock as _native
from _functools import partial as _partial
from _understudy_mock import CallableMixin, MagicProxy, NonCallableMock, _SpecState, _patch

__all__ = (
    'Mock',
    'MagicMock',
    'patch',
    'sentinel',
    'DEFAULT',
    'ANY',
    'call',
    'create_autospec',
    'AsyncMock',
    'FILTER_DIR',
    'NonCallableMock',
    'NonCallableMagicMock',
    'mock_open',
    'PropertyMock',
    'seal',
    'ThreadingMock',
)

FILTER_DIR = True
_magics = frozenset(_native.PRESET_MAGICS)


class InvalidSpecError(Exception):
    """A mock was given where the real thing is needed as a spec."""


class _SentinelObject:
    """A value that equals nothing but itself, and says its name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinel:
    """Every attribute is a sentinel of that name, the same each time."""

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        made = _SentinelObject(name)
        self.__dict__[name] = made
        return made


# The same ones if the module is imported a second time, as mocks of the first time are still there.
sentinel = _native.__dict__.setdefault('sentinel', _Sentinel())
DEFAULT = sentinel.DEFAULT


class _ANY:
    """Equals everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'

    __hash__ = None


ANY = _ANY()


# === calls ===

def _parts(value):
    """A tuple that stands for a call, as name, positional and keyword arguments; `None` if it stands for none."""
    name, args, kwargs = '', (), {}
    size = len(value)
    if size > 3:
        return None
    if size == 3:
        return tuple(value)
    if size == 2 and not isinstance(value[0], str):
        return name, value[0], value[1]
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        else:
            kwargs = part
    return name, args, kwargs


def _same_named(left, right):
    """Whether the keyword arguments are the same, each on the left compared with the one on the right."""
    if not isinstance(left, dict) or not isinstance(right, dict):
        return left == right
    return left.keys() == right.keys() and all(left[key] is right[key] or left[key] == right[key] for key in left)


class _Call(tuple):
    """One call: its name, positional and keyword arguments. What was left out of it is empty.

    `call.name(1, key=2)` makes one to compare with.
    """

    _mock_name = None
    _mock_parent = None
    _mock_from_kall = True

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        found, args, kwargs = _parts(value) or ('', (), {})
        if found or len(value) == 3:
            name = found
        parts = (args, kwargs) if two else (name, args, kwargs)
        return tuple.__new__(cls, parts)

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            size = len(other)
        except TypeError:
            return NotImplemented
        if size > 3:
            return False
        mine = self._mock_parent
        theirs = getattr(other, '_mock_parent', None)
        if mine and theirs and mine != theirs:
            return False
        name, args, kwargs = _parts(self)
        other_name, other_args, other_kwargs = _parts(other)
        if name and other_name != name:
            return False
        # The other one stands left, so that it may be one that equals anything.
        return other_args == args and _same_named(other_kwargs, kwargs)

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    def __getattr__(self, name):
        if self._mock_name is None:
            return _Call(name=name, from_kall=False)
        return _Call(name=f'{self._mock_name}.{name}', parent=self, from_kall=False)

    def __getattribute__(self, name):
        # What a tuple can do is a name like any other for a call: `call.count()`.
        if name in _TUPLE_NAMES:
            raise AttributeError
        return tuple.__getattribute__(self, name)

    @property
    def args(self):
        return _parts(self)[1]

    @property
    def kwargs(self):
        return _parts(self)[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return f'call{name}' if name.startswith('()') else name
        name, args, kwargs = _parts(self)
        if not name:
            name = 'call'
        elif name.startswith('()'):
            name = f'call{name}'
        else:
            name = f'call.{name}'
        return _native.format_call(name, args, kwargs)

    def call_list(self):
        """The calls that lead to this one, and this one."""
        found = []
        at = self
        while at is not None:
            if at._mock_from_kall:
                found.append(at)
            at = at._mock_parent
        found.reverse()
        return _CallList(found)


_TUPLE_NAMES = frozenset(tuple.__dict__)
call = _Call(from_kall=False)


class _CallList(list):
    """Calls in order. A list is in it if its calls follow one another here."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any(list(self[at:at + size]) == value for at in range(len(self) - size + 1))

    def __repr__(self):
        return _native.format_list(list(self))


# === the classes ===

class _Signature:
    """What `inspect` says that the classes here take. Their objects, and classes made of them, speak for themselves."""

    def __get__(self, mock, cls):
        if mock is not None or cls.__module__ != __name__:
            raise AttributeError('__signature__')
        from inspect import Parameter, Signature

        names = {'spec': None, 'side_effect': None, 'return_value': DEFAULT, 'wraps': None, 'name': None,
                 'spec_set': None, 'parent': None, '_spec_state': None, '_new_name': '', '_new_parent': None}
        parameters = [Parameter(name, Parameter.POSITIONAL_OR_KEYWORD, default=value)
                      for name, value in names.items()]
        return Signature([*parameters, Parameter('kwargs', Parameter.VAR_KEYWORD)])


class Mock(CallableMixin):
    """A test double.

    - `spec`: an object or a list of names; only what it has can be looked up. `spec_set`: or set
    - `side_effect`: a function to call instead, an iterable of answers, or an exception to raise
    - `return_value`: what a call gives; by default another mock, always the same
    - `wraps`: an object that calls and lookups are passed on to
    - `name`: shown in messages
    - `unsafe`: allow attributes that look like misspelled assertions

    Further keyword arguments set attributes, those of children too: `**{'get.return_value': 3}`.
    """

    __signature__ = _Signature()


class MagicMixin(NonCallableMock):
    """Magic methods that are there from the start."""


_native.install_magics(MagicMixin)


class NonCallableMagicMock(MagicMixin):
    """A `MagicMock` that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A `Mock` with magic methods that are there from the start.

    With a `spec`, it has only those that the spec has.
    """


class PropertyMock(Mock):
    """A mock to put on a class as a property: getting calls it without, setting with one argument."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


# === awaiting ===

class _AsyncIterator:
    def __init__(self, items):
        self._items = iter(items)

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self._items:
            return item
        raise StopAsyncIteration


async def _answer(mock, args, kwargs):
    """The answer to a call of an `AsyncMock`."""
    effect = mock.side_effect
    if effect is not None:
        if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
            raise effect
        if not callable(effect):
            try:
                result = _native.next_answer(mock, effect)
            except StopIteration:
                # A coroutine cannot let a StopIteration through.
                raise StopAsyncIteration from None
            if isinstance(result, BaseException) or isinstance(result, type) and issubclass(result, BaseException):
                raise result
        elif _native.is_coroutine_function(effect) or isinstance(effect, AsyncMock):
            result = await effect(*args, **kwargs)
        else:
            result = effect(*args, **kwargs)
        if result is not DEFAULT:
            return result
    if mock._mock_return_value is not DEFAULT:
        return mock.return_value
    wrapped = mock._mock_wraps
    if wrapped is not None:
        if _native.is_coroutine_function(wrapped):
            return await wrapped(*args, **kwargs)
        return wrapped(*args, **kwargs)
    return mock.return_value


def _awaits(name, at):
    return property(lambda self: _native.seen_awaits(self)[at],
                    lambda self, value: _native.set_awaits(self, name, value))


async def _any_coroutine(*args, **kwargs):
    """Takes what an `AsyncMock` takes."""


class AsyncMockMixin(NonCallableMock):
    """What awaiting adds to a mock."""

    async def _execute_mock_call(self, /, *args, **kwargs):
        """What a call gives: the answer, once it is awaited."""
        entry = _native.note_await(self, args, kwargs)
        try:
            answer = await _answer(self, args, kwargs)
        except BaseException as error:
            _native.note_answer(entry, None, error)
            raise
        _native.note_answer(entry, answer)
        return answer

    # `inspect` takes it for a coroutine function by these.
    __code__ = _any_coroutine.__code__
    __name__ = 'AsyncMock'
    __defaults__ = ()
    __kwdefaults__ = {}
    __annotations__ = {}

    await_count = _awaits('await_count', 0)
    await_args = _awaits('await_args', 1)
    await_args_list = _awaits('await_args_list', 2)

    def assert_awaited(self):
        """It was awaited."""
        _native.check_awaits(self, 'awaited')

    def assert_awaited_once(self):
        """It was awaited once."""
        _native.check_awaits(self, 'awaited_once')

    def assert_awaited_with(self, /, *args, **kwargs):
        """The last await was with these arguments."""
        _native.check_awaits(self, 'awaited_with', args, kwargs)

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """It was awaited once, with these arguments."""
        _native.check_awaits(self, 'awaited_once_with', args, kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """It was awaited with these arguments at least once."""
        _native.check_awaits(self, 'any_await', args, kwargs)

    def assert_has_awaits(self, calls, any_order=False):
        """These awaits happened, one after the other unless `any_order`."""
        _native.check_has_awaits(self, list(calls), any_order)

    def assert_not_awaited(self):
        """It was never awaited."""
        _native.check_awaits(self, 'not_awaited')


class AsyncMock(AsyncMockMixin, MagicMixin, Mock):
    """A mock that stands for an `async def` function: calls give what can be awaited."""


_native.install(__import__('sys').modules[__name__])


# === patching ===

_active_patches = []


def _wraps(func):
    """What `functools.wraps` does; that module takes longer to load than this one."""
    def dress(patched):
        for name in ('__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__'):
            try:
                setattr(patched, name, getattr(func, name))
            except AttributeError:
                pass
        patched.__dict__.update(getattr(func, '__dict__', {}))
        patched.__wrapped__ = func
        return patched

    return dress


def _decorate(patcher, func):
    """The function with the patcher around it, or around the patchers that are there already."""
    if hasattr(func, 'patchings'):
        func.patchings.append(patcher)
        return func

    @_wraps(func)
    def patched(*args, **keywargs):
        return _native.run_patched(patched.patchings, func, args, keywargs)

    patched.patchings = [patcher]
    return patched


def _decorate_async(patcher, func):
    if hasattr(func, 'patchings'):
        func.patchings.append(patcher)
        return func

    @_wraps(func)
    async def patched(*args, **keywargs):
        entered, args, keywargs = _native.enter_patches(list(patched.patchings), args, keywargs)
        try:
            result = await func(*args, **keywargs)
        except BaseException as error:
            if _native.leave_patches(entered, error):
                return None
            raise
        _native.leave_patches(entered, None)
        return result

    patched.patchings = [patcher]
    return patched


def _decorate_class(patcher, cls):
    """Every method of the class whose name begins with `patch.TEST_PREFIX`, with a copy of the patcher around it."""
    for name in dir(cls):
        if name.startswith(patch.TEST_PREFIX):
            method = getattr(cls, name)
            if hasattr(method, '__call__'):
                setattr(cls, name, patcher.copy()(method))
    return cls


def _get_target(target):
    try:
        target, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}") from None
    return _partial(_native.resolve_name, target), attribute


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
          unsafe=False, **kwargs):
    """Replaces what `target`, such as 'loader.boto3', stands for, until the test or the `with` block ends.

    Patch a name where it is looked up, not where it is defined. Without `new`, a `MagicMock` is put there (an
    `AsyncMock` for an async function) and given to the decorated function as an argument, or to `with ... as`.
    Further keyword arguments are those of the mock.
    """
    getter, attribute = _get_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    """Like `patch`, for an attribute of an object at hand."""
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs,
                  unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Several attributes at once. Those that are `DEFAULT` become mocks, given by keyword."""
    if type(target) is str:
        getter = _partial(_native.resolve_name, target)
    else:
        def getter():
            return target
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    first = patchers.pop(0)
    first.additional_patchers = patchers
    return first


class _patch_dict:
    """Sets items of a dict, or of what is like one, and puts it back as it was."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                method = getattr(func, name)
                if name.startswith(patch.TEST_PREFIX) and hasattr(method, '__call__'):
                    setattr(func, name, _patch_dict(self.in_dict, self.values, self.clear)(method))
            return func
        if _native.is_coroutine_function(func):
            @_wraps(func)
            async def patched(*args, **kwargs):
                with self:
                    return await func(*args, **kwargs)
        else:
            @_wraps(func)
            def patched(*args, **kwargs):
                with self:
                    return func(*args, **kwargs)
        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _native.resolve_name(self.in_dict)
        there = self.in_dict
        try:
            self._original = there.copy()
        except AttributeError:
            self._original = {key: there[key] for key in there}
        if self.clear:
            _clear(there)
        _fill(there, self.values)
        return there

    def __exit__(self, *args):
        if self._original is not None:
            _clear(self.in_dict)
            _fill(self.in_dict, self._original)
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _active_patches.append(self)
        return result

    def stop(self):
        if self not in _active_patches:
            return None
        _active_patches.remove(self)
        return self.__exit__(None, None, None)


def _clear(items):
    try:
        items.clear()
    except AttributeError:
        for key in list(items):
            del items[key]


def _fill(items, values):
    try:
        items.update(values)
    except AttributeError:
        for key in values:
            items[key] = values[key]


def _patch_stopall():
    """Stops every patch that was started, the last one first."""
    for patcher in reversed(_active_patches):
        patcher.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = 'test'


# === what is made after a model ===

def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock that has what `spec` has, whose methods take what the real ones take.

    For a class, the mock stands for the class, and calling it gives a mock for an instance; with `instance`, the
    mock itself stands for an instance. For a function, a function is made.
    """
    return _native.autospec(spec, bool(spec_set), bool(instance), _name, bool(unsafe), kwargs)


def _function_for(mock, original):
    from unittest._mock_functions import stand_in

    return stand_in(mock, original)


def _async_function_for(mock, original):
    from unittest._mock_functions import async_stand_in

    return async_stand_in(mock, original)


def _signature_of(spec, as_instance, eat_self):
    from unittest._mock_functions import signature

    return signature(spec, as_instance, eat_self)


def _callable(obj):
    if isinstance(obj, type):
        return True
    if isinstance(obj, (staticmethod, classmethod)) or hasattr(obj, '__func__'):
        return _callable(obj.__func__)
    return getattr(obj, '__call__', None) is not None


def seal(mock):
    """From now on, looking up what `mock` does not have is an error; so for all mocks below it."""
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if not isinstance(child, NonCallableMock) or isinstance(child._mock_children.get(name), _SpecState):
            continue
        if child._mock_new_parent is mock:
            seal(child)


def mock_open(mock=None, read_data=''):
    """A mock that stands for `open`. Reading gives `read_data`, from its start at each opening."""
    from unittest._mock_open import open_double

    return open_double(mock, read_data)


def __getattr__(name):
    if name not in ('ThreadingMixin', 'ThreadingMock'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    from unittest import _mock_threading

    globals()[name] = getattr(_mock_threading, name)
    return globals()[name]
