"""`DataFrame`: making one, and reaching into it."""

from _pandas_index import Labels
from _pandas_series import Cells
from _pandas_table import Table
from pandas._array import ndarray
from pandas._dtype import dtype as _dtype, name_of as _name_of
from pandas._frame_calculations import _FrameCalculations
from pandas._keys import _as_index, _cells_of, _is_list, _label_slice, _mask_of
from pandas._labels import Index, RangeIndex
from pandas._locate import _FrameILoc, _FrameLoc
from pandas._operators import _Arithmetic, _settle
from pandas._series import Series

class DataFrame(_FrameCalculations, _Arithmetic, Table):
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
