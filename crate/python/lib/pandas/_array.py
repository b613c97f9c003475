"""`ndarray(values, dtype)`: numpy's array of values under a type that pandas names, and what numpy asks of pandas."""

from _numpy import array as _array, kept as _kept
from numpy._array import ndarray as _ndarray

_NUMBERS = ('int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64', 'float16', 'float32', 'float64', 'bool')


def _made(values, dtype):
    name = str(dtype)
    timed = name.startswith(('datetime64[', 'timedelta64[')) and ',' not in name
    values = values if isinstance(values, (list, _ndarray)) else list(values)
    if name in _NUMBERS or timed:
        return _array(values, name, True)
    if values and isinstance(values[0], _ndarray):
        return _array(values, 'object', True)
    return _kept(values)


class _Kind(type):
    def __call__(cls, values=(), dtype='object'):
        return _made(values, dtype)

    def __instancecheck__(cls, instance):
        return isinstance(instance, _ndarray)


class ndarray(metaclass=_Kind):
    """Called, it makes an array; `isinstance` tells whether something is one."""


def _apply_ufunc(self, function, args):
    """A function of numpy of every cell: a series or a frame again."""
    from pandas import _classes
    others = [arg for arg in args if arg is not self]
    if isinstance(self, _classes.DataFrame):
        columns = []
        for at in range(self.shape[1]):
            cells = [arg._column_at(at) if isinstance(arg, _classes.DataFrame) else arg for arg in args]
            columns.append(function(*cells))
        made = _classes.DataFrame(dict(enumerate(columns)), index=self.index)
        made.columns = self.columns
        return made
    if any(isinstance(other, _classes.DataFrame) for other in others):
        frame = next(other for other in others if isinstance(other, _classes.DataFrame))
        return _apply_ufunc(frame, function, args)
    made = function(*[arg.to_numpy() if hasattr(type(arg), '_apply_ufunc') else arg for arg in args])
    if isinstance(self, _classes.Index):
        return _classes.Index(made, name=self.name)
    names = {arg.name for arg in args if isinstance(arg, _classes.Series)}
    return _classes.Series(made, index=self.index, name=names.pop() if len(names) == 1 else None)


def known_to_numpy(*classes):
    """Lets numpy's functions and operators leave objects of these classes to pandas."""
    for cls in classes:
        cls.__array_priority__ = 1000
        cls._apply_ufunc = _apply_ufunc
        if '__array__' not in vars(cls):
            cls.__array__ = lambda self, dtype=None, copy=None: self.to_numpy(dtype)
