"""How arrays are written, and the options of it."""

from _numpy import get_options as _get, set_options as _set

_NAMES = ('precision', 'threshold', 'edgeitems', 'linewidth', 'suppress')


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None,
                     infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None, override_repr=None):
    import sys
    if threshold is not None and threshold == sys.maxsize or threshold == float('inf'):
        threshold = 1 << 60
    _set(precision, threshold, edgeitems, linewidth, suppress)


def get_printoptions():
    return {**dict(zip(_NAMES, _get())), 'nanstr': 'nan', 'infstr': 'inf', 'sign': '-', 'formatter': None,
            'floatmode': 'maxprec', 'legacy': False, 'override_repr': None}


class printoptions:
    """The options inside of a `with`."""

    def __init__(self, **options):
        self._options = options

    def __enter__(self):
        self._old = _get()
        set_printoptions(**self._options)
        return get_printoptions()

    def __exit__(self, *exc):
        _set(*self._old)


def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
    with printoptions(precision=precision, linewidth=max_line_width, suppress=suppress_small):
        return repr(arr)


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    with printoptions(precision=precision, linewidth=max_line_width, suppress=suppress_small):
        return str(a)


def array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', **options):
    text = array_str(a, max_line_width, precision, suppress_small)
    if separator == ' ':
        return text
    with printoptions(precision=precision, linewidth=max_line_width, suppress=suppress_small):
        body = repr(a)
    return body[body.index('['):body.rindex(']') + 1].replace('\n       ', '\n ')
