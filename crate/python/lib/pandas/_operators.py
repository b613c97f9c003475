"""The operators, which frames and series have in common."""

import operator

from _pandas_series import Cells
from _pandas_table import Table
from pandas import _classes
from pandas._keys import _is_list
from pandas._missing import NA

_FUNCTIONS = {
    '+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '//': operator.floordiv,
    '%': operator.mod, '**': operator.pow,
}


def _is_same(cell, other):
    same = cell == other
    return same if isinstance(same, bool) else bool(same) if getattr(same, 'ndim', 0) == 0 and same is not NA else False


_COMPARISONS = ('==', '!=', '<', '<=', '>', '>=')


class _Arithmetic:
    """The operators, and the methods that stand for them. They are the same for frames and series."""

    __slots__ = ()

    def _binary(self, sign, other, reflected=False):
        if isinstance(other, dict):
            return NotImplemented
        if isinstance(self, Cells) and isinstance(other, Table):
            return NotImplemented
        if hasattr(other, '_texts') and hasattr(other, '_cells'):
            other = other._cells.tolist()
        if hasattr(other, '_shifted'):
            return self.map(lambda cell: cell + other if sign == '+' else cell - other)
        if sign in _COMPARISONS and isinstance(self, Cells) and isinstance(other, Cells) and len(self) != len(other):
            raise ValueError('Can only compare identically-labeled Series objects')
        if isinstance(self, Table) and isinstance(other, (Table, Cells)):
            return self._with_other(sign, other, reflected)
        several = _is_list(other) and not isinstance(other, (Cells, Table))
        if isinstance(self, Cells) and self._dtype() == 'object' and not several and not isinstance(other, Cells):
            return self._object_by_object(sign, other, reflected)
        return self._operate(sign, other, reflected, several)

    def _object_by_object(self, sign, other, reflected):
        """An operation of objects with one value, which may be of any class, as Python does it."""
        if sign in ('==', '!='):
            flags = [_is_same(cell, other) == (sign == '==') for cell in self]
            return self._with_values(flags).astype('bool')
        try:
            return self._operate(sign, other, reflected, False)
        except TypeError:
            if sign not in _FUNCTIONS:
                raise
        function = _FUNCTIONS[sign]
        cells = [cell if gone else function(other, cell) if reflected else function(cell, other)
                 for cell, gone in zip(self, self.isna())]
        return self._with_values(cells).astype('object')

    def __add__(self, other): return self._binary('+', other)
    def __radd__(self, other): return self._binary('+', other, True)
    def __sub__(self, other): return self._binary('-', other)
    def __rsub__(self, other): return self._binary('-', other, True)
    def __mul__(self, other): return self._binary('*', other)
    def __rmul__(self, other): return self._binary('*', other, True)
    def __truediv__(self, other): return self._binary('/', other)
    def __rtruediv__(self, other): return self._binary('/', other, True)
    def __floordiv__(self, other): return self._binary('//', other)
    def __rfloordiv__(self, other): return self._binary('//', other, True)
    def __mod__(self, other): return self._binary('%', other)
    def __rmod__(self, other): return self._binary('%', other, True)
    def __pow__(self, other): return self._binary('**', other)
    def __rpow__(self, other): return self._binary('**', other, True)
    def __and__(self, other): return self._binary('&', other)
    def __rand__(self, other): return self._binary('&', other, True)
    def __or__(self, other): return self._binary('|', other)
    def __ror__(self, other): return self._binary('|', other, True)
    def __xor__(self, other): return self._binary('^', other)
    def __rxor__(self, other): return self._binary('^', other, True)
    def __eq__(self, other): return self._binary('==', other)
    def __ne__(self, other): return self._binary('!=', other)
    def __lt__(self, other): return self._binary('<', other)
    def __le__(self, other): return self._binary('<=', other)
    def __gt__(self, other): return self._binary('>', other)
    def __ge__(self, other): return self._binary('>=', other)

    __hash__ = None

    def __neg__(self): return self._binary('*', -1)
    def __pos__(self): return self.copy()
    def __invert__(self): return self._invert()

    def __divmod__(self, other):
        return self // other, self % other

    def _method(self, sign, other, fill_value=None, axis=None, reflected=False):
        if fill_value is not None and isinstance(other, (Cells, Table)):
            return self._with_filled(sign, other, fill_value, reflected)
        own = self if fill_value is None else self.fillna(fill_value)
        if axis in (0, 'index') and isinstance(own, Table) and isinstance(other, Cells):
            parts = [column._binary(sign, other, reflected) for _, column in own.items()]
            return own._from_columns(parts)
        return own._binary(sign, other, reflected)

    def add(self, other, axis='columns', level=None, fill_value=None): return self._method('+', other, fill_value, axis)
    def radd(self, other, axis='columns', level=None, fill_value=None): return self._method('+', other, fill_value, axis, True)
    def sub(self, other, axis='columns', level=None, fill_value=None): return self._method('-', other, fill_value, axis)
    def rsub(self, other, axis='columns', level=None, fill_value=None): return self._method('-', other, fill_value, axis, True)
    def mul(self, other, axis='columns', level=None, fill_value=None): return self._method('*', other, fill_value, axis)
    def rmul(self, other, axis='columns', level=None, fill_value=None): return self._method('*', other, fill_value, axis, True)
    def div(self, other, axis='columns', level=None, fill_value=None): return self._method('/', other, fill_value, axis)
    def rdiv(self, other, axis='columns', level=None, fill_value=None): return self._method('/', other, fill_value, axis, True)
    def floordiv(self, other, axis='columns', level=None, fill_value=None): return self._method('//', other, fill_value, axis)
    def mod(self, other, axis='columns', level=None, fill_value=None): return self._method('%', other, fill_value, axis)
    def pow(self, other, axis='columns', level=None, fill_value=None): return self._method('**', other, fill_value, axis)
    def eq(self, other, axis='columns', level=None, fill_value=None): return self._method('==', other, fill_value, axis)
    def ne(self, other, axis='columns', level=None, fill_value=None): return self._method('!=', other, fill_value, axis)
    def lt(self, other, axis='columns', level=None, fill_value=None): return self._method('<', other, fill_value, axis)
    def le(self, other, axis='columns', level=None, fill_value=None): return self._method('<=', other, fill_value, axis)
    def gt(self, other, axis='columns', level=None, fill_value=None): return self._method('>', other, fill_value, axis)
    def ge(self, other, axis='columns', level=None, fill_value=None): return self._method('>=', other, fill_value, axis)

    subtract, multiply, divide, truediv, rtruediv = sub, mul, div, div, rdiv

    def __bool__(self):
        raise ValueError(
            f'The truth value of a {type(self).__name__} is ambiguous. Use a.empty, a.item(), a.any() or a.all().'
        )

    def __repr__(self):
        return self._text()

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo):
        return self.copy()

    @property
    def attrs(self):
        return self.__dict__.setdefault('_attrs', {})

    @attrs.setter
    def attrs(self, attrs):
        self.__dict__['_attrs'] = dict(attrs)

    def _carrying(self, result):
        """A copy has the remarks of what it is a copy of."""
        if self.__dict__.get('_attrs'):
            result.__dict__['_attrs'] = dict(self.__dict__['_attrs'])
        return result

    def head(self, n=5):
        return self.iloc[:n]

    def tail(self, n=5):
        return self.iloc[-n:] if n else self.iloc[:0]

    def take(self, indices, axis=0):
        from pandas._keys import _many_positions
        if axis in (1, 'columns'):
            return self._select_at(_many_positions(indices, len(self.columns)))
        return self._take(_many_positions(indices, len(self)))

    def isnull(self):
        return self.isna()

    def notna(self):
        return ~self.isna()

    def notnull(self):
        return ~self.isna()

    def pipe(self, func, *args, **kwargs):
        if isinstance(func, tuple):
            func, target = func
            return func(*args, **{target: self, **kwargs})
        return func(self, *args, **kwargs)

    def truncate(self, before=None, after=None):
        return self.loc[before:after]

    def first_valid_index(self):
        gone = self.isna().tolist() if isinstance(self, Cells) else self.isna().all(axis=1).tolist()
        return self.index[gone.index(False)] if False in gone else None

    def last_valid_index(self):
        gone = self.isna().tolist() if isinstance(self, Cells) else self.isna().all(axis=1).tolist()
        return self.index[len(gone) - 1 - gone[::-1].index(False)] if False in gone else None

    def droplevel(self, level, axis=0):
        changed = self.copy()
        if axis in (1, 'columns'):
            changed.columns = self.columns.droplevel(level)
        else:
            changed.index = self.index.droplevel(level)
        return changed

    def swaplevel(self, i=-2, j=-1, axis=0):
        changed = self.copy()
        if axis in (1, 'columns'):
            changed.columns = self.columns.swaplevel(i, j)
        else:
            changed.index = self.index.swaplevel(i, j)
        return changed

    def rolling(self, window, min_periods=None, center=False, **kwargs):
        from pandas._window import Rolling
        return Rolling(self, window, min_periods, center)

    def expanding(self, min_periods=1):
        from pandas._window import Expanding
        return Expanding(self, min_periods)

    def ewm(self, com=None, span=None, halflife=None, alpha=None, min_periods=0, adjust=True, ignore_na=False):
        from pandas._window import ExponentialMovingWindow
        return ExponentialMovingWindow(self, com, span, halflife, alpha, adjust)

    def resample(self, rule, on=None, **kwargs):
        from pandas._window import Resampler
        return Resampler(self, rule, on)

    def sample(self, n=None, frac=None, replace=False, weights=None, random_state=None, axis=None, ignore_index=False):
        import random
        source = random.Random(random_state) if isinstance(random_state, int) else random
        if n is not None and frac is not None:
            raise ValueError('Please enter a value for `frac` OR `n`, not both')
        if n is not None and n < 0:
            raise ValueError('A negative number of rows requested. Please provide `n` >= 0')
        n = int(round(frac * len(self))) if frac is not None else 1 if n is None else n
        if not replace and n > len(self):
            if frac is not None:
                raise ValueError('Replace has to be set to `True` when upsampling the population `frac` > 1.')
            raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        places = range(len(self))
        taken = self._take(source.choices(places, k=n) if replace else source.sample(places, n))
        return taken.reset_index(drop=True) if ignore_index else taken


UNSAID = object()


def told_inplace(of, inplace, method):
    """Whether `inplace` is true; that it is there at all is what pandas warns of."""
    if inplace is UNSAID:
        return False
    import warnings
    from pandas.errors import Pandas4Warning
    warnings.warn(
        f'The inplace keyword in {type(of).__name__}.{method} is deprecated and will be removed in a future version '
        '(PDEP-8).\nSee https://pandas.pydata.org/docs/dev/whatsnew/v3.1.0.html#deprecation-inplace for more details.',
        Pandas4Warning, stacklevel=3)
    return inplace


def _settle(self, result, inplace):
    """The result, or none after it has become the object's own content."""
    if not inplace:
        return result
    self._adopt(result)
    return None


def union_of(left, right):
    """The labels of both, in the order in which operations line them up."""
    return left if left.equals(right) else left.union(right)


def aligned(left, right):
    """Two series with the same labels."""
    labels = union_of(left.index, right.index)
    return left._reindex(labels), right._reindex(labels)


def filled_together(sign, left, right, value, reflected=False):
    """An operation of two series whose cells that only one side has are filled."""
    left, right = aligned(left, right)
    neither = left.isna() & right.isna()
    made = left.fillna(value)._binary(sign, right.fillna(value), reflected)
    return made.mask(neither) if neither.any() else made


def concat_frame(columns, index, names):
    made = _classes.DataFrame({at: column for at, column in enumerate(columns)}, index=index)
    made.columns = names
    return made
