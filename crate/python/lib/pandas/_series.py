"""`Series`: making one, and reaching into it."""

from _pandas_index import Labels
from _pandas_kinds import categories as _categories, labels_of
from _pandas_series import Cells
from pandas import _classes
from pandas._array import ndarray
from pandas._dtype import name_of as _name_of
from pandas._extension import CategoricalDtype, dtype_called
from pandas._keys import _as_index, _checked, _is_list, _kind, _label_slice, _mask_of
from pandas._labels import Index, RangeIndex
from pandas._locate import _At, _IAt, _SeriesILoc, _SeriesLoc
from pandas._operators import _Arithmetic, _settle, filled_together
from pandas._series_calculations import _SeriesCalculations
from pandas._series_shape import _SeriesShape
from pandas._text import DatetimeProperties, StringMethods, TimedeltaProperties


class Series(_SeriesCalculations, _SeriesShape, _Arithmetic, Cells):
    __module__ = 'pandas'

    def __init__(self, data=None, index=None, dtype=None, name=None, copy=None):
        kind = 'list'
        typed = None
        if isinstance(dtype, CategoricalDtype) or dtype == 'category' and isinstance(dtype, str):
            typed, dtype = CategoricalDtype() if isinstance(dtype, str) else dtype, None
        if hasattr(type(data), '_texts'):
            data = data._cells if index is None else data._cells._relabelled(_as_index(index))
        if isinstance(data, dict):
            labels = list(data)
            if index is None:
                index = labels if labels else RangeIndex(0)
                data = list(data.values())
            else:
                data = [data.get(label, float('nan')) for label in index]
        elif isinstance(data, Labels):
            name = data.name if name is None else name
            data = data._column() if index is None else data._column()._relabelled(_as_index(index))
        elif data is None:
            data, kind = (float('nan'), 'scalar') if index is not None else ([], 'list')
        elif isinstance(data, ndarray) and data.ndim == 1:
            pass
        elif not isinstance(data, Cells):
            if hasattr(type(data), '__next__') or isinstance(data, (range, tuple, list)):
                data = list(data)
            else:
                kind = _kind(data)
                data = list(data) if kind == 'list' else data
        if kind == 'list' and not isinstance(data, Cells) and index is not None and len(data) == 1 != len(index):
            raise ValueError(f'Length of values ({len(data)}) does not match length of index ({len(index)})')
        self._fill(data, kind, _as_index(index), None if dtype is None else _name_of(dtype), name)
        if typed is not None:
            self._adopt(self.astype(typed))

    def _relabelled(self, index):
        """The same cells under other labels, as many."""
        made = self._copy()
        if len(index) != len(self):
            raise ValueError(f'Length of values ({len(self)}) does not match length of index ({len(index)})')
        made._set_index(index)
        return made

    def _labels(self):
        return labels_of(self)

    def __len__(self):
        return self._length()

    def __iter__(self):
        return iter(self.tolist())

    def __contains__(self, label):
        return label in self.index

    def __getattr__(self, name):
        if name == 'str':
            kind = {'i': 'integer', 'u': 'integer', 'f': 'floating', 'b': 'boolean', 'M': 'datetime64', 'm': 'timedelta64'}
            raise AttributeError(f'Can only use .str accessor with string values, not {kind.get(self.dtype.kind, "mixed")}')
        if name == 'dt':
            raise AttributeError('Can only use .dt accessor with datetimelike values')
        if name == 'cat':
            raise AttributeError("Can only use .cat accessor with a 'category' dtype")
        if name.startswith('_'):
            raise AttributeError(f"'Series' object has no attribute '{name}'")
        at = self.index._position(name)
        if at is None:
            raise AttributeError(f"'Series' object has no attribute '{name}'")
        return self._at(at)

    def __setattr__(self, name, value):
        if not hasattr(type(self), name) and not name.startswith('_') and self.index._position(name) is not None:
            self.loc[name] = value
        else:
            object.__setattr__(self, name, value)

    def __getitem__(self, key):
        if callable(key):
            key = key(self)
        if isinstance(key, slice):
            ends = [end for end in (key.start, key.stop) if end is not None]
            if all(isinstance(end, int) for end in ends):
                return self.iloc[key]
            return self._take(list(_label_slice(key, self.index)))
        if _is_list(key) and not isinstance(key, tuple):
            mask = _mask_of(key, self.index)
            if mask is not None:
                return self._filter(_checked(mask, len(self)))
            return self.loc[list(key)]
        return self.loc[key]

    def __setitem__(self, key, value):
        if callable(key):
            key = key(self)
        if isinstance(key, slice) and all(end is None or isinstance(end, int) for end in (key.start, key.stop)):
            self.iloc[key] = value
        else:
            self.loc[key] = value

    def __delitem__(self, key):
        if key not in self.index:
            raise KeyError(key)
        self._adopt(self.drop(key))

    def __abs__(self):
        return self.abs()

    def __round__(self, decimals=0):
        return self.round(decimals)

    def __array__(self, *args, **kwargs):
        return self.values

    def __matmul__(self, other):
        return self.dot(other)

    def __reduce__(self):
        return Series, (self.tolist(), self.index, None if self._dtype() == 'category' else self._dtype(), self.name)

    to_list = Cells.tolist

    @property
    def index(self):
        return self._index()

    @index.setter
    def index(self, labels):
        self._set_index(_as_index(labels))

    @property
    def axes(self):
        return [self.index]

    @property
    def name(self):
        return self._name()

    @name.setter
    def name(self, name):
        if isinstance(name, (list, dict, set)):
            raise TypeError('Series.name must be a hashable type')
        self._rename(name)

    @property
    def dtype(self):
        found = _categories(self)
        return dtype_called(self._dtype()) if found is None else CategoricalDtype(*found)

    dtypes = dtype

    @property
    def shape(self):
        return (len(self),)

    @property
    def size(self):
        return len(self)

    ndim = 1

    @property
    def nbytes(self):
        return len(self) * self.dtype.itemsize

    @property
    def empty(self):
        return len(self) == 0

    @property
    def values(self):
        if self._dtype() in ('str', 'category') or self._dtype()[:1].isupper() or self._dtype() in ('boolean', 'string'):
            from pandas._arrays import array_of
            return array_of(self.reset_index(drop=True))
        return self.to_numpy()

    @property
    def array(self):
        from pandas._arrays import array_of
        return array_of(self.reset_index(drop=True))

    def to_numpy(self, dtype=None, copy=False, na_value=None):
        cells = self if na_value is None else self.fillna(na_value)
        if dtype is not None:
            cells = cells.astype(dtype)
        name = cells._dtype()
        plain = name.startswith(('int', 'uint', 'float', 'bool', 'datetime64', 'timedelta64')) and ',' not in name
        if plain and name != 'boolean':
            return ndarray(cells.tolist(), name)
        if name[:1].isupper() and not cells.isna().any():
            return ndarray(cells.tolist(), name.lower())
        return ndarray(cells.tolist(), 'object')

    @property
    def T(self):
        return self

    @property
    def hasnans(self):
        return bool(self.isna().any())

    @property
    def is_unique(self):
        return self.nunique(dropna=False) == len(self)

    @property
    def is_monotonic_increasing(self):
        return self._labels().is_monotonic_increasing

    @property
    def is_monotonic_decreasing(self):
        return self._labels().is_monotonic_decreasing

    @property
    def loc(self):
        return _SeriesLoc(self)

    @property
    def iloc(self):
        return _SeriesILoc(self)

    @property
    def at(self):
        return _At(self)

    @property
    def iat(self):
        return _IAt(self)

    @property
    def str(self):
        name = self._dtype()
        texts = name in ('str', 'string') or name == 'category' and self.dtype.categories._dtype() in ('str', 'object')
        if not texts and name == 'object':
            known = [cell for cell in self if not (cell is None or cell != cell)]
            texts = not known or any(isinstance(cell, (type(''), list, tuple, dict)) for cell in known)
        if not texts:
            # Python then asks `__getattr__`, which says why.
            raise AttributeError('str')
        return StringMethods(self)

    @property
    def dt(self):
        if self._dtype().startswith('datetime64'):
            return DatetimeProperties(self)
        if self._dtype().startswith('timedelta64'):
            return TimedeltaProperties(self)
        raise AttributeError('dt')

    @property
    def cat(self):
        if self._dtype() != 'category':
            raise AttributeError('cat')
        from pandas._categorical import CategoricalAccessor
        return CategoricalAccessor(self)

    def _with_filled(self, sign, other, value, reflected):
        return filled_together(sign, self, other, value, reflected)

    def item(self):
        if len(self) != 1:
            raise ValueError('can only convert an array of size 1 to a Python scalar')
        return self.tolist()[0]

    def get(self, key, default=None):
        try:
            return self[key]
        except (KeyError, IndexError):
            return default

    def copy(self, deep=True):
        return self._carrying(self._copy())

    def equals(self, other):
        return isinstance(other, Cells) and self._equals(other)

    def keys(self):
        return self.index

    def items(self):
        return zip(self.index.tolist(), self.tolist())

    def to_dict(self, *, into=dict):
        return into(self.items())

    def to_frame(self, name=None):
        name = name if name is not None else 0 if self.name is None else self.name
        frame = _classes.DataFrame({name: self._copy()}, index=self.index)
        return frame

    def to_string(self, buf=None, na_rep='NaN', float_format=None, header=True, index=True, **kwargs):
        lines = self.to_frame('').to_string(index=index).split('\n')
        return '\n'.join(self._text().split('\n')[:-1]) if index else '\n'.join(line.rstrip() for line in lines[1:])

    def astype(self, dtype, copy=None, errors='raise'):
        try:
            if isinstance(dtype, dict):
                if set(dtype) - {self.name}:
                    raise KeyError('Only the Series name can be used for the key in Series dtype mappings.')
                dtype = dtype[self.name]
            if isinstance(dtype, CategoricalDtype) or isinstance(dtype, type('')) and dtype == 'category':
                from pandas._categorical import as_categories
                return as_categories(self, CategoricalDtype() if isinstance(dtype, type('')) else dtype)
            return self._astype(_name_of(dtype))
        except (ValueError, TypeError):
            if errors == 'ignore':
                return self.copy()
            raise

    def infer_objects(self, copy=None):
        return self._with_values(self.tolist()) if self._dtype() == 'object' else self.copy()

    def convert_dtypes(self):
        from pandas._arrays import array
        name = self._dtype()
        if name == 'str':
            return self.astype('string')
        if name == 'float64' and all(cell != cell or cell == int(cell) for cell in self):
            return self.astype('Int64')
        if name in ('int64', 'float64', 'bool'):
            return self.astype({'int64': 'Int64', 'float64': 'Float64', 'bool': 'boolean'}[name])
        return self._with_cells(array(self.tolist())._cells) if name == 'object' and len(self) else self.copy()
