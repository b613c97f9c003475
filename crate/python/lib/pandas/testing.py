"""`pandas.testing`: say that two frames, series or indexes are equal, or how they are not."""

from _pandas_table import assert_equal as _assert_equal
from pandas._core import DataFrame as _DataFrame, Index as _Index, Series as _Series


def _check_class(left, right, cls):
    name = cls.__name__
    for side in (left, right):
        if not isinstance(side, cls):
            raise AssertionError(f"{name} Expected type {cls}, found {type(side)} instead")


def _options(obj, check_dtype=True, check_index_type="equiv", check_names=True, check_exact=None, check_like=False,
             check_index=True, rtol=None, atol=None):
    return {
        "check_dtype": check_dtype, "check_index_type": check_index_type, "check_names": check_names,
        "check_exact": check_exact, "check_like": check_like, "check_index": check_index,
        "rtol": 1e-5 if rtol is None else float(rtol), "atol": 1e-8 if atol is None else float(atol), "obj": obj,
    }


def assert_frame_equal(left, right, check_dtype=True, check_index_type="equiv", check_column_type="equiv",
                       check_frame_type=True, check_names=True, by_blocks=False, check_exact=None,
                       check_datetimelike_compat=False, check_categorical=True, check_like=False, check_freq=True,
                       check_flags=True, rtol=None, atol=None, obj="DataFrame"):
    _check_class(left, right, _DataFrame)
    _assert_equal(left, right, _options(obj, check_dtype, check_index_type, check_names, check_exact, check_like, True,
                                        rtol, atol))


def assert_series_equal(left, right, check_dtype=True, check_index_type="equiv", check_series_type=True,
                        check_names=True, check_exact=None, check_datetimelike_compat=False, check_categorical=True,
                        check_category_order=True, check_freq=True, check_flags=True, rtol=None, atol=None,
                        obj="Series", *, check_index=True, check_like=False):
    _check_class(left, right, _Series)
    _assert_equal(left, right, _options(obj, check_dtype, check_index_type, check_names, check_exact, check_like,
                                        check_index, rtol, atol))


def assert_index_equal(left, right, exact="equiv", check_names=True, check_exact=True, check_categorical=True,
                       check_order=True, rtol=1e-5, atol=1e-8, obj=None, *, check_freq=True):
    _check_class(left, right, _Index)
    _assert_equal(left, right, _options(obj or "Index", True, exact, check_names, check_exact, not check_order, True,
                                        rtol, atol))
