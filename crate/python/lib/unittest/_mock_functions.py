"""What `create_autospec` makes of functions, and what `inspect` says of the mocks that it makes."""

import _understudy_mock as _native
from unittest.mock import AsyncMockMixin, _CallList


def stand_in(mock, original):
    """A function in front of `mock` that takes what `original` takes."""
    def function(*args, **kwargs):
        _native.check_arguments(original, args, kwargs)
        return mock(*args, **kwargs)

    return _stand_for(function, mock, original)


def async_stand_in(mock, original):
    """The same where `original` is an `async def` function."""
    async def function(*args, **kwargs):
        _native.check_arguments(original, args, kwargs)
        return await mock(*args, **kwargs)

    _stand_for(function, mock, original)
    for name in dir(AsyncMockMixin):
        if 'await' in name:
            setattr(function, name, getattr(mock, name))
    return function


def _stand_for(function, mock, original):
    """Lets the function be asked what the mock can be asked."""
    name = getattr(original, '__name__', '')
    function.__name__ = function.__qualname__ = name if name.isidentifier() else 'funcopy'

    def reset_mock():
        function.method_calls = mock.method_calls = _CallList()
        mock.reset_mock()

    # `inspect` looks there for what the function takes.
    function.__wrapped__ = original
    function.mock = mock
    function.called = False
    function.call_count = 0
    function.call_args = None
    function.call_args_list = mock.call_args_list
    function.method_calls = mock.method_calls
    function.mock_calls = mock.mock_calls
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    function._mock_children = mock._mock_children
    function.reset_mock = reset_mock
    for name in ('assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with',
                 'assert_any_call', 'assert_has_calls', 'assert_not_called'):
        setattr(function, name, getattr(mock, name))
    for name in getattr(original, '__dict__', ()):
        if not name.startswith('_'):
            setattr(function, name, getattr(mock, name))
    mock._mock_delegate = function
    return function


def signature(spec, as_instance, eat_self):
    """What `inspect` says that a mock takes which stands for `spec`."""
    import inspect
    from annotationlib import Format
    from functools import partial

    if isinstance(spec, type):
        spec, eat_self = spec.__call__ if as_instance else spec.__init__, True
    elif isinstance(spec, (classmethod, staticmethod)):
        spec, eat_self = spec.__func__, eat_self or isinstance(spec, classmethod)
    try:
        # A name that is not defined at run time is no reason not to be mocked.
        return inspect.signature(partial(spec, None) if eat_self else spec, annotation_format=Format.FORWARDREF)
    except (TypeError, ValueError):
        raise AttributeError('__signature__') from None
