"""`DataFrame`, `Series` and `Index`: the signatures of pandas 3 over frames kept in Rust."""

from _pandas_index import Labels
from _pandas_series import Cells
from _pandas_table import Table
from pandas._array import ndarray
from pandas._dtype import dtype as _dtype, name_of as _name_of
from pandas.errors import IndexingError, InvalidIndexError

_SCALARS = (str, bytes, int, float, bool, type(None))
_MISSING = object()


def _is_list(value):
    """Whether a value stands for many cells rather than for one."""
    if isinstance(value, _SCALARS):
        return False
    if isinstance(value, (list, tuple, range, Cells, Labels, set, frozenset)):
        return True
    cls = type(value)
    return hasattr(cls, "__iter__") and not hasattr(cls, "assert_called") and not isinstance(value, dict)


def _kind(value):
    return "list" if _is_list(value) or isinstance(value, dict) else "scalar"


def _as_index(labels, name=None):
    if labels is None:
        return None
    if isinstance(labels, Labels) and name is None:
        return labels
    if isinstance(labels, range):
        return RangeIndex(labels.start, labels.stop, labels.step, name=name)
    return Index(labels, name=name)


def _positions(key, length):
    """The positions a slice of positions stands for."""
    return range(*key.indices(length))


def _position(at, length):
    if isinstance(at, bool) or not hasattr(at, "__index__"):
        raise TypeError("Cannot index by location index with a non-integer key")
    at = at.__index__()
    if at < -length or at >= length:
        raise IndexError("single positional indexer is out-of-bounds")
    return at + length if at < 0 else at


def _many_positions(places, length):
    places = list(places)
    if places and all(isinstance(place, bool) for place in places):
        return [at for at, keep in enumerate(_checked(places, length)) if keep]
    if any(place < -length or place >= length for place in places):
        raise IndexError("positional indexers are out-of-bounds")
    return [place + length if place < 0 else place for place in places]


def _checked(mask, length):
    if len(mask) != length:
        raise IndexError(f"Boolean index has wrong length: {len(mask)} instead of {length}")
    return mask


def _mask_of(key, index):
    """A key as booleans, one for each row; none if it is no mask."""
    if isinstance(key, Cells):
        mask = key._mask()
        if mask is None or not len(mask):
            return mask if mask is not None and key.dtype == "bool" else None
        if not key.index.equals(index):
            if any(index._position(label) is None for label in key.index) or len(index) > len(key.index):
                raise IndexingError(
                    "Unalignable boolean Series provided as indexer (index of the boolean Series and of the indexed "
                    "object do not match)."
                )
            mask = key.reindex(index)._mask()
        return mask
    if isinstance(key, (list, ndarray)) and key and all(isinstance(item, bool) for item in key):
        return list(key)
    return None


def _label_slice(key, index):
    """The positions a slice of labels stands for: both ends belong to it."""
    length = len(index)

    def place(label, fallback):
        if label is None:
            return fallback
        at = index._positions(label)
        if at:
            return at
        if isinstance(label, int) and index.is_monotonic_increasing:
            return [next((at for at, own in enumerate(index) if own >= label), length)]
        raise KeyError(label)

    start = place(key.start, [0])[0]
    stop = place(key.stop, [length - 1])[-1] + 1
    if isinstance(key.stop, int) and index._position(key.stop) is None and stop > 0:
        stop -= 1
    return range(start, min(stop, length), key.step or 1)


def _as_range(index):
    """Whole numbers at one distance as a range, as `set_index` makes them."""
    labels = index.tolist()
    if not labels or index._dtype() != "int64" or isinstance(index, RangeIndex):
        return index
    step = labels[1] - labels[0] if len(labels) > 1 else 1
    if step == 0 or any(right - left != step for left, right in zip(labels, labels[1:])):
        return index
    return RangeIndex(labels[0], labels[-1] + (1 if step > 0 else -1) * abs(step), step, name=index.name)


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
            data = Series(data).astype(dtype)._as_index()
        self._fill(data if isinstance(data, Labels) else list(data), name)

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
        return Series(self.tolist(), index=self, name=self.name)

    def to_frame(self):
        return DataFrame({0 if self.name is None else self.name: self.tolist()}, index=self)

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


class Series(_Arithmetic, Cells):
    __module__ = "pandas"

    def __init__(self, data=None, index=None, dtype=None, name=None, copy=None):
        kind = "list"
        if isinstance(data, dict):
            labels = list(data)
            if index is None:
                index = labels
                data = list(data.values())
            else:
                data = [data.get(label, float("nan")) for label in index]
        elif isinstance(data, Labels):
            name = data.name if name is None else name
            data = data.tolist()
        elif data is None:
            data, kind = (float("nan"), "scalar") if index is not None else ([], "list")
        elif not isinstance(data, Cells):
            if hasattr(type(data), "__next__") or isinstance(data, (range, tuple, list)):
                data = list(data)
            else:
                kind = _kind(data)
                data = list(data) if kind == "list" else data
        self._fill(data, kind, _as_index(index), None if dtype is None else _name_of(dtype), name)

    def __len__(self):
        return self._length()

    def __iter__(self):
        return iter(self.tolist())

    def __contains__(self, label):
        return label in self.index

    def __getattr__(self, name):
        if name == "str":
            kind = {"i": "integer", "u": "integer", "f": "floating", "b": "boolean", "M": "datetime64"}[self.dtype.kind]
            raise AttributeError(f"Can only use .str accessor with string values, not {kind}")
        if name == "dt":
            raise AttributeError("Can only use .dt accessor with datetimelike values")
        if name.startswith("_"):
            raise AttributeError(f"'Series' object has no attribute '{name}'")
        at = self.index._position(name)
        if at is None:
            raise AttributeError(f"'Series' object has no attribute '{name}'")
        return self._at(at)

    def __getitem__(self, key):
        if isinstance(key, slice):
            ends = [end for end in (key.start, key.stop) if end is not None]
            if all(isinstance(end, int) for end in ends):
                return self.iloc[key]
            return self._take(list(_label_slice(key, self.index)))
        if _is_list(key) and not isinstance(key, tuple):
            mask = _mask_of(key, self.index)
            if mask is not None:
                return self._filter(list(_checked(mask, len(self))))
            return self._take(self.index._locate(list(key), "index"))
        if callable(key):
            return self[key(self)]
        positions = self.index._positions(key)
        if not positions:
            raise KeyError(key)
        return self._at(positions[0]) if len(positions) == 1 else self._take(positions)

    def __setitem__(self, key, value):
        self.loc[key] = value

    def __float__(self):
        return float(self.item())

    def __int__(self):
        return int(self.item())

    def __abs__(self):
        return self.abs()

    def __array__(self, *args):
        return self.values

    to_list = Cells.tolist

    @property
    def index(self):
        return self._index()

    @index.setter
    def index(self, labels):
        self._set_index(_as_index(labels))

    @property
    def name(self):
        return self._name()

    @name.setter
    def name(self, name):
        self._rename(name)

    @property
    def dtype(self):
        return _dtype(self._dtype())

    dtypes = dtype

    @property
    def shape(self):
        return (len(self),)

    @property
    def size(self):
        return len(self)

    @property
    def ndim(self):
        return 1

    @property
    def empty(self):
        return len(self) == 0

    @property
    def values(self):
        return ndarray(self.tolist(), self._dtype())

    array = values

    def to_numpy(self, dtype=None, copy=False):
        return self.values if dtype is None else self.astype(dtype).values

    @property
    def T(self):
        return self

    @property
    def hasnans(self):
        return self.isna().any()

    @property
    def is_unique(self):
        return self.nunique(dropna=False) == len(self)

    @property
    def is_monotonic_increasing(self):
        return self._as_index().is_monotonic_increasing

    @property
    def loc(self):
        return _SeriesLoc(self)

    @property
    def iloc(self):
        return _SeriesILoc(self)

    at = loc
    iat = iloc

    @property
    def str(self):
        if self._dtype() not in ("str", "object"):
            # Python then asks `__getattr__`, which says why.
            raise AttributeError("str")
        return StringMethods(self)

    @property
    def dt(self):
        if not self._dtype().startswith("datetime64"):
            raise AttributeError("dt")
        return DatetimeProperties(self)

    def _as_index(self):
        index = Index.__new__(Index)
        index._fill(self.tolist(), self.name)
        return index

    def item(self):
        if len(self) != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        return self._at(0)

    def get(self, key, default=None):
        try:
            return self[key]
        except (KeyError, IndexError):
            return default

    def copy(self, deep=True):
        return self._copy()

    def equals(self, other):
        return self._equals(other)

    def keys(self):
        return self.index

    def items(self):
        return zip(self.index.tolist(), self.tolist())

    def to_dict(self, into=dict):
        return into(self.items())

    def to_frame(self, name=None):
        name = name if name is not None else 0 if self.name is None else self.name
        return DataFrame({name: self})

    def to_string(self, index=True):
        return self._text()

    def rename(self, index=None, inplace=False):
        renamed = self._copy()
        if isinstance(index, dict) or callable(index):
            mapper = (lambda label: index.get(label, label)) if isinstance(index, dict) else index
            renamed.index = [mapper(label) for label in self.index]
        else:
            renamed._rename(index)
        return _settle(self, renamed, inplace)

    def rename_axis(self, name):
        renamed = self._copy()
        renamed._set_index(self.index.rename(name))
        return renamed

    def reset_index(self, drop=False, name=None):
        if drop:
            fresh = self._copy()
            fresh._set_index(RangeIndex(len(self)))
            return fresh
        return self.to_frame(name).reset_index()

    def reindex(self, index):
        return self._reindex(_as_index(index))

    def astype(self, dtype, copy=None, errors="raise"):
        return self._astype(_name_of(dtype))

    def infer_objects(self):
        return self._with_values(self.tolist())

    def isna(self):
        return self._missing()

    def fillna(self, value, inplace=False):
        if isinstance(value, (dict, Cells)):
            filled = self._with_values([
                value.get(label, cell) if gone else cell
                for label, cell, gone in zip(self.index, self, self.isna())
            ])
        else:
            filled = self._fillna(value)
        return _settle(self, filled, inplace)

    def ffill(self):
        values, last = [], float("nan")
        for cell, gone in zip(self, self.isna()):
            last = last if gone else cell
            values.append(last)
        return self._with_values(values)

    def bfill(self):
        return self._with_values(self[::-1].ffill().tolist()[::-1])

    def dropna(self, inplace=False):
        return _settle(self, self._dropna(), inplace)

    def drop(self, labels=None, index=None, errors="raise"):
        labels = labels if labels is not None else index
        return self._take(self.index._without(labels if _is_list(labels) else [labels], errors == "ignore"))

    def sort_values(self, ascending=True, inplace=False, ignore_index=False):
        result = self._sort(False, bool(ascending))
        return _settle(self, result.reset_index(drop=True) if ignore_index else result, inplace)

    def sort_index(self, ascending=True):
        return self._sort(True, bool(ascending))

    def unique(self):
        return ndarray([self._at(place) for place in self._unique(True)], self._dtype())

    def nunique(self, dropna=True):
        return len(self._unique(not dropna))

    def drop_duplicates(self):
        return self._take(self._unique(True))

    def duplicated(self):
        first = set(self._unique(True))
        return self._with_values([at not in first for at in range(len(self))])

    def value_counts(self, normalize=False, sort=True, ascending=False, dropna=True):
        counts = self._counts(not dropna, bool(normalize))
        return counts._take(list(range(len(counts)))[::-1]) if ascending else counts

    def isin(self, values):
        if isinstance(values, str) or not hasattr(type(values), "__iter__"):
            raise TypeError("only list-like objects are allowed to be passed to isin(), you passed a "
                            f"`{type(values).__name__}`")
        return self._isin(list(values))

    def between(self, left, right, inclusive="both"):
        above = self >= left if inclusive in ("both", "left") else self > left
        below = self <= right if inclusive in ("both", "right") else self < right
        return above & below

    def where(self, cond, other=float("nan")):
        return self._with_values([cell if keep else other for cell, keep in zip(self, cond)])

    def mask(self, cond, other=float("nan")):
        return self.where(~cond, other)

    def clip(self, lower=None, upper=None):
        def one(cell):
            if lower is not None and cell < lower:
                return lower
            return upper if upper is not None and cell > upper else cell
        return self._with_values([one(cell) for cell in self])

    def replace(self, to_replace, value=_MISSING):
        if not isinstance(to_replace, dict):
            olds = to_replace if _is_list(to_replace) else [to_replace]
            to_replace = {old: value for old in olds}
        return self._with_values([to_replace.get(cell, cell) for cell in self])

    def map(self, func, na_action=None):
        if isinstance(func, Cells):
            func = func.to_dict()
        if isinstance(func, dict):
            return self._with_values([func.get(cell, float("nan")) for cell in self])
        gone = self.isna().tolist() if na_action == "ignore" else [False] * len(self)
        return self._with_values([cell if skip else func(cell) for cell, skip in zip(self, gone)])

    def apply(self, func, args=(), **kwargs):
        if isinstance(func, str):
            return getattr(self, func)(*args, **kwargs)
        return self._with_values([func(cell, *args, **kwargs) for cell in self])

    def agg(self, func):
        if isinstance(func, list):
            return Series([self.agg(one) for one in func], index=[_called(one) for one in func], name=self.name)
        return getattr(self, func)() if isinstance(func, str) else func(self)

    aggregate = agg

    def sum(self, axis=None, skipna=True, numeric_only=False): return self._whole("sum", skipna)
    def mean(self, axis=None, skipna=True, numeric_only=False): return self._whole("mean", skipna)
    def min(self, axis=None, skipna=True): return self._whole("min", skipna)
    def max(self, axis=None, skipna=True): return self._whole("max", skipna)
    def median(self, axis=None, skipna=True): return self._whole("median", skipna)
    def std(self, axis=None, skipna=True): return self._whole("std", skipna)
    def var(self, axis=None, skipna=True): return self._whole("var", skipna)
    def prod(self, axis=None, skipna=True): return self._whole("prod", skipna)
    def count(self): return self._reduce("count")
    def any(self, axis=None): return self._reduce("any")
    def all(self, axis=None): return self._reduce("all")

    def _whole(self, name, skipna):
        if not skipna and self.isna().any():
            return float("nan")
        return self._reduce(name)

    def quantile(self, q=0.5):
        if _is_list(q):
            return Series([self.quantile(one) for one in q], index=q, name=self.name)
        return self._reduce(f"quantile:{q}")

    def mode(self):
        counts = self.value_counts()
        return Series(sorted(label for label, count in counts.items() if count == counts.max()), name=self.name)

    def idxmax(self):
        return self.index[self.tolist().index(self.max())]

    def idxmin(self):
        return self.index[self.tolist().index(self.min())]

    def abs(self):
        return self._with_values([abs(cell) for cell in self])

    def round(self, decimals=0):
        return self._round(decimals)

    def cumsum(self):
        return self._cumulate()

    def diff(self, periods=1):
        return self - self.shift(periods)

    def shift(self, periods=1, fill_value=float("nan")):
        cells = self.tolist()
        if periods >= 0:
            cells = [fill_value] * min(periods, len(cells)) + cells[:max(len(cells) - periods, 0)]
        else:
            cells = cells[-periods:] + [fill_value] * min(-periods, len(cells))
        return self._with_values(cells)

    def describe(self):
        if self.dtype.kind in "iuf":
            labels = ["count", "mean", "std", "min", "25%", "50%", "75%", "max"]
            values = [float(self.count()), self.mean(), self.std(), self.min()]
            values += [self.quantile(0.25), self.quantile(0.5), self.quantile(0.75), self.max()]
            return Series([float(value) for value in values], index=labels, name=self.name)
        counts = self.value_counts()
        values = [self.count(), len(counts), counts.index[0] if len(counts) else float("nan"),
                  counts.iloc[0] if len(counts) else float("nan")]
        return Series(values, index=["count", "unique", "top", "freq"], dtype=object, name=self.name)

    def groupby(self, by, sort=True):
        keys = by if isinstance(by, Cells) else Series(list(by), index=self.index)
        groups = [([key], places) for key, places in keys._groups()]
        return SeriesGroupBy(self, groups, [keys.name])

    def to_csv(self, path_or_buf=None, sep=",", index=True, header=True):
        return self.to_frame().to_csv(path_or_buf, sep=sep, index=index, header=header)


class DataFrame(_Arithmetic, Table):
    __module__ = "pandas"

    def __init__(self, data=None, index=None, columns=None, dtype=None, copy=None):
        index = _as_index(index)
        names = None if columns is None else _as_index(columns if isinstance(columns, Labels) else list(columns))
        self._build(data, index, names)
        if dtype is not None:
            self._adopt(self._astype(_name_of(dtype)))

    def _build(self, data, index, names):
        if data is None:
            data = {}
        if isinstance(data, Table):
            self._adopt(data if index is None else data._reindex(index))
        elif isinstance(data, dict):
            wanted = data if names is None else {name: data[name] for name in names if name in data}
            entries = [(name, *_cells_of(values)) for name, values in wanted.items()]
            if not entries and names is not None and index is None:
                index = RangeIndex(0)
            self._fill_columns(entries, index)
        elif isinstance(data, Cells):
            name = names[0] if names is not None and len(names) else 0 if data.name is None else data.name
            self._fill_columns([(name, "list", data)], index)
        elif isinstance(data, (str, bytes, int, float, bool)) or not hasattr(type(data), "__iter__"):
            raise ValueError("DataFrame constructor not properly called!")
        else:
            self._build_rows(list(data), index, names)
            return
        if names is not None:
            self._exactly(names)

    def _build_rows(self, rows, index, names):
        if not rows:
            self._fill_columns([], index or RangeIndex(0))
            if names is not None:
                self._exactly(names)
        elif isinstance(rows[0], dict):
            self._fill_records([dict(row) for row in rows], index)
            if names is not None:
                self._exactly(names)
        elif isinstance(rows[0], Cells):
            self._fill_records([row.to_dict() for row in rows], index or _as_index([row.name for row in rows]))
        elif _is_list(rows[0]):
            if names is None and hasattr(rows[0], "_fields"):
                names = Index(list(rows[0]._fields))
            self._fill_rows([list(row) for row in rows], names, index)
        else:
            self._fill_rows([[row] for row in rows], names, index)

    @classmethod
    def from_dict(cls, data, orient="columns", dtype=None, columns=None):
        if orient == "index":
            rows = [list(row.values()) if isinstance(row, dict) else row for row in data.values()]
            first = next(iter(data.values()), None)
            names = columns if columns is not None else list(first) if isinstance(first, dict) else None
            return cls(rows, index=list(data), columns=names)
        return cls(data, columns=columns, dtype=dtype)

    @classmethod
    def from_records(cls, data, index=None, columns=None):
        return cls(list(data), index=index, columns=columns)

    def __len__(self):
        return self._shape()[0]

    def __iter__(self):
        return iter(self.columns)

    def __contains__(self, label):
        return self._has(label)

    def __getattr__(self, name):
        if not name.startswith("__") and self._has(name):
            return self._column(name)
        raise AttributeError(f"'DataFrame' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        if not hasattr(type(self), name) and self._has(name):
            self[name] = value
        else:
            object.__setattr__(self, name, value)

    def __dir__(self):
        return list(object.__dir__(self)) + [name for name in self.columns if isinstance(name, str)]

    def __getitem__(self, key):
        if isinstance(key, slice):
            ends = [end for end in (key.start, key.stop) if end is not None]
            if all(isinstance(end, int) for end in ends):
                return self.iloc[key]
            return self._take(list(_label_slice(key, self.index)))
        if isinstance(key, Table):
            return self.where(key)
        if _is_list(key) and not isinstance(key, tuple):
            mask = _mask_of(key, self.index)
            if mask is not None:
                return self._filter(mask)
            return self._select(list(key))
        if callable(key):
            return self[key(self)]
        return self._column(key)

    def __setitem__(self, key, value):
        if isinstance(key, list) and not _mask_of(key, self.index):
            for at, name in enumerate(key):
                self[name] = value._column_at(at) if isinstance(value, Table) else value
            return
        if isinstance(key, (Cells, list)):
            self.loc[key] = value
            return
        if isinstance(value, Table):
            value = value._column_at(0)
        kind, values = _cells_of(value)
        self._put_column(None, key, kind, values)

    def __delitem__(self, key):
        if not self._has(key):
            raise KeyError(key)
        self._adopt(self._select_at(self.columns._without([key], False)))

    def __abs__(self):
        return self.abs()

    @property
    def index(self):
        return self._index()

    @index.setter
    def index(self, labels):
        self._set_index(_as_index(labels))

    @property
    def columns(self):
        return self._names()

    @columns.setter
    def columns(self, labels):
        self._set_names(_as_index(labels))

    @property
    def axes(self):
        return [self.index, self.columns]

    @property
    def shape(self):
        return self._shape()

    @property
    def size(self):
        height, width = self._shape()
        return height * width

    @property
    def ndim(self):
        return 2

    @property
    def empty(self):
        return 0 in self._shape()

    @property
    def dtypes(self):
        return Series([_dtype(name) for name in self._dtypes()], index=self.columns, dtype=object)

    @property
    def values(self):
        names = set(self._dtypes())
        numeric = names <= {"int64", "float64"}
        dtype = names.pop() if len(names) == 1 else "float64" if numeric and names else "object"
        rows = self._rows()
        if dtype == "float64":
            rows = [[float(cell) for cell in row] for row in rows]
        return ndarray([ndarray(row, dtype) for row in rows], dtype)

    def to_numpy(self, dtype=None, copy=False):
        return self.values

    @property
    def T(self):
        return self.transpose()

    def transpose(self):
        rows = [self._column_at(at).tolist() for at in range(self.shape[1])]
        return DataFrame(rows, index=self.columns, columns=self.index) if rows else DataFrame(columns=self.index)

    @property
    def loc(self):
        return _FrameLoc(self)

    @property
    def iloc(self):
        return _FrameILoc(self)

    at = loc
    iat = iloc

    def keys(self):
        return self.columns

    def get(self, key, default=None):
        try:
            return self[key]
        except (KeyError, IndexError, ValueError):
            return default

    def copy(self, deep=True):
        return self._copy()

    def equals(self, other):
        return self._equals(other)

    def to_string(self, buf=None, index=True, **kwargs):
        return self._whole_text(bool(index))

    def items(self):
        return ((name, self._column_at(at)) for at, name in enumerate(self.columns))

    def iterrows(self):
        return ((label, self._row(at)) for at, label in enumerate(self.index))

    def itertuples(self, index=True, name="Pandas"):
        from collections import namedtuple
        fields = (["Index"] if index else []) + [str(label) for label in self.columns]
        rows = ([label, *row] if index else row for label, row in zip(self.index, self._rows()))
        if name is None:
            return (tuple(row) for row in rows)
        make = namedtuple(name, fields, rename=True)._make
        return (make(row) for row in rows)

    def to_dict(self, orient="dict", *, into=dict, index=True):
        names = self.columns.tolist()
        if orient == "dict":
            return into((name, into(zip(self.index.tolist(), cells))) for name, cells in self._lists())
        if orient == "list":
            return into(self._lists())
        if orient == "series":
            return into(self.items())
        if orient == "records":
            return [into(zip(names, row)) for row in self._rows()]
        if orient == "split":
            return into(index=self.index.tolist(), columns=names, data=self._rows())
        if orient == "index":
            return into((label, into(zip(names, row))) for label, row in zip(self.index, self._rows()))
        raise ValueError(f"orient '{orient}' not understood")

    def _lists(self):
        return [(name, self._column_at(at).tolist()) for at, name in enumerate(self.columns)]

    def to_records(self, index=True):
        return [tuple(row) for row in self.itertuples(index=index, name=None)]

    def to_json(self, path_or_buf=None, orient="columns", **kwargs):
        import json

        def plain(cell):
            if cell is None or cell != cell:
                return None
            return int(cell.timestamp() * 1000) if hasattr(cell, "timestamp") else cell

        frame = {"records": self.to_dict("records"), "list": self.to_dict("list")}.get(orient) or self.to_dict(
            "dict" if orient == "columns" else orient)

        def walk(value):
            if isinstance(value, dict):
                return {str(key): walk(item) for key, item in value.items()}
            return [walk(item) for item in value] if isinstance(value, list) else plain(value)

        text = json.dumps(walk(frame), separators=(",", ":"))
        if path_or_buf is None:
            return text
        from pandas._io import _write
        return _write(path_or_buf, text, "w")

    def to_parquet(self, path=None, *, engine="auto", compression="snappy", index=None, partition_cols=None,
                   storage_options=None, filesystem=None, **kwargs):
        from pandas._io import to_parquet
        return to_parquet(self, path, engine, compression, index)

    def to_csv(self, path_or_buf=None, *, sep=",", index=True, header=True, **kwargs):
        from pandas._io import to_csv
        return to_csv(self, path_or_buf, sep, bool(index), bool(header))

    def insert(self, loc, column, value, allow_duplicates=False):
        if self._has(column):
            raise ValueError(f"cannot insert {column}, already exists")
        kind, values = _cells_of(value)
        self._put_column(loc, column, kind, values)

    def assign(self, **columns):
        frame = self._copy()
        for name, value in columns.items():
            frame[name] = value(frame) if callable(value) else value
        return frame

    def pop(self, item):
        column = self[item]
        del self[item]
        return column

    def drop(self, labels=None, *, axis=0, index=None, columns=None, level=None, inplace=False, errors="raise"):
        if labels is not None:
            index, columns = (None, labels) if axis in (1, "columns") else (labels, None)
        if index is None and columns is None:
            raise ValueError("Need to specify at least one of 'labels', 'index' or 'columns'")
        ignore = errors == "ignore"
        frame = self
        if columns is not None:
            frame = frame._select_at(frame.columns._without(columns if _is_list(columns) else [columns], ignore))
        if index is not None:
            frame = frame._take(frame.index._without(index if _is_list(index) else [index], ignore))
        return _settle(self, frame, inplace)

    def rename(self, mapper=None, *, index=None, columns=None, axis=None, inplace=False, errors="ignore"):
        if mapper is not None:
            index, columns = (None, mapper) if axis in (1, "columns") else (mapper, None)
        frame = self._copy()

        def renamed(labels, how):
            one = (lambda label: how.get(label, label)) if isinstance(how, dict) else how
            if errors == "raise" and isinstance(how, dict):
                absent = [label for label in how if label not in labels]
                if absent:
                    raise KeyError(f"{absent} not found in axis")
            return Index([one(label) for label in labels], name=labels.name)

        if columns is not None:
            frame._set_names(renamed(self.columns, columns))
        if index is not None:
            frame._set_index(renamed(self.index, index))
        return _settle(self, frame, inplace)

    def rename_axis(self, mapper=None, *, axis=0):
        frame = self._copy()
        if axis in (1, "columns"):
            frame._set_names(self.columns.rename(mapper))
        else:
            frame._set_index(self.index.rename(mapper))
        return frame

    def set_axis(self, labels, *, axis=0):
        frame = self._copy()
        if axis in (1, "columns"):
            frame.columns = labels
        else:
            frame.index = labels
        return frame

    def add_prefix(self, prefix):
        return self.rename(columns=lambda name: f"{prefix}{name}")

    def add_suffix(self, suffix):
        return self.rename(columns=lambda name: f"{name}{suffix}")

    def set_index(self, keys, *, drop=True, append=False, inplace=False, verify_integrity=False):
        frame = self._copy()
        if isinstance(keys, list) and len(keys) == 1:
            keys = keys[0]
        if isinstance(keys, list):
            raise NotImplementedError("this sandbox's pandas has no MultiIndex")
        if isinstance(keys, (Labels, Cells, ndarray)):
            frame.index = _as_range(_as_index(keys))
            return _settle(self, frame, inplace)
        if not self._has(keys):
            raise KeyError(f"None of {[keys]} are in the columns")
        labels = _as_range(Index(self[keys], name=keys))
        if drop:
            del frame[keys]
        frame._set_index(labels)
        return _settle(self, frame, inplace)

    def reset_index(self, level=None, *, drop=False, inplace=False, names=None):
        frame = self._copy()
        if not drop:
            name = names if names is not None else self.index.name
            if name is None:
                name = "index" if not self._has("index") else "level_0"
            frame._put_column(0, name, "list", self.index.tolist())
        frame._set_index(RangeIndex(len(self)))
        return _settle(self, frame, inplace)

    def reindex(self, labels=None, *, index=None, columns=None, fill_value=None):
        frame = self
        if index is None and columns is None:
            index = labels
        if index is not None:
            frame = frame._reindex(_as_index(index))
        if columns is not None:
            frame = frame._copy()
            frame._exactly(_as_index(columns))
        return frame if fill_value is None else frame.fillna(fill_value)

    def astype(self, dtype, copy=None, errors="raise"):
        if isinstance(dtype, dict):
            for name in dtype:
                if not self._has(name):
                    raise KeyError("Only a column name can be used for the key in a dtype mappings argument. "
                                   f"'{name}' not found in columns.")
            return self._astype({name: _name_of(one) for name, one in dtype.items()})
        return self._astype(_name_of(dtype))

    def infer_objects(self):
        return DataFrame({name: cells for name, cells in self._lists()}, index=self.index)

    def select_dtypes(self, include=None, exclude=None):
        def matches(name, wanted):
            for one in wanted if _is_list(wanted) else [wanted]:
                one = _name_of(one)
                numeric = name.startswith(("int", "uint", "float"))
                if one == name or (one == "number" and numeric) or (one in ("int", "float") and name.startswith(one)):
                    return True
                if one in ("datetime", "datetime64") and name.startswith("datetime64"):
                    return True
            return False

        kept = []
        for at, name in enumerate(self._dtypes()):
            if (include is None or matches(name, include)) and (exclude is None or not matches(name, exclude)):
                kept.append(at)
        return self._select_at(kept)

    def isna(self):
        return self._missing()

    def fillna(self, value, *, axis=None, inplace=False):
        if isinstance(value, Cells):
            value = value.to_dict()
        return _settle(self, self._fillna(value), inplace)

    def ffill(self):
        return DataFrame({name: column.ffill() for name, column in self.items()}, index=self.index)

    def bfill(self):
        return DataFrame({name: column.bfill() for name, column in self.items()}, index=self.index)

    def dropna(self, *, axis=0, how=None, thresh=None, subset=None, inplace=False, ignore_index=False):
        if subset is not None and not _is_list(subset):
            subset = [subset]
        if thresh is not None:
            frame = self._filter((self.notna().sum(axis=1) >= thresh).tolist())
        else:
            frame = self._dropna(how == "all", axis in (1, "columns"), subset)
        if ignore_index:
            frame = frame.reset_index(drop=True)
        return _settle(self, frame, inplace)

    def drop_duplicates(self, subset=None, *, keep="first", inplace=False, ignore_index=False):
        frame = self._filter([not repeat for repeat in self.duplicated(subset, keep)])
        if ignore_index:
            frame = frame.reset_index(drop=True)
        return _settle(self, frame, inplace)

    def duplicated(self, subset=None, keep="first"):
        subset = self.columns.tolist() if subset is None else subset if _is_list(subset) else [subset]
        if keep == "last":
            return self[::-1].duplicated(subset)[::-1]
        return self._repeats(list(subset))

    def sort_values(self, by, *, axis=0, ascending=True, inplace=False, kind=None, na_position="last",
                    ignore_index=False, key=None):
        ways = [bool(way) for way in ascending] if isinstance(ascending, list) else [bool(ascending)]
        frame = self._sort(by if isinstance(by, list) else [by], ways)
        if ignore_index:
            frame = frame.reset_index(drop=True)
        return _settle(self, frame, inplace)

    def sort_index(self, *, axis=0, ascending=True, inplace=False):
        if axis in (1, "columns"):
            order = self.columns.sort_values(ascending=ascending)
            return _settle(self, self[order.tolist()], inplace)
        return _settle(self, self._sort_index(bool(ascending)), inplace)

    def nlargest(self, n, columns):
        return self.sort_values(columns, ascending=False).head(n)

    def nsmallest(self, n, columns):
        return self.sort_values(columns).head(n)

    def _along(self, name, axis, numeric_only=False):
        if axis is None and name in ("any", "all"):
            return getattr(self._reduce(name, False, False), name)()
        return self._reduce(name, bool(numeric_only), axis in (1, "columns"))

    def sum(self, axis=0, skipna=True, numeric_only=False): return self._along("sum", axis, numeric_only)
    def mean(self, axis=0, skipna=True, numeric_only=False): return self._along("mean", axis, numeric_only)
    def min(self, axis=0, skipna=True, numeric_only=False): return self._along("min", axis, numeric_only)
    def max(self, axis=0, skipna=True, numeric_only=False): return self._along("max", axis, numeric_only)
    def median(self, axis=0, skipna=True, numeric_only=False): return self._along("median", axis, numeric_only)
    def std(self, axis=0, skipna=True, numeric_only=False): return self._along("std", axis, numeric_only)
    def var(self, axis=0, skipna=True, numeric_only=False): return self._along("var", axis, numeric_only)
    def prod(self, axis=0, skipna=True, numeric_only=False): return self._along("prod", axis, numeric_only)
    def count(self, axis=0, numeric_only=False): return self._along("count", axis, numeric_only)
    def nunique(self, axis=0, dropna=True): return self._along("nunique", axis)
    def any(self, axis=0): return self._along("any", axis)
    def all(self, axis=0): return self._along("all", axis)

    def quantile(self, q=0.5, axis=0, numeric_only=False):
        result = self._along(f"quantile:{q}", axis, numeric_only)
        result.name = q
        return result

    def _each_column(self, function):
        return DataFrame({name: function(column) for name, column in self.items()}, index=self.index)

    def abs(self):
        return self._each_column(lambda column: column.abs())

    def round(self, decimals=0):
        return self._round(decimals)

    def cumsum(self):
        return self._each_column(lambda column: column.cumsum())

    def shift(self, periods=1):
        return self._each_column(lambda column: column.shift(periods))

    def isin(self, values):
        if isinstance(values, dict):
            return self._each_column(lambda column: column.isin(values.get(column.name, [])))
        return self._each_column(lambda column: column.isin(values))

    def where(self, cond, other=float("nan")):
        return self._each_column(lambda column: column.where(cond[column.name], other))

    def replace(self, to_replace, value=_MISSING):
        return self._each_column(lambda column: column.replace(to_replace, value))

    def map(self, func):
        return self._each_column(lambda column: column.map(func))

    def apply(self, func, axis=0, args=(), **kwargs):
        if isinstance(func, str):
            return getattr(self, func)(axis=axis)
        if axis in (1, "columns"):
            results = [func(row, *args, **kwargs) for _, row in self.iterrows()]
            if results and isinstance(results[0], Cells):
                return DataFrame([result.to_dict() for result in results], index=self.index)
            return Series(results, index=self.index)
        results = {name: func(column, *args, **kwargs) for name, column in self.items()}
        if results and all(isinstance(result, Cells) for result in results.values()):
            return DataFrame(results)
        return Series(list(results.values()), index=list(results))

    def agg(self, func, axis=0):
        if isinstance(func, dict):
            parts = {name: self[name].agg(one) for name, one in func.items()}
            if all(isinstance(part, Cells) for part in parts.values()):
                return DataFrame(parts)
            return Series(list(parts.values()), index=list(parts))
        if isinstance(func, list):
            return DataFrame({name: column.agg(func) for name, column in self.items()})
        return getattr(self, func)(axis=axis) if isinstance(func, str) else self.apply(func, axis)

    aggregate = agg

    def describe(self, include=None):
        frame = self if include == "all" else self.select_dtypes("number")
        if not frame.shape[1]:
            frame = self
        return DataFrame({name: column.describe() for name, column in frame.items()})

    def query(self, expr):
        scope = {name: column for name, column in self.items() if isinstance(name, str)}
        expr = expr.replace(" and ", ") & (").replace(" or ", ") | (")
        return self[eval(f"({expr})", {}, scope)]

    def groupby(self, by=None, *, as_index=True, sort=True, dropna=True, group_keys=True, observed=True, axis=0):
        keys = by if isinstance(by, list) else [by]
        return DataFrameGroupBy(self, self._groups(keys), keys, as_index)

    def merge(self, right, how="inner", on=None, left_on=None, right_on=None, left_index=False, right_index=False,
              sort=False, suffixes=("_x", "_y"), copy=None, indicator=False, validate=None):
        if left_on is not None and right_on is not None and left_on != right_on:
            joined = self.merge(right.assign(**{left_on: right[right_on]}), how, on=left_on, suffixes=suffixes)
            return joined
        on = on if on is not None else left_on
        if on is None:
            on = [name for name in self.columns if name in right.columns]
            if not on:
                from pandas.errors import MergeError
                raise MergeError("No common columns to perform merge on. Merge options: left_on=None, right_on=None, "
                                 "left_index=False, right_index=False")
        return self._merge(right, on if isinstance(on, list) else [on], how, suffixes[0], suffixes[1], validate)

    def join(self, other, how="left", lsuffix="", rsuffix=""):
        other = other.to_frame() if isinstance(other, Cells) else other
        frame = self if how == "left" else self._take([at for at, label in enumerate(self.index)
                                                       if label in other.index])
        matched = other._reindex(frame.index)
        result = frame._copy()
        for name, column in matched.items():
            result[f"{name}{rsuffix}" if self._has(name) else name] = column
        return result

    def info(self, verbose=None, buf=None, **kwargs):
        import sys
        rows = [(str(at), str(name), f"{self._column_at(at).count()} non-null", dtype)
                for at, (name, dtype) in enumerate(zip(self.columns, self._dtypes()))]
        heads = ("#", "Column", "Non-Null Count", "Dtype")
        widths = [max([len(head)] + [len(row[at]) for row in rows]) for at, head in enumerate(heads)]
        widths[0] += 1
        index = self.index
        span = f", {index[0]} to {index[-1]}" if len(index) else ""
        lines = [str(type(self)), f"{type(index).__name__}: {len(index)} entries{span}",
                 f"Data columns (total {len(rows)} columns):"]
        lines += [" " + "  ".join(part.ljust(width) for part, width in zip(parts, widths))
                  for parts in (heads, tuple("-" * len(head) if at else "---" for at, head in enumerate(heads)))]
        lines += [" " + "  ".join(part.ljust(width) for part, width in zip(row, widths)) for row in rows]
        (buf or sys.stdout).write("\n".join(lines) + "\n")


def _cells_of(value):
    """Whether a value is many cells or one, and the cells."""
    if isinstance(value, dict):
        return "list", Series(value)
    if isinstance(value, (Cells, list)):
        return "list", value
    if isinstance(value, Labels):
        return "list", value.tolist()
    return ("list", list(value)) if _is_list(value) else ("scalar", value)


class _Locator:
    __slots__ = ("_of",)

    def __init__(self, of):
        self._of = of


class _SeriesILoc(_Locator):
    __slots__ = ()

    def __getitem__(self, key):
        length = len(self._of)
        if isinstance(key, slice):
            return _rows(self._of, _positions(key, length))
        if _is_list(key):
            return self._of._take(_many_positions(key, length))
        return self._of._at(_position(key, length))

    def __setitem__(self, key, value):
        length = len(self._of)
        if isinstance(key, slice):
            places = _positions(key, length)
        else:
            places = _many_positions(key, length) if _is_list(key) else [_position(key, length)]
        _put_all(self._of, places, value)


class _SeriesLoc(_Locator):
    __slots__ = ()

    def _places(self, key):
        return _label_places(self._of.index, key, "index")

    def __getitem__(self, key):
        places = self._places(key)
        return self._of._at(places) if isinstance(places, int) else self._of._take(list(places))

    def __setitem__(self, key, value):
        series = self._of
        if not _is_list(key) and not isinstance(key, slice) and series.index._position(key) is None:
            grown = Series(series.tolist() + [value], index=series.index.tolist() + [key], name=series.name)
            series._adopt(grown)
            return
        places = self._places(key)
        _put_all(series, [places] if isinstance(places, int) else places, value)


def _put_all(series, places, value):
    places = list(places)
    values = list(value) if _is_list(value) else [value] * len(places)
    if len(values) != len(places):
        raise ValueError("cannot set using a list-like indexer with a different length than the value")
    for place, one in zip(places, values):
        series._put(place, one)


def _rows(of, places):
    """The rows of a range of positions; a plain stretch stays a slice."""
    if places.step == 1:
        return of._slice(places.start, max(len(places), 0)) if len(places) else of._slice(0, 0)
    return of._take(list(places))


def _label_places(index, key, axis):
    """The position of a label, or the positions of a slice, a mask or a list of labels."""
    if isinstance(key, slice):
        return _label_slice(key, index)
    if callable(key) and not isinstance(key, (Cells, Labels)):
        raise NotImplementedError("this sandbox's pandas takes no function in loc")
    if _is_list(key):
        mask = _mask_of(key, index)
        if mask is not None:
            return [at for at, keep in enumerate(_checked(mask, len(index))) if keep]
        return index._locate(list(key), axis)
    positions = index._positions(key)
    if not positions:
        raise KeyError(key)
    return positions[0] if len(positions) == 1 else positions


class _FrameIndexer(_Locator):
    __slots__ = ()

    def __getitem__(self, key):
        frame = self._of
        row, column = key if isinstance(key, tuple) else (key, None)
        if column is None:
            places = self._places(frame.index, row, "index")
            if isinstance(places, int):
                return frame._row(places)
            return _rows(frame, places) if isinstance(places, range) else frame._take(places)
        columns = self._places(frame.columns, column, "columns")
        if isinstance(columns, int):
            series = frame._column_at(columns)
            places = self._places(frame.index, row, "index")
            if isinstance(places, int):
                return series._at(places)
            return _rows(series, places) if isinstance(places, range) else series._take(places)
        return type(self)(frame._select_at(list(columns)))[row]

    def __setitem__(self, key, value):
        frame = self._of
        row, column = key if isinstance(key, tuple) else (key, slice(None))
        if not _is_list(column) and not isinstance(column, slice) and self._is_new(column):
            frame[column] = float("nan")
        before = None
        if not _is_list(row) and not isinstance(row, slice) and self._is_new_row(row):
            before = frame._copy()
            frame._adopt(_grown(frame, row))
        columns = self._places(frame.columns, column, "columns")
        rows = self._places(frame.index, row, "index")
        columns = [columns] if isinstance(columns, int) else list(columns)
        rows = [rows] if isinstance(rows, int) else list(rows)
        for at, place in enumerate(columns):
            cells = value
            if _is_list(value) and len(columns) > 1:
                cells = list(value)[at]
            if isinstance(value, dict):
                cells = value[frame.columns[place]]
            if isinstance(cells, Cells):
                cells = cells.reindex(frame.index[rows]).tolist() if len(rows) != len(cells) else cells.tolist()
            series = frame._column_at(place)
            if before is not None:
                # With the new cell there may be nothing missing that would need another type.
                frame[frame.columns[place]] = before._column_at(place).tolist() + [cells]
                continue
            if len(rows) == len(frame):
                # A whole column takes the type of what is put there.
                frame[frame.columns[place]] = cells
                continue
            _put_all(series, rows, cells)
            frame[frame.columns[place]] = series

    def _is_new(self, column):
        return False

    def _is_new_row(self, row):
        return False


def _grown(frame, label):
    """The frame with one more row, all missing."""
    return frame._reindex(Index(frame.index.tolist() + [label], name=frame.index.name))


class _FrameILoc(_FrameIndexer):
    __slots__ = ()

    def _places(self, index, key, axis):
        length = len(index)
        if isinstance(key, slice):
            return _positions(key, length)
        return _many_positions(key, length) if _is_list(key) else _position(key, length)


class _FrameLoc(_FrameIndexer):
    __slots__ = ()

    def _places(self, index, key, axis):
        return _label_places(index, key, axis)

    def _is_new(self, column):
        return column not in self._of.columns

    def _is_new_row(self, row):
        return row not in self._of.index


class StringMethods:
    """`series.str`: text by text, passing over what is missing."""

    __slots__ = ("_of",)

    def __init__(self, of):
        self._of = of

    def _each(self, function, missing=float("nan")):
        return self._of._with_values([function(cell) if isinstance(cell, str) else missing for cell in self._of])

    def lower(self): return self._each(lambda cell: cell.lower())
    def upper(self): return self._each(lambda cell: cell.upper())
    def title(self): return self._each(lambda cell: cell.title())
    def capitalize(self): return self._each(lambda cell: cell.capitalize())
    def strip(self, to_strip=None): return self._each(lambda cell: cell.strip(to_strip))
    def lstrip(self, to_strip=None): return self._each(lambda cell: cell.lstrip(to_strip))
    def rstrip(self, to_strip=None): return self._each(lambda cell: cell.rstrip(to_strip))
    def len(self): return self._each(lambda cell: cell.__len__())
    def startswith(self, pat, na=False): return self._each(lambda cell: cell.startswith(pat), na)
    def endswith(self, pat, na=False): return self._each(lambda cell: cell.endswith(pat), na)
    def split(self, pat=None, n=-1): return self._each(lambda cell: cell.split(pat, n))
    def zfill(self, width): return self._each(lambda cell: cell.zfill(width))
    def isdigit(self): return self._each(lambda cell: cell.isdigit(), False)
    def slice(self, start=None, stop=None, step=None): return self._each(lambda cell: cell[start:stop:step])
    def get(self, i): return self._of._with_values([cell[i] for cell in self._of])
    def __getitem__(self, key): return self._of._with_values([cell[key] for cell in self._of])

    def contains(self, pat, case=True, flags=0, na=False, regex=True):
        if not regex:
            return self._each(lambda cell: pat in cell if case else pat.lower() in cell.lower(), na)
        import re
        search = re.compile(pat, flags if case else flags | re.IGNORECASE).search
        return self._each(lambda cell: search(cell) is not None, na)

    def replace(self, pat, repl, n=-1, regex=False):
        if not regex:
            return self._each(lambda cell: cell.replace(pat, repl, n))
        import re
        return self._each(lambda cell: re.sub(pat, repl, cell, count=max(n, 0)))


class DatetimeProperties:
    """`series.dt`: parts of moments."""

    __slots__ = ("_of",)

    def __init__(self, of):
        self._of = of

    def _each(self, function):
        return self._of._with_values([
            float("nan") if gone else function(cell) for cell, gone in zip(self._of, self._of.isna())
        ])

    def __getattr__(self, name):
        if name in ("year", "month", "day", "hour", "minute", "second", "microsecond", "dayofweek"):
            return self._each(lambda cell: getattr(cell, name))
        if name in ("date", "time", "weekday", "isoformat", "normalize", "day_name", "month_name"):
            values = self._each(lambda cell: getattr(cell, name)())
            return values if name in ("date", "time", "weekday") else lambda: values
        raise AttributeError(f"'DatetimeProperties' object has no attribute '{name}'")

    def strftime(self, date_format):
        return self._each(lambda cell: cell.strftime(date_format))


def _called(function):
    return function if isinstance(function, str) else function.__name__


class _GroupBy:
    def __init__(self, of, groups, keys, as_index=True):
        self._of, self._parts, self._keys, self._as_index = of, groups, keys, as_index

    def __len__(self):
        return len(self._parts)

    def __iter__(self):
        for key, places in self._parts:
            yield (tuple(key) if len(key) > 1 else self._first(key)), self._of._take(places)

    def _first(self, key):
        return key[0]

    @property
    def groups(self):
        return {key[0] if len(key) == 1 else tuple(key): self._of.index._take(places) for key, places in self._parts}

    @property
    def ngroups(self):
        return len(self._parts)

    def get_group(self, name):
        for key, places in self._parts:
            if key == [name] or tuple(key) == name:
                return self._of._take(places)
        raise KeyError(name)

    def _index(self):
        if len(self._keys) > 1:
            raise NotImplementedError("this sandbox's pandas has no MultiIndex: group by several columns with as_index=False")
        return Index([key[0] for key, _ in self._parts], name=self._keys[0])

    def size(self):
        sizes = [len(places) for _, places in self._parts]
        if not self._as_index:
            return self._labelled({"size": sizes})
        return Series(sizes, index=self._index())

    def _labelled(self, columns):
        keys = {name: [key[at] for key, _ in self._parts] for at, name in enumerate(self._keys)}
        return DataFrame({**keys, **columns})

    def sum(self, numeric_only=False): return self._reduced("sum", numeric_only)
    def mean(self, numeric_only=False): return self._reduced("mean", numeric_only)
    def min(self, numeric_only=False): return self._reduced("min", numeric_only)
    def max(self, numeric_only=False): return self._reduced("max", numeric_only)
    def count(self): return self._reduced("count")
    def median(self, numeric_only=False): return self._reduced("median", numeric_only)
    def std(self, numeric_only=False): return self._reduced("std", numeric_only)
    def var(self, numeric_only=False): return self._reduced("var", numeric_only)
    def nunique(self): return self._reduced("nunique")
    def first(self): return self._reduced("first")
    def last(self): return self._reduced("last")


class SeriesGroupBy(_GroupBy):
    __module__ = "pandas.api.typing"

    def _values(self, function):
        parts = [self._of._take(places) for _, places in self._parts]
        return [getattr(part, function)() if isinstance(function, str) else function(part) for part in parts]

    def _reduced(self, name, numeric_only=False):
        values = [self._of._take(places)._reduce(name) for _, places in self._parts]
        if not self._as_index:
            return self._labelled({self._of.name: values})
        return Series(values, index=self._index(), name=self._of.name)

    def agg(self, func):
        if isinstance(func, list):
            return DataFrame({_called(one): self._values(one) for one in func}, index=self._index())
        return Series(self._values(func), index=self._index(), name=self._of.name)

    aggregate = agg

    def apply(self, func):
        return Series(self._values(func), index=self._index(), name=self._of.name)

    def transform(self, func):
        cells = [None] * len(self._of)
        for (_, places), value in zip(self._parts, self._values(func)):
            for at, place in enumerate(places):
                cells[place] = value._at(at) if isinstance(value, Cells) else value
        return self._of._with_values(cells)


class DataFrameGroupBy(_GroupBy):
    __module__ = "pandas.api.typing"

    def _first(self, key):
        return key[0] if len(self._keys) == 1 else tuple(key)

    def __getitem__(self, key):
        if isinstance(key, list):
            return DataFrameGroupBy(self._of[self._keys + key], self._parts, self._keys, self._as_index)
        if not self._of._has(key):
            raise KeyError(f"Column not found: {key}")
        return SeriesGroupBy(self._of[key], self._parts, self._keys, self._as_index)

    def __getattr__(self, name):
        if not name.startswith("_") and self._of._has(name):
            return self[name]
        raise AttributeError(f"'DataFrameGroupBy' object has no attribute '{name}'")

    def _others(self):
        return [name for name in self._of.columns if name not in self._keys]

    def _reduced(self, name, numeric_only=False):
        columns = {}
        for label in self._others():
            column = self._of[label]
            if numeric_only and column.dtype.kind not in "iufb":
                continue
            columns[label] = [column._take(places)._reduce(name) for _, places in self._parts]
        return DataFrame(columns, index=self._index()) if self._as_index else self._labelled(columns)

    def agg(self, func=None, **named):
        if named:
            columns = {name: self[column]._values(how) for name, (column, how) in named.items()}
            return DataFrame(columns, index=self._index()) if self._as_index else self._labelled(columns)
        if isinstance(func, dict):
            columns = {name: self[name]._values(how) for name, how in func.items()}
            return DataFrame(columns, index=self._index()) if self._as_index else self._labelled(columns)
        if isinstance(func, list):
            raise NotImplementedError("this sandbox's pandas has no MultiIndex: aggregate one column at a time")
        return self._reduced(func)

    aggregate = agg

    def apply(self, func):
        results = [func(self._of._take(places)[self._others()]) for _, places in self._parts]
        return Series(results, index=self._index())
