"""`DataFrame`: making one, and reaching into it."""

from _pandas_index import Labels
from _pandas_series import Cells
from _pandas_table import Table
from pandas import _classes
from pandas._array import ndarray
from pandas._dtype import name_of as _name_of
from pandas._frame_calculations import _FrameCalculations
from pandas._frame_convert import _FrameConvert
from pandas._frame_shape import _FrameShape
from pandas._keys import _as_index, _cells_of, _is_list, _label_slice, _mask_of
from pandas._labels import Index, RangeIndex
from pandas._locate import _At, _FrameILoc, _FrameLoc, _IAt
from pandas._operators import _Arithmetic, filled_together, union_of
from pandas._series import Series


class DataFrame(_FrameCalculations, _FrameShape, _FrameConvert, _Arithmetic, Table):
    __module__ = 'pandas'

    def __init__(self, data=None, index=None, columns=None, dtype=None, copy=None):
        index = _as_index(index)
        names = None if columns is None else _as_index(columns if isinstance(columns, Labels) else list(columns))
        self._build(data, index, names)
        if dtype is not None:
            self._adopt(self.astype(dtype))

    def _build(self, data, index, names):
        if data is None:
            data = {}
        if hasattr(data, 'ndim') and hasattr(data, 'dtype') and hasattr(data, 'tolist') and not isinstance(data, (Cells, Labels)):
            data = [[cell] for cell in data.tolist()] if data.ndim == 1 else data.tolist()
        if isinstance(data, Table):
            self._adopt(data if index is None else data._reindex(index))
        elif isinstance(data, dict):
            self._build_columns(data, index, names)
            if names is None:
                return
        elif isinstance(data, Cells):
            name = names[0] if names is not None and len(names) else 0 if data.name is None else data.name
            self._fill_columns([(name, 'list', data)], index)
        elif isinstance(data, Labels):
            name = names[0] if names is not None and len(names) else 0 if data.name is None else data.name
            self._fill_columns([(name, 'column', data._column())], index)
        elif isinstance(data, (int, float, bool, str)) and index is not None and names is not None:
            self._fill_columns([(name, 'scalar', data) for name in names], index)
        elif isinstance(data, (str, bytes, int, float, bool)) or not hasattr(type(data), '__iter__'):
            raise ValueError('DataFrame constructor not properly called!')
        else:
            self._build_rows(list(data), index, names)
            return
        if names is not None:
            self._exactly(names)

    def _build_columns(self, data, index, names):
        wanted = data if names is None else {name: data[name] for name in names if name in data}
        entries = [(name, *_entry(values)) for name, values in wanted.items()]
        if not entries and index is None:
            index = RangeIndex(0)
        self._fill_columns(entries, index)
        if names is None and any(isinstance(name, tuple) for name in wanted):
            self._set_names(Index(list(wanted)))

    def _build_rows(self, rows, index, names):
        if not rows:
            self._fill_columns([], RangeIndex(0) if index is None else index)
            if names is not None:
                self._exactly(names)
        elif isinstance(rows[0], dict):
            self._fill_records([dict(row) for row in rows], index)
            if names is not None:
                self._exactly(names)
        elif isinstance(rows[0], Cells):
            named = any(row.name is not None for row in rows)
            labels = [at if row.name is None else row.name for at, row in enumerate(rows)] if named else None
            self._fill_records([row.to_dict() for row in rows], index if index is not None else _as_index(labels))
            if names is not None:
                self._exactly(names)
        elif _is_list(rows[0]):
            if names is None and hasattr(rows[0], '_fields'):
                names = Index(list(rows[0]._fields))
            if index is not None and len(index) != len(rows):
                shape = f'({len(rows)}, {len(list(rows[0]))})'
                raise ValueError(f'Shape of passed values is {shape}, indices imply ({len(index)}, '
                                 f'{len(list(rows[0])) if names is None else len(names)})')
            cells = [list(row) for row in rows]
            if len({len(row) for row in cells}) > 1:
                self._warn_of_lengths()
            self._fill_rows(cells, names, index)
        elif hasattr(rows[0], '__dataclass_fields__'):
            self._fill_records([{field: getattr(row, field) for field in row.__dataclass_fields__} for row in rows], index)
        else:
            self._fill_rows([[row] for row in rows], names, index)

    def _warn_of_lengths(self):
        import warnings
        from pandas.errors import Pandas4Warning
        warnings.warn('Constructing a DataFrame from a list of sequences with mismatched lengths is deprecated and will raise '
                      'in a future version. The shorter sequences are currently padded with NaN; make all sequences the same '
                      'length before constructing instead.', Pandas4Warning, stacklevel=4)

    @classmethod
    def from_dict(cls, data, orient='columns', dtype=None, columns=None):
        if orient == 'index':
            first = next(iter(data.values()), None)
            if isinstance(first, (dict, Cells)):
                made = cls([dict(row.items()) for row in data.values()], index=list(data))
                return made if columns is None else made.reindex(columns=columns)
            return cls([row if _is_list(row) else [row] for row in data.values()], index=list(data), columns=columns)
        if orient == 'tight':
            return cls(data['data'], index=data['index'], columns=data['columns'])
        if columns is not None:
            raise ValueError(f"cannot use columns parameter with orient='{orient}'")
        return cls(data, columns=columns, dtype=dtype)

    @classmethod
    def from_records(cls, data, index=None, exclude=None, columns=None, coerce_float=False, nrows=None):
        made = cls(data if isinstance(data, (dict, Table)) else list(data), columns=columns)
        if exclude is not None:
            made = made.drop(columns=list(exclude))
        if isinstance(index, str) or isinstance(index, list) and index and all(made._has(name) for name in index):
            return made.set_index(index)
        return made if index is None else made.set_axis(index)

    def _from_columns(self, columns, names=None):
        """Columns of the same rows under the names of these, or under the given ones."""
        made = _classes.DataFrame({at: column for at, column in enumerate(columns)}, index=self.index)
        if names is None:
            names = self.columns if len(columns) == self.shape[1] else Index([column.name for column in columns])
        made.columns = names
        return made

    def __len__(self):
        return self._shape()[0]

    def __iter__(self):
        return iter(self.columns)

    def __contains__(self, label):
        return label in self.columns

    def __getattr__(self, name):
        if not name.startswith('__') and self._has(name):
            return self._column(name)
        raise AttributeError(f"'DataFrame' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        if not hasattr(type(self), name) and self._has(name):
            self[name] = value
            return
        if not hasattr(type(self), name) and not name.startswith('_') and _is_list(value) and not isinstance(value, (set, tuple)):
            import warnings
            warnings.warn(
                "Pandas doesn't allow columns to be created via a new attribute name - see "
                'https://pandas.pydata.org/pandas-docs/stable/indexing.html#attribute-access', UserWarning, stacklevel=2)
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
        if isinstance(key, ndarray) and getattr(key, 'ndim', 1) == 2:
            return self.where(self._from_columns([Series(list(part), index=self.index) for part in zip(*key.tolist())]))
        if _is_list(key) and not isinstance(key, tuple):
            return self._by_list(key)
        if callable(key) and not self._has(key):
            return self[key(self)]
        if self.columns.nlevels > 1:
            return self._under(key)
        return self._column(key)

    def _by_list(self, key):
        if isinstance(key, Cells) and key._dtype() == 'bool' and not key.index.equals(self.index):
            import warnings
            warnings.warn('Boolean Series key will be reindexed to match DataFrame index.', UserWarning, stacklevel=3)
        mask = _mask_of(key, self.index)
        if mask is None:
            if self.columns.nlevels > 1 and not all(isinstance(one, tuple) for one in key):
                return self.loc[:, list(key)]
            return self._select(list(key))
        if len(mask) != len(self):
            raise ValueError(f'Item wrong length {len(mask)} instead of {len(self)}.')
        return self._filter(mask)

    def _under(self, key):
        """The column of a whole label, or the columns under the first parts of one."""
        from _pandas_kinds import beginning_with
        parts = list(key) if isinstance(key, tuple) else [key]
        places = beginning_with(self.columns, parts)
        if not places:
            raise KeyError(key)
        if len(parts) == self.columns.nlevels:
            return self._column_at(places[0])
        return self._select_at(places)._dropped_column_level(key)

    def _dropped_column_level(self, key):
        made = self._copy()
        made.columns = self.columns.droplevel(list(range(len(key) if isinstance(key, tuple) else 1)))
        if made.columns.tolist() == ['']:
            return made._column_at(0).rename(key)
        return made

    def __setitem__(self, key, value):
        if callable(key):
            key = key(self)
        if isinstance(key, Table):
            self._adopt(self.mask(key, value))
            return
        if isinstance(key, list) and _mask_of(key, self.index) is None or isinstance(key, Labels):
            self._put_columns(list(key), value)
            return
        if isinstance(key, (Cells, list, ndarray, slice)):
            self.loc[key] = value
            return
        if isinstance(value, Table):
            if value.shape[1] != 1:
                raise ValueError(f'Cannot set a DataFrame with multiple columns to the single column {key}')
            value = value._column_at(0)
        if self.columns.nlevels > 1 and not isinstance(key, tuple):
            key = (key, *[''] * (self.columns.nlevels - 1))
        kind, values = _cells_of(value)
        self._put_column(None, key, kind, values)

    def _put_columns(self, names, value):
        if isinstance(value, Table):
            if value.shape[1] != len(names):
                raise ValueError('Columns must be same length as key')
            parts = [value._column_at(at) for at in range(len(names))]
        elif hasattr(value, 'ndim') and value.ndim == 2:
            parts = [list(part) for part in zip(*value.tolist())]
        elif _is_list(value) and value and _is_list(value[0] if isinstance(value, (list, tuple)) else None):
            parts = [list(part) for part in zip(*value)]
        elif _is_list(value) and not isinstance(value, Cells):
            if len(value) != len(names):
                raise ValueError('Columns must be same length as key')
            parts = list(value)
        else:
            parts = [value] * len(names)
        for name, part in zip(names, parts):
            self[name] = part

    def _replace_column(self, place, column):
        """Another column at a position, under the name that is there."""
        columns = [self._column_at(at) if at != place else column for at in range(self.shape[1])]
        self._adopt(self._from_columns([part._relabelled(self.index) for part in columns], self.columns))

    def __delitem__(self, key):
        if not self._has(key):
            raise KeyError(key)
        self._adopt(self._select_at(self.columns._without([key], False)))

    def __abs__(self):
        return self.abs()

    def __round__(self, decimals=0):
        return self.round(decimals)

    def __matmul__(self, other):
        return self.dot(other)

    def __array__(self, *args, **kwargs):
        return self.values

    def __reduce__(self):
        return _rebuilt, ([self._column_at(at) for at in range(self.shape[1])], self.index, self.columns)

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

    ndim = 2

    @property
    def empty(self):
        return 0 in self._shape()

    @property
    def dtypes(self):
        return Series([column.dtype for _, column in self.items()], index=self.columns, dtype=object)

    @property
    def values(self):
        names = set(self._dtypes())
        numeric = all(name.startswith(('int', 'uint', 'float')) for name in names)
        dtype = names.pop() if len(names) == 1 else 'float64' if numeric and names else 'object'
        if not numeric and dtype != 'bool' and not dtype.startswith(('datetime64', 'timedelta64')):
            dtype = 'object'
        rows = self._rows()
        if dtype == 'float64':
            rows = [[float(cell) for cell in row] for row in rows]
        return ndarray([ndarray(row, dtype) for row in rows], dtype)

    def to_numpy(self, dtype=None, copy=False, na_value=None):
        frame = self if na_value is None else self.fillna(na_value)
        return frame.values if dtype is None else frame.astype(dtype).values

    @property
    def loc(self):
        return _FrameLoc(self)

    @property
    def iloc(self):
        return _FrameILoc(self)

    @property
    def at(self):
        return _At(self)

    @property
    def iat(self):
        return _IAt(self)

    def _with_other(self, sign, other, reflected):
        """An operation with a frame, column by column, or with a series, whose labels are names of columns."""
        if isinstance(other, Cells):
            names = union_of(self.columns, other.index)
            own = self if names.equals(self.columns) else self.reindex(columns=names)
            cells = other.reindex(names).tolist()
            parts = [own._column_at(at)._binary(sign, cell, reflected) for at, cell in enumerate(cells)]
            return own._from_columns(parts, names)
        same = self.columns.equals(other.columns) and self.index.equals(other.index)
        if sign in ('==', '!=', '<', '<=', '>', '>='):
            if not same:
                raise ValueError('Can only compare identically-labeled (both index and columns) DataFrame objects')
        if same:
            parts = [self._column_at(at)._binary(sign, other._column_at(at), reflected) for at in range(self.shape[1])]
            return self._from_columns(parts, self.columns)
        names, labels = union_of(self.columns, other.columns), union_of(self.index, other.index)
        ours, theirs = (frame._reindex(labels).reindex(columns=names) for frame in (self, other))
        return ours._with_other(sign, theirs, reflected)

    def _with_filled(self, sign, other, value, reflected):
        names, labels = union_of(self.columns, other.columns), union_of(self.index, other.index)
        ours, theirs = (frame._reindex(labels).reindex(columns=names) for frame in (self, other))
        parts = [filled_together(sign, ours._column_at(at), theirs._column_at(at), value, reflected)
                 for at in range(len(names))]
        return ours._from_columns(parts, names)

    def keys(self):
        return self.columns

    def get(self, key, default=None):
        try:
            return self[key]
        except (KeyError, IndexError, ValueError):
            return default

    def copy(self, deep=True):
        return self._carrying(self._copy())

    def equals(self, other):
        return isinstance(other, Table) and self._equals(other)

    def items(self):
        return ((name, self._column_at(at)) for at, name in enumerate(self.columns))

    def iterrows(self):
        return ((label, self._row(at)) for at, label in enumerate(self.index))

    def itertuples(self, index=True, name='Pandas'):
        from collections import namedtuple
        fields = (['Index'] if index else []) + [str(label) for label in self.columns]
        rows = ([label, *row] if index else row for label, row in zip(self.index, self._rows()))
        if name is None:
            return (tuple(row) for row in rows)
        make = namedtuple(name, fields, rename=True)._make
        return (make(row) for row in rows)

    def select_dtypes(self, include=None, exclude=None):
        from pandas._extension import select
        if include is None and exclude is None:
            raise ValueError('at least one of include or exclude must be nonempty')
        return self._select_at(select(self._dtypes(), include, exclude, _is_list, _name_of))


def _entry(values):
    """What a column is made from; an empty list has numbers in it."""
    if isinstance(values, list) and not values:
        return 'column', Series(values, dtype='float64')
    return _cells_of(values)


def _rebuilt(columns, index, names):
    made = DataFrame({at: column for at, column in enumerate(columns)}, index=index)
    made.columns = names
    return made
