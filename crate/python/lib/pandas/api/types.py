"""Questions about types."""

from pandas._dtype import name_of as _name_of
from pandas._operators import _Arithmetic


def _name(arr_or_dtype):
    """The name of a type, or of the type of a column."""
    return _name_of(getattr(arr_or_dtype, "dtype", arr_or_dtype))


def is_bool_dtype(arr_or_dtype):
    return _name(arr_or_dtype) == "bool"


def is_integer_dtype(arr_or_dtype):
    return _name(arr_or_dtype).startswith(("int", "uint"))


def is_float_dtype(arr_or_dtype):
    return _name(arr_or_dtype).startswith("float")


def is_numeric_dtype(arr_or_dtype):
    return _name(arr_or_dtype).startswith(("int", "uint", "float", "bool"))


def is_string_dtype(arr_or_dtype):
    if _name(arr_or_dtype) == "object" and isinstance(arr_or_dtype, _Arithmetic):
        return all(isinstance(cell, str) for cell in arr_or_dtype)
    return _name(arr_or_dtype) in ("str", "object")


def is_object_dtype(arr_or_dtype):
    return _name(arr_or_dtype) == "object"


def is_datetime64_any_dtype(arr_or_dtype):
    return _name(arr_or_dtype).startswith("datetime64")


def is_list_like(obj):
    return hasattr(type(obj), "__iter__") and not isinstance(obj, (str, bytes))


def is_scalar(val):
    return not is_list_like(val)
