"""`NA` and `NaT`: the two missing values that are no floats."""


class NAType:
    __module__ = "pandas.api.typing"
    __slots__ = ()

    def __repr__(self):
        return "<NA>"

    def __format__(self, spec):
        return "<NA>"

    def __bool__(self):
        raise TypeError("boolean value of NA is ambiguous")

    def __hash__(self):
        return 2**61 - 1

    def _unknown(self, *_):
        return self

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _unknown
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _unknown
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = _unknown
    __neg__ = __pos__ = __abs__ = __invert__ = _unknown

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class NaTType:
    __module__ = "pandas.api.typing"
    __slots__ = ()

    def __repr__(self):
        return "NaT"

    def __hash__(self):
        return -(2**62)

    def _false(self, other):
        return False

    def _self(self, *_):
        return self

    __eq__ = __lt__ = __le__ = __gt__ = __ge__ = _false
    __add__ = __radd__ = __sub__ = __rsub__ = _self

    def __ne__(self, other):
        return True

    def isoformat(self):
        return "NaT"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


NA = NAType()
NaT = NaTType()
