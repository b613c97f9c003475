"""Options of display, which are taken and have no effect: what is printed is always as wide as it is."""

from contextlib import contextmanager

_VALUES = {
    'display.max_rows': 60, 'display.max_columns': 0, 'display.width': 80, 'display.max_colwidth': 50,
    'display.precision': 6, 'display.float_format': None, 'mode.copy_on_write': True, 'display.min_rows': 10,
    'future.infer_string': True,
}
_DEFAULTS = dict(_VALUES)


def _key(pat):
    found = [key for key in _VALUES if key == pat or key.endswith(f'.{pat}')]
    if not found:
        raise OptionError(f'No such keys(s): {pat!r}')
    return found[0]


class OptionError(AttributeError, KeyError):
    __module__ = 'pandas.errors'

    def __str__(self):
        return str(self.args[0])


def set_option(*args):
    for pat, value in zip(args[::2], args[1::2]):
        _VALUES[_key(pat)] = value


def get_option(pat):
    return _VALUES[_key(pat)]


def reset_option(pat):
    _VALUES[_key(pat)] = _DEFAULTS[_key(pat)]


@contextmanager
def option_context(*args):
    before = dict(_VALUES)
    set_option(*args)
    try:
        yield
    finally:
        _VALUES.update(before)


class _Options:
    """`pd.options.display.max_rows` and its like."""

    def __init__(self, lead=''):
        object.__setattr__(self, '_lead', lead)

    def __getattr__(self, name):
        key = f'{self._lead}{name}'
        return _VALUES[key] if key in _VALUES else _Options(f'{key}.')

    def __setattr__(self, name, value):
        set_option(f'{self._lead}{name}', value)


options = _Options()
