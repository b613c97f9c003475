"""The operators, which frames and series have in common."""

from _pandas_series import Cells
from _pandas_table import Table
from pandas._keys import _is_list

class _Arithmetic:
    """The operators, and the methods that stand for them. They are the same for frames and series."""

    __slots__ = ()

    def _binary(self, sign, other, reflected=False):
        if isinstance(other, dict):
            return NotImplemented
        if isinstance(self, Cells) and isinstance(other, Table):
            return NotImplemented
        return self._operate(sign, other, reflected, _is_list(other) and not isinstance(other, (Cells, Table)))

    def __add__(self, other): return self._binary("+", other)
    def __radd__(self, other): return self._binary("+", other, True)
    def __sub__(self, other): return self._binary("-", other)
    def __rsub__(self, other): return self._binary("-", other, True)
    def __mul__(self, other): return self._binary("*", other)
    def __rmul__(self, other): return self._binary("*", other, True)
    def __truediv__(self, other): return self._binary("/", other)
    def __rtruediv__(self, other): return self._binary("/", other, True)
    def __floordiv__(self, other): return self._binary("//", other)
    def __rfloordiv__(self, other): return self._binary("//", other, True)
    def __mod__(self, other): return self._binary("%", other)
    def __rmod__(self, other): return self._binary("%", other, True)
    def __pow__(self, other): return self._binary("**", other)
    def __rpow__(self, other): return self._binary("**", other, True)
    def __and__(self, other): return self._binary("&", other)
    def __rand__(self, other): return self._binary("&", other, True)
    def __or__(self, other): return self._binary("|", other)
    def __ror__(self, other): return self._binary("|", other, True)
    def __xor__(self, other): return self._binary("^", other)
    def __rxor__(self, other): return self._binary("^", other, True)
    def __eq__(self, other): return self._binary("==", other)
    def __ne__(self, other): return self._binary("!=", other)
    def __lt__(self, other): return self._binary("<", other)
    def __le__(self, other): return self._binary("<=", other)
    def __gt__(self, other): return self._binary(">", other)
    def __ge__(self, other): return self._binary(">=", other)

    __hash__ = None

    def __neg__(self): return self._binary("*", -1)
    def __pos__(self): return self.copy()
    def __invert__(self): return self._invert()

    def add(self, other, fill_value=None): return self._filled(fill_value)._binary("+", other)
    def sub(self, other, fill_value=None): return self._filled(fill_value)._binary("-", other)
    def mul(self, other, fill_value=None): return self._filled(fill_value)._binary("*", other)
    def div(self, other, fill_value=None): return self._filled(fill_value)._binary("/", other)
    def floordiv(self, other): return self._binary("//", other)
    def mod(self, other): return self._binary("%", other)
    def pow(self, other): return self._binary("**", other)
    def eq(self, other): return self._binary("==", other)
    def ne(self, other): return self._binary("!=", other)
    def lt(self, other): return self._binary("<", other)
    def le(self, other): return self._binary("<=", other)
    def gt(self, other): return self._binary(">", other)
    def ge(self, other): return self._binary(">=", other)

    subtract, multiply, divide, truediv = sub, mul, div, div

    def _filled(self, value):
        return self if value is None else self.fillna(value)

    def __bool__(self):
        raise ValueError(
            f"The truth value of a {type(self).__name__} is ambiguous. Use a.empty, a.item(), a.any() or a.all()."
        )

    def __repr__(self):
        return self._text()

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo):
        return self.copy()

    def head(self, n=5):
        return self.iloc[:n]

    def tail(self, n=5):
        return self.iloc[-n:] if n else self.iloc[:0]

    def isnull(self):
        return self.isna()

    def notna(self):
        return ~self.isna()

    def notnull(self):
        return ~self.isna()

    def pipe(self, function, *args, **kwargs):
        return function(self, *args, **kwargs)

    def sample(self, n=None, frac=None, replace=False, random_state=None):
        import random
        source = random.Random(random_state)
        n = int(round(frac * len(self))) if frac is not None else 1 if n is None else n
        if not replace and n > len(self):
            raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        places = range(len(self))
        return self._take(source.choices(places, k=n) if replace else source.sample(places, n))


def _settle(self, result, inplace):
    """The result, or none after it has become the object's own content."""
    if not inplace:
        return result
    self._adopt(result)
    return None
