"""`numpy.testing`: say that arrays are equal or nearly so, or how they are not."""

from numpy.testing._compare import Comparison
from numpy.testing._words import message


def assert_(val, msg=''):
    __tracebackhide__ = True
    if not val:
        raise AssertionError(msg() if callable(msg) else msg)


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True, *, strict=False):
    __tracebackhide__ = True

    def near(x, y):
        from numpy._tests import isclose
        return isclose(x, y, rtol=rtol, atol=atol, equal_nan=equal_nan)

    header = f'Not equal to tolerance rtol={rtol:g}, atol={atol:g}'
    Comparison(near, header, err_msg, verbose, equal_nan=equal_nan, strict=strict).check(actual, desired)


def assert_array_equal(actual, desired, err_msg='', verbose=True, *, strict=False):
    __tracebackhide__ = True
    Comparison(lambda x, y: x == y, 'Arrays are not equal', err_msg, verbose, strict=strict).check(actual, desired)


def assert_array_almost_equal(actual, desired, decimal=6, err_msg='', verbose=True):
    __tracebackhide__ = True

    def near(x, y):
        if x.dtype.kind not in 'biuf' or y.dtype.kind not in 'biuf':
            return x == y
        return abs(x.astype(float) - y) < 1.5 * 10.0 ** -decimal

    header = f'Arrays are not almost equal to {decimal} decimals'
    Comparison(near, header, err_msg, verbose, precision=decimal).check(actual, desired)


def assert_array_less(x, y, err_msg='', verbose=True, *, strict=False):
    __tracebackhide__ = True
    header = 'Arrays are not strictly ordered `x < y`'
    Comparison(lambda x, y: x < y, header, err_msg, verbose, equal_inf=False, strict=strict, names=('x', 'y')).check(x, y)


def _is_array(value):
    from numpy._array import ndarray
    return isinstance(value, ndarray)


def assert_equal(actual, desired, err_msg='', verbose=True, *, strict=False):
    __tracebackhide__ = True
    if isinstance(desired, dict):
        if not isinstance(actual, dict):
            raise AssertionError(repr(type(actual)))
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for key in desired:
            if key not in actual:
                raise AssertionError(repr(key))
            assert_equal(actual[key], desired[key], f'key={key!r}\n{err_msg}', verbose)
        return
    if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for at in range(len(desired)):
            assert_equal(actual[at], desired[at], f'item={at!r}\n{err_msg}', verbose)
        return
    if _is_array(actual) or _is_array(desired) or strict:
        assert_array_equal(actual, desired, err_msg, verbose, strict=strict)
        return
    if _both_missing(actual, desired) or _same(actual, desired):
        return
    raise AssertionError(message([actual, desired], 'Items are not equal:', err_msg, verbose))


def _both_missing(actual, desired):
    try:
        return bool(actual != actual and desired != desired)
    except (TypeError, ValueError):
        return False


def _same(actual, desired):
    if isinstance(actual, float) and isinstance(desired, float) and actual == 0 == desired:
        return str(actual)[0] == str(desired)[0]
    return bool(actual == desired)


def assert_almost_equal(actual, desired, decimal=7, err_msg='', verbose=True):
    __tracebackhide__ = True
    if _is_array(actual) or _is_array(desired) or isinstance(actual, (list, tuple)) or isinstance(desired, (list, tuple)):
        assert_array_almost_equal(actual, desired, decimal, err_msg)
        return
    if _both_missing(actual, desired) or abs(desired - actual) < 1.5 * 10.0 ** -decimal:
        return
    header = f'Arrays are not almost equal to {decimal} decimals'
    raise AssertionError(message([actual, desired], header, err_msg, verbose))


def assert_approx_equal(actual, desired, significant=7, err_msg='', verbose=True):
    __tracebackhide__ = True
    import math
    if actual == desired:
        return
    scale = 10.0 ** math.floor(math.log10(0.5 * (abs(desired) + abs(actual))))
    if abs(actual / scale - desired / scale) < 10.0 ** -(significant - 1):
        return
    header = f'Items are not equal to {significant} significant digits:'
    raise AssertionError(message([actual, desired], header, err_msg, verbose))


def assert_string_equal(actual, desired):
    __tracebackhide__ = True
    if not isinstance(actual, str) or not isinstance(desired, str):
        raise AssertionError(repr(type(actual if not isinstance(actual, str) else desired)))
    if actual == desired:
        return
    from difflib import Differ
    lines = Differ().compare(actual.splitlines(True), desired.splitlines(True))
    shown = ''.join(line for line in lines if not line.startswith(('  ', '? ')))
    raise AssertionError(f'Differences in strings:\n{shown.rstrip()}')


def assert_raises(exception_class, *args, **kwargs):
    __tracebackhide__ = True
    from unittest import TestCase
    return TestCase().assertRaises(exception_class, *args, **kwargs)


def assert_raises_regex(exception_class, expected_regexp, *args, **kwargs):
    __tracebackhide__ = True
    from unittest import TestCase
    return TestCase().assertRaisesRegex(exception_class, expected_regexp, *args, **kwargs)


def assert_warns(warning_class, *args, **kwargs):
    __tracebackhide__ = True
    import warnings
    function, *args = args
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        made = function(*args, **kwargs)
    if not any(issubclass(one.category, warning_class) for one in caught):
        raise AssertionError(f'No warning raised when calling {function.__name__}')
    return made
