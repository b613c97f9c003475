"""What a `dtype` is to Python: numpy's; the types that numpy has not are in `_extension`."""

from numpy._dtype import dtype

_CLASSES = {int: 'int64', float: 'float64', bool: 'bool', str: 'str', object: 'object'}
_SCALARS = {'bool_': 'bool', 'str_': 'str'}


def name_of(given):
    """The name of whatever says a type: a class, a name, a `dtype`."""
    if isinstance(given, dtype):
        return given.name
    if isinstance(given, type):
        name = given.__name__
        return _CLASSES.get(given) or getattr(given, 'name', None) or _SCALARS.get(name, name)
    return str(given)
