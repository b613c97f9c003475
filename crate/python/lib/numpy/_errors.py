"""What happens to floating-point errors, and the errors that the native side asks for."""

_KINDS = {'divide by zero': 'divide', 'overflow': 'over', 'invalid value': 'invalid', 'underflow': 'under'}
_settings = {'divide': 'warn', 'over': 'warn', 'under': 'ignore', 'invalid': 'warn'}


def warn(text):
    """Warns of a floating-point error, or does what `errstate` says instead."""
    kind = _KINDS[text.partition(' encountered')[0]]
    what = _settings[kind]
    if what == 'raise':
        raise FloatingPointError(text)
    if what == 'warn':
        import sys
        import warnings
        frame = sys._getframe()
        depth = 1
        while frame is not None and frame.f_globals.get('__name__', '').split('.')[0] == 'numpy':
            frame = frame.f_back
            depth += 1
        warnings.warn(text, RuntimeWarning, stacklevel=max(depth, 1))


def no_loop(name, *types):
    from numpy import _ufuncs
    from numpy._core._exceptions import _UFuncNoLoopError
    from numpy._dtype import dtype
    raise _UFuncNoLoopError(getattr(_ufuncs, name), (*map(dtype, types), None))


def not_supported(name):
    raise TypeError(
        f"ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to any supported "
        "types according to the casting rule ''safe''"
    )


def geterr():
    return dict(_settings)


def seterr(all=None, divide=None, over=None, under=None, invalid=None):
    old = geterr()
    given = {'divide': divide, 'over': over, 'under': under, 'invalid': invalid}
    for kind, what in given.items():
        what = what if what is not None else all
        if what is not None:
            _settings[kind] = what
    return old


class errstate:
    """What floating-point errors do inside of a `with`, or of a function that it decorates."""

    def __init__(self, *, call=None, all=None, divide=None, over=None, under=None, invalid=None):
        self._given = {'all': all, 'divide': divide, 'over': over, 'under': under, 'invalid': invalid}

    def __enter__(self):
        self._old = seterr(**self._given)

    def __exit__(self, *exc):
        _settings.update(self._old)

    def __call__(self, function):
        from functools import wraps

        @wraps(function)
        def inside(*args, **kwargs):
            with errstate(**self._given):
                return function(*args, **kwargs)
        return inside


errstate.__module__ = 'numpy'
