"""Questions about types."""

from pandas._dtype import name_of as _name_of
from pandas._operators import _Arithmetic


def _name(arr_or_dtype):
    """The name of a type, or of the type of a column."""
    return _name_of(getattr(arr_or_dtype, "dtype", arr_or_dtype))


def is_bool_dtype(arr_or_dtype):
    return _name(arr_or_dtype) in ("bool", "boolean")


def is_integer_dtype(arr_or_dtype):
    return _name(arr_or_dtype).lower().startswith(("int", "uint"))


def is_float_dtype(arr_or_dtype):
    return _name(arr_or_dtype).lower().startswith("float")


def is_numeric_dtype(arr_or_dtype):
    return _name(arr_or_dtype).lower().startswith(("int", "uint", "float", "bool"))


def is_string_dtype(arr_or_dtype):
    if _name(arr_or_dtype) == "object" and isinstance(arr_or_dtype, _Arithmetic):
        return all(isinstance(cell, str) for cell in arr_or_dtype)
    return _name(arr_or_dtype) in ("str", "string", "object")


def is_object_dtype(arr_or_dtype):
    return _name(arr_or_dtype) == "object"


def is_datetime64_any_dtype(arr_or_dtype):
    return _name(arr_or_dtype).startswith("datetime64")


def is_list_like(obj):
    return hasattr(type(obj), "__iter__") and not isinstance(obj, (str, bytes))


def is_scalar(val):
    return not is_list_like(val)


def is_dict_like(obj):
    return all(hasattr(obj, name) for name in ('__getitem__', 'keys', '__contains__')) and not isinstance(obj, type)


def is_number(obj):
    return isinstance(obj, (int, float)) or hasattr(obj, 'dtype') and getattr(obj.dtype, 'kind', 'O') in 'iuf'


def is_integer(obj):
    return isinstance(obj, int) and not isinstance(obj, bool) or type(obj).__name__.startswith(('int', 'uint'))


def is_float(obj):
    return isinstance(obj, float) or type(obj).__name__.startswith('float')


def is_bool(obj):
    return isinstance(obj, bool) or type(obj).__name__ == 'bool'


def is_timedelta64_dtype(arr_or_dtype):
    return _name(arr_or_dtype).startswith('timedelta64')


def is_datetime64_dtype(arr_or_dtype):
    return _name(arr_or_dtype).startswith('datetime64') and ',' not in _name(arr_or_dtype)


def is_categorical_dtype(arr_or_dtype):
    return _name(arr_or_dtype) == 'category'
