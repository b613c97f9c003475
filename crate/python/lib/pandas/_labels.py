"""`Index` and `RangeIndex`."""

from _pandas_index import Labels
from _pandas_series import Cells
from pandas import _classes
from pandas._array import ndarray
from pandas._dtype import dtype as _dtype
from pandas._keys import _SCALARS, _is_list, _many_positions, _mask_of, _positions
from pandas._text import StringMethods

class Index(Labels):
    __module__ = "pandas"
    __hash__ = None

    def __new__(cls, data=None, dtype=None, copy=False, name=None, tupleize_cols=True):
        if isinstance(data, range):
            return RangeIndex(data.start, data.stop, data.step, name=name)
        return Labels.__new__(cls)

    def __init__(self, data=None, dtype=None, copy=False, name=None, tupleize_cols=True):
        if isinstance(data, range):
            return
        if data is None or isinstance(data, _SCALARS):
            raise TypeError(
                f"{type(self).__name__}(...) must be called with a collection of some kind, {data!r} was passed"
            )
        if isinstance(data, Cells):
            name = data.name if name is None else name
            data = data._as_index()
        if dtype is not None:
            data = _classes.Series(data).astype(dtype)._as_index()
        self._fill(data if isinstance(data, (Labels, ndarray)) else list(data), name)

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
            return self._take(list(_positions(key, len(self))))
        if isinstance(key, (list, Cells, ndarray)):
            mask = _mask_of(key, RangeIndex(len(self))) if not isinstance(key, Cells) else key._mask()
            if mask is not None:
                key = [at for at, keep in enumerate(mask) if keep]
            return self._take(_many_positions(key, len(self)))
        length = len(self)
        if key < -length or key >= length:
            raise IndexError(f"index {key} is out of bounds for axis 0 with size {length}")
        return self._at(key + length if key < 0 else key)

    def __setitem__(self, key, value):
        raise TypeError("Index does not support mutable operations")

    def __bool__(self):
        raise ValueError("The truth value of a Index is ambiguous. Use a.empty, a.item(), a.any() or a.all().")

    def _compare(self, other, operation):
        if _is_list(other):
            others = list(other)
            if len(others) != len(self):
                raise ValueError("Lengths must match to compare", (len(self),), (len(others),))
            return ndarray([operation(a, b) for a, b in zip(self, others)], "bool")
        return ndarray([operation(label, other) for label in self], "bool")

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b)

    def __ne__(self, other):
        return self._compare(other, lambda a, b: a != b)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __add__(self, other):
        return Index((self._column() + other).tolist(), name=self.name)

    def __sub__(self, other):
        return Index((self._column() - other).tolist(), name=self.name)

    def __mul__(self, other):
        return Index((self._column() * other).tolist(), name=self.name)

    to_list = Labels.tolist

    @property
    def name(self):
        return self._name()

    @name.setter
    def name(self, name):
        self._rename(name)

    @property
    def names(self):
        return [self.name]

    @property
    def dtype(self):
        return _dtype(self._dtype())

    @property
    def shape(self):
        return (len(self),)

    @property
    def size(self):
        return len(self)

    @property
    def empty(self):
        return len(self) == 0

    @property
    def values(self):
        return ndarray(self.tolist(), self._dtype())

    def to_numpy(self, dtype=None):
        return self.values

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
    def str(self):
        return StringMethods(self._column())

    def equals(self, other):
        return self._same(other)

    def copy(self, name=None, deep=False):
        return self.rename(self.name if name is None else name)

    def rename(self, name):
        renamed = self._take(list(range(len(self)))) if not isinstance(self, RangeIndex) else self[:]
        renamed._rename(name)
        return renamed

    def get_loc(self, label):
        positions = self._positions(label)
        if not positions:
            raise KeyError(label)
        return positions[0]

    def isin(self, values):
        return ndarray(self._column().isin(values).tolist(), "bool")

    def unique(self):
        return Index(self._column().drop_duplicates().tolist(), name=self.name)

    def nunique(self):
        return self._column().nunique()

    def drop(self, labels):
        return self._take(self._without(labels if _is_list(labels) else [labels], False))

    def append(self, other):
        return Index(self.tolist() + list(other))

    def insert(self, loc, item):
        labels = self.tolist()
        labels.insert(loc, item)
        return Index(labels, name=self.name)

    def intersection(self, other):
        return Index([label for label in self if label in other])

    def difference(self, other):
        return Index(sorted(label for label in self if label not in other))

    def union(self, other):
        labels = self.tolist() + [label for label in other if label not in self]
        return Index(sorted(labels))

    def map(self, function):
        mapper = function.get if isinstance(function, dict) else function
        return Index([mapper(label) for label in self], name=self.name)

    def astype(self, dtype):
        return Index(self._column().astype(dtype)._as_index(), name=self.name)

    def min(self):
        return self._column().min()

    def max(self):
        return self._column().max()

    def any(self):
        return any(self)

    def all(self):
        return all(self)

    def sort_values(self, ascending=True):
        return Index(self._column().sort_values(ascending=ascending).tolist(), name=self.name)

    def to_series(self):
        return _classes.Series(self.tolist(), index=self, name=self.name)

    def to_frame(self):
        return _classes.DataFrame({0 if self.name is None else self.name: self.tolist()}, index=self)

    def isna(self):
        return ndarray(self._column().isna().tolist(), "bool")


class RangeIndex(Index):
    __module__ = "pandas"

    def __new__(cls, start=None, stop=None, step=1, dtype=None, copy=False, name=None):
        return Labels.__new__(cls)

    def __init__(self, start=None, stop=None, step=1, dtype=None, copy=False, name=None):
        if isinstance(start, range):
            start, stop, step = start.start, start.stop, start.step
        if stop is None:
            start, stop = 0, start or 0
        self._fill_range(start, stop, step)
        if name is not None:
            self._rename(name)

    def __getitem__(self, key):
        if isinstance(key, slice):
            start, stop, step = self._range()
            part = range(start, stop, step)[key]
            return RangeIndex(part.start, part.stop, part.step, name=self.name)
        return Index.__getitem__(self, key)

    @property
    def start(self):
        return self._range()[0]

    @property
    def stop(self):
        return self._range()[1]

    @property
    def step(self):
        return self._range()[2]
