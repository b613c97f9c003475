"""`NA` and `NaT`: the two missing values that are no floats."""


class NAType:
    __module__ = 'pandas.api.typing'
    __slots__ = ()

    def __repr__(self):
        return '<NA>'

    def __format__(self, spec):
        return '<NA>'

    def __bool__(self):
        raise TypeError('boolean value of NA is ambiguous')

    def __hash__(self):
        return 2**61 - 1

    def __reduce__(self):
        return 'NA'

    def _unknown(self, *_):
        return self

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _unknown
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _unknown
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = _unknown
    __neg__ = __pos__ = __abs__ = __invert__ = _unknown

    def __pow__(self, other):
        return 1 if other is not NA and other == 0 else self

    def __rpow__(self, other):
        return 1 if other is not NA and other == 1 else self

    # One side is enough where the other does not matter.
    def __and__(self, other):
        return False if other is False else self._known(other)

    def __or__(self, other):
        return True if other is True else self._known(other)

    def __xor__(self, other):
        return self._known(other)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def _known(self, other):
        return self if other is NA or isinstance(other, bool) else NotImplemented

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class NaTType:
    __module__ = 'pandas.api.typing'
    __slots__ = ()

    def __repr__(self):
        return 'NaT'

    def __hash__(self):
        return -(2**62)

    def __reduce__(self):
        return 'NaT'

    def _false(self, other):
        return False

    def _self(self, *_, **__):
        return self

    __eq__ = __lt__ = __le__ = __gt__ = __ge__ = _false
    __add__ = __radd__ = __sub__ = __rsub__ = _self

    def __ne__(self, other):
        return True

    def isoformat(self, *_):
        return 'NaT'

    def strftime(self, format):
        raise ValueError('NaTType does not support strftime')

    def __getattr__(self, name):
        if name in _PARTS:
            return float('nan')
        if name in ('tz_localize', 'tz_convert', 'normalize', 'floor', 'ceil', 'round', 'replace'):
            return self._self
        raise AttributeError(f"'NaTType' object has no attribute '{name}'")

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_PARTS = ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'nanosecond', 'quarter', 'dayofweek',
          'day_of_week', 'dayofyear', 'day_of_year', 'week', 'days_in_month')

NA = NAType()
NaT = NaTType()
