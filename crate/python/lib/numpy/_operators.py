"""The operators, which arrays and scalars have in common."""

from _numpy import binary as _binary, unary as _unary


class _Operators:
    __slots__ = ()

    def __add__(self, other): return _binary('add', self, other)
    def __radd__(self, other): return _binary('add', other, self)
    def __sub__(self, other): return _binary('subtract', self, other)
    def __rsub__(self, other): return _binary('subtract', other, self)
    def __mul__(self, other): return _binary('multiply', self, other)
    def __rmul__(self, other): return _binary('multiply', other, self)
    def __truediv__(self, other): return _binary('divide', self, other)
    def __rtruediv__(self, other): return _binary('divide', other, self)
    def __floordiv__(self, other): return _binary('floor_divide', self, other)
    def __rfloordiv__(self, other): return _binary('floor_divide', other, self)
    def __mod__(self, other): return _binary('remainder', self, other)
    def __rmod__(self, other): return _binary('remainder', other, self)
    def __divmod__(self, other): return self // other, self % other
    def __rdivmod__(self, other): return other // self, other % self
    def __pow__(self, other): return _binary('power', self, other)
    def __rpow__(self, other): return _binary('power', other, self)
    def __and__(self, other): return _binary('bitwise_and', self, other)
    def __rand__(self, other): return _binary('bitwise_and', other, self)
    def __or__(self, other): return _binary('bitwise_or', self, other)
    def __ror__(self, other): return _binary('bitwise_or', other, self)
    def __xor__(self, other): return _binary('bitwise_xor', self, other)
    def __rxor__(self, other): return _binary('bitwise_xor', other, self)
    def __lshift__(self, other): return _binary('left_shift', self, other)
    def __rlshift__(self, other): return _binary('left_shift', other, self)
    def __rshift__(self, other): return _binary('right_shift', self, other)
    def __rrshift__(self, other): return _binary('right_shift', other, self)
    def __eq__(self, other): return _binary('equal', self, other)
    def __ne__(self, other): return _binary('not_equal', self, other)
    def __lt__(self, other): return _binary('less', self, other)
    def __le__(self, other): return _binary('less_equal', self, other)
    def __gt__(self, other): return _binary('greater', self, other)
    def __ge__(self, other): return _binary('greater_equal', self, other)
    def __neg__(self): return _unary('negative', self)
    def __pos__(self): return _unary('positive', self)
    def __abs__(self): return _unary('absolute', self)
    def __invert__(self): return _unary('invert', self)


def with_operators(cls):
    """Gives a class the operators, without becoming one of its bases."""
    for name, function in vars(_Operators).items():
        if callable(function) and name not in vars(cls):
            setattr(cls, name, function)
    return cls
