"""`Index` and `RangeIndex`."""

from _pandas_index import Labels
from _pandas_kinds import labels_of
from _pandas_series import Cells
from pandas import _classes
from pandas._array import ndarray
from pandas._extension import dtype_called
from pandas._index_sets import _IndexSets
from pandas._keys import _SCALARS, _is_list, _many_positions, _mask_of, _positions
from pandas._text import IndexText


class FrozenList(list):
    """The names of levels, or the levels."""

    __module__ = 'pandas'

    def __repr__(self):
        parts = [repr(part.tolist() if hasattr(part, 'tolist') else part) for part in self]
        return f"FrozenList([{', '.join(parts)}])"

    __hash__ = None


class Index(_IndexSets, Labels):
    __module__ = 'pandas'
    __hash__ = None

    def __new__(cls, data=None, dtype=None, copy=False, name=None, tupleize_cols=True):
        if isinstance(data, range):
            return _classes.RangeIndex(data.start, data.stop, data.step, name=name)
        if data is None or isinstance(data, _SCALARS):
            raise TypeError(
                f'{cls.__name__}(...) must be called with a collection of some kind, {data!r} was passed'
            )
        cells = getattr(data, '_cells', data)
        if isinstance(cells, Cells):
            name = cells.name if name is None else name
            data = labels_of(cells)
        if dtype is not None:
            data = labels_of(_classes.Series(data, dtype=dtype))
        labels = Labels.__new__(Index)
        labels._fill(data if isinstance(data, (Labels, ndarray)) else list(data), name)
        return labels._settled()

    def __init__(self, *args, **kwargs):
        pass

    def __len__(self):
        return self._length()

    def __repr__(self):
        return self._text()

    def __iter__(self):
        return iter(self.tolist())

    def __contains__(self, label):
        return self._position(label) is not None

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._cut(range(len(self))[key])
        if isinstance(key, (list, Cells, ndarray)):
            mask = _mask_of(key, _classes.RangeIndex(len(self))) if not isinstance(key, Cells) else key._mask()
            if mask is not None:
                key = [at for at, keep in enumerate(mask) if keep]
            return self._take(_many_positions(key, len(self)))
        length = len(self)
        if key < -length or key >= length:
            raise IndexError('index out of bounds' if self._dtype() == 'str' else
                             f'index {key} is out of bounds for axis 0 with size {length}')
        return self._at(key + length if key < 0 else key)

    def _cut(self, places):
        return self._take(list(places))

    def __setitem__(self, key, value):
        raise TypeError('Index does not support mutable operations')

    def __bool__(self):
        raise ValueError(
            f'The truth value of a {type(self).__name__} is ambiguous. Use a.empty, a.item(), a.any() or a.all().'
        )

    def _compare(self, other, sign):
        if _is_list(other) and not isinstance(other, (Labels, Cells)):
            other = list(other)
        if _is_list(other) and len(other) != len(self):
            raise ValueError('Lengths must match to compare', (len(self),), (len(other),))
        other = other._column() if isinstance(other, Labels) else other
        return ndarray(self._column()._binary(sign, other).tolist(), 'bool')

    def __eq__(self, other): return self._compare(other, '==')
    def __ne__(self, other): return self._compare(other, '!=')
    def __lt__(self, other): return self._compare(other, '<')
    def __le__(self, other): return self._compare(other, '<=')
    def __gt__(self, other): return self._compare(other, '>')
    def __ge__(self, other): return self._compare(other, '>=')

    def _calculate(self, sign, other, reflected=False):
        other = other._column() if isinstance(other, Labels) else other
        return labels_of(self._column()._binary(sign, other, reflected))

    def __add__(self, other): return self._calculate('+', other)
    def __radd__(self, other): return self._calculate('+', other, True)
    def __sub__(self, other): return self._calculate('-', other)
    def __rsub__(self, other): return self._calculate('-', other, True)
    def __mul__(self, other): return self._calculate('*', other)
    def __rmul__(self, other): return self._calculate('*', other, True)
    def __truediv__(self, other): return self._calculate('/', other)
    def __floordiv__(self, other): return self._calculate('//', other)
    def __mod__(self, other): return self._calculate('%', other)
    def __pow__(self, other): return self._calculate('**', other)

    to_list = Labels.tolist

    @property
    def name(self):
        return self._name()

    @name.setter
    def name(self, name):
        self._rename(name)

    @property
    def names(self):
        return FrozenList([self.name])

    @names.setter
    def names(self, names):
        if len(names) != 1:
            raise ValueError(f'Length of new names must be 1, got {len(names)}')
        self._rename(names[0])

    nlevels = 1

    @property
    def dtype(self):
        return dtype_called(self._dtype())

    @property
    def shape(self):
        return (len(self),)

    ndim = 1

    @property
    def size(self):
        return len(self)

    @property
    def empty(self):
        return len(self) == 0

    @property
    def values(self):
        return self._column().values

    array = values

    def to_numpy(self, dtype=None, copy=False):
        return self._column().to_numpy(dtype)

    @property
    def is_unique(self):
        return self._facts()[0]

    @property
    def has_duplicates(self):
        return not self._facts()[0]

    @property
    def is_monotonic_increasing(self):
        return self._facts()[1]

    @property
    def inferred_type(self):
        return self._facts()[2]

    @property
    def is_monotonic_decreasing(self):
        return self._facts()[3]

    @property
    def hasnans(self):
        return bool(self._column().isna().any())

    @property
    def str(self):
        if self._dtype() not in ('str', 'string', 'object'):
            raise AttributeError(f'Can only use .str accessor with string values, not {self.inferred_type}')
        return IndexText(self._column())

    @property
    def T(self):
        return self

    def item(self):
        return self._column().item()

    def equals(self, other):
        return isinstance(other, Labels) and self._same(other)

    def identical(self, other):
        return self.equals(other) and self.names == other.names and self.dtype == other.dtype

    def copy(self, name=None, deep=False):
        return self.rename(self.name if name is None else name)

    def rename(self, name, *, inplace=False):
        if inplace:
            self._rename(name)
            return None
        renamed = self._settled()
        renamed._rename(name)
        return renamed

    def set_names(self, names, *, level=None, inplace=False):
        return self.rename(names[0] if isinstance(names, list) else names, inplace=inplace)

    def get_level_values(self, level):
        if level not in (0, -1) and level != self.name:
            if isinstance(level, int):
                raise IndexError(f'Too many levels: Index has only 1 level, not {level + 1}')
            raise KeyError(f'Requested level ({level}) does not match index name ({self.name})')
        return self

    def get_loc(self, label):
        positions = self._positions(label)
        if not positions:
            raise KeyError(label)
        if len(positions) == 1:
            return positions[0]
        if positions == list(range(positions[0], positions[-1] + 1)):
            return slice(positions[0], positions[-1] + 1, None)
        return ndarray([at in positions for at in range(len(self))], 'bool')

    def get_indexer(self, target):
        places = [self._position(label) for label in target]
        return ndarray([-1 if place is None else place for place in places], 'int64')

    def isin(self, values):
        return ndarray(self._column().isin(values).tolist(), 'bool')

    def isna(self):
        return ndarray(self._column().isna().tolist(), 'bool')

    def notna(self):
        return ndarray(self._column().notna().tolist(), 'bool')

    isnull, notnull = isna, notna

    def fillna(self, value):
        return labels_of(self._column().fillna(value))

    def dropna(self):
        return self._take([at for at, gone in enumerate(self._column().isna()) if not gone])

    def unique(self, level=None):
        return self._take(self._column()._unique(True))

    def nunique(self, dropna=True):
        return self._column().nunique(dropna)

    def duplicated(self, keep='first'):
        return ndarray(self._column().duplicated(keep).tolist(), 'bool')

    def drop_duplicates(self, *, keep='first'):
        return self._take([at for at, again in enumerate(self._column().duplicated(keep)) if not again])

    def value_counts(self, normalize=False, sort=True, ascending=False, dropna=True):
        return self._column().value_counts(normalize, sort, ascending, dropna=dropna)

    def drop(self, labels, errors='raise'):
        return self._take(self._without(labels if _is_list(labels) else [labels], errors == 'ignore'))

    def delete(self, loc):
        return self._take([at for at in range(len(self)) if at != loc % len(self)])

    def insert(self, loc, item):
        labels = self.tolist()
        labels.insert(loc, item)
        return Index(labels, name=self.name)

    def map(self, mapper, na_action=None):
        return Index(self._column().map(mapper, na_action).tolist(), name=self.name)

    def astype(self, dtype, copy=True):
        return labels_of(self._column().astype(dtype))

    def where(self, cond, other=float('nan')):
        return labels_of(self._column().where(list(cond), other))

    def min(self): return self._column().min()
    def max(self): return self._column().max()
    def argmin(self): return self._column().argmin()
    def argmax(self): return self._column().argmax()
    def any(self): return any(self)
    def all(self): return all(self)

    def argsort(self):
        return self._column().argsort().values

    def sort_values(self, *, return_indexer=False, ascending=True, na_position='last', key=None):
        if isinstance(self, _classes.RangeIndex) and ascending == (self.step > 0):
            return self
        order = self._column()._order(bool(ascending), na_position, key)
        taken = self._take(order)
        return (taken, ndarray(order, 'int64')) if return_indexer else taken

    def shift(self, periods=1, freq=None):
        return labels_of(self._column().shift(periods))

    def take(self, indices):
        return self._take(_many_positions(indices, len(self)))

    def repeat(self, repeats):
        return self._take([at for at in range(len(self)) for _ in range(repeats)])

    def to_series(self, index=None, name=None):
        series = self._column()
        series.index = self if index is None else index
        series.name = self.name if name is None else name
        return series

    def to_frame(self, index=True, name=None):
        name = name if name is not None else 0 if self.name is None else self.name
        series = self._column()
        if index:
            series.index = self
        return series.to_frame(name)

    def droplevel(self, level=0):
        raise ValueError('Cannot remove 1 levels from an index with 1 levels: at least one level must be left.')

    def to_flat_index(self):
        return self

    def __reduce__(self):
        return Index, (self.tolist(), None, False, self.name)


class RangeIndex(Index):
    __module__ = 'pandas'

    def __new__(cls, start=None, stop=None, step=1, dtype=None, copy=False, name=None):
        labels = Labels.__new__(cls)
        if isinstance(start, range):
            start, stop, step = start.start, start.stop, start.step
        if start is None and stop is None:
            raise TypeError('RangeIndex(...) must be called with integers')
        if stop is None:
            start, stop = 0, start or 0
        labels._fill_range(start or 0, stop, step or 1)
        if name is not None:
            labels._rename(name)
        return labels

    def _cut(self, places):
        return self._part(range(*self._range())[places.start:places.stop:places.step] if places else range(0))

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._part(range(*self._range())[key])
        if isinstance(key, int):
            try:
                return range(*self._range())[key]
            except IndexError:
                raise IndexError(f'index {key} is out of bounds for axis 0 with size {len(self)}') from None
        return Index.__getitem__(self, key)

    def _part(self, part):
        return RangeIndex(part.start, part.stop, part.step, name=self.name)

    @property
    def start(self):
        return self._range()[0]

    @property
    def stop(self):
        return self._range()[1]

    @property
    def step(self):
        return self._range()[2]

    def __reduce__(self):
        return RangeIndex, (self.start, self.stop, self.step, None, False, self.name)
