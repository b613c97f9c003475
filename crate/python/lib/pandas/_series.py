"""`Series`: making one, and reaching into it."""

from _pandas_index import Labels
from _pandas_series import Cells
from pandas import _classes
from pandas._array import ndarray
from pandas._dtype import dtype as _dtype, name_of as _name_of
from pandas._keys import _as_index, _checked, _is_list, _kind, _label_slice, _mask_of
from pandas._labels import Index, RangeIndex
from pandas._locate import _SeriesILoc, _SeriesLoc
from pandas._operators import _Arithmetic, _settle
from pandas._series_calculations import _SeriesCalculations
from pandas._text import DatetimeProperties, StringMethods

class Series(_SeriesCalculations, _Arithmetic, Cells):
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
        elif isinstance(data, ndarray) and data.ndim == 1:
            pass
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
        return _classes.DataFrame({name: self})

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
