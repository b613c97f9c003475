"""`Table` and its columns."""

from _pandas_io import arrow_type as _arrow_type
from pyarrow._schema import Field, Schema
from pyarrow._types import DataType, type_of_name

_WHOLE = ('int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64')
_DTYPES = {**{name: name for name in _WHOLE}, 'float': 'float32', 'double': 'float64', 'bool': 'bool', 'string': 'str',
           'large_string': 'str'}


class Scalar:
    """One value."""

    __module__ = 'pyarrow.lib'

    def __init__(self, value, type):
        self._value, self.type = value, type

    is_valid = property(lambda self: self._value is not None)

    def as_py(self):
        return self._value

    def __repr__(self):
        return f'<pyarrow.Scalar: {self._value!r}>'

    def __str__(self):
        return str(self._value)

    def __eq__(self, other):
        return isinstance(other, Scalar) and self._value == other._value

    def __hash__(self):
        return hash(self._value)


class Array:
    """Values of one type."""

    __module__ = 'pyarrow.lib'

    def __init__(self, values, type):
        self._values, self.type = values, type

    null_count = property(lambda self: sum(value is None for value in self._values))

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return (Scalar(value, self.type) for value in self._values)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._like(self._values[key])
        if not -len(self._values) <= key < len(self._values):
            raise IndexError('index out of bounds')
        return Scalar(self._values[key], self.type)

    def _like(self, values):
        return type(self)(values, self.type)

    def __eq__(self, other):
        return isinstance(other, Array) and self.equals(other)

    __hash__ = None

    def equals(self, other):
        return self.type == other.type and self._values == other._values

    def to_pylist(self):
        return list(self._values)

    tolist = to_pylist

    def to_pandas(self, **options):
        from pandas._core import Series
        kind = str(self.type)
        missing = None in self._values
        if kind in _WHOLE or kind == 'bool':
            if not missing:
                return Series(self._values, dtype=_DTYPES[kind])
            return Series(self._values, dtype='object' if kind == 'bool' else 'float64')
        if kind in _DTYPES:
            return Series(self._values, dtype=_DTYPES[kind])
        if kind.startswith('timestamp'):
            from pandas._tools import to_datetime
            return to_datetime(Series(self._values, dtype='object'), utc=True if self.type.tz else False)
        return Series(self._values, dtype=None if kind.startswith('duration') else 'object')

    def to_numpy(self, zero_copy_only=True, writable=False):
        return self.to_pandas().to_numpy()

    def slice(self, offset=0, length=None):
        return self._like(self._values[offset:None if length is None else offset + length])

    def is_null(self):
        return Array([value is None for value in self._values], DataType('bool'))

    def unique(self):
        return Array(list(dict.fromkeys(self._values)), self.type)

    def cast(self, target_type=None, safe=True):
        return array(self._values, target_type)

    def __str__(self):
        lines = ',\n'.join(f'  {_shown(value)}' for value in self._values)
        return f'[\n{lines}\n]' if self._values else '[]'

    def __repr__(self):
        return f'<pyarrow.lib.{_class_name(self.type)} object at {id(self):#x}>\n{self}'


class ChunkedArray(Array):
    """A column of a table."""

    __module__ = 'pyarrow.lib'

    num_chunks = property(lambda self: 1)
    chunks = property(lambda self: [Array(self._values, self.type)])

    def combine_chunks(self):
        return Array(self._values, self.type)


def _shown(value):
    if value is None:
        return 'null'
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def _class_name(kind):
    text = str(kind).partition('[')[0].partition('<')[0].partition('(')[0]
    return {'double': 'DoubleArray', 'bool': 'BooleanArray'}.get(text, f"{text.title().replace('_', '')}Array").replace(
        'Uint', 'UInt')


def _listed(values):
    """Values as Python's own; what is missing as none."""
    from pandas._core import Index, Series
    if isinstance(values, Array):
        return values.to_pylist()
    missing = isinstance(values, (Series, Index))
    values = values.tolist() if hasattr(values, 'tolist') else list(values)
    return [None if value is None or missing and value != value or type(value).__name__ in ('NaTType', 'NAType') else value
            for value in values]


def _type_of(values, name=''):
    own = {'str': 'large_string', 'float64': 'double', 'float32': 'float'}
    kind = str(getattr(values, 'dtype', ''))
    if kind in _WHOLE or kind in own or kind == 'bool':
        return DataType(own.get(kind, kind))
    if kind.startswith(('datetime64[', 'timedelta64[')):
        unit, _, zone = kind.partition('[')[2][:-1].partition(', ')
        word = 'timestamp' if kind.startswith('d') else 'duration'
        return DataType(f'{word}[{unit}, tz={zone}]' if zone else f'{word}[{unit}]')
    return DataType(_arrow_type(_listed(values), name))


_FITS = {'string': str, 'large_string': str, 'bool': bool, 'double': (int, float), 'float': (int, float)}


def _checked(values, kind):
    """Values that fit a type."""
    from pyarrow.lib import ArrowInvalid, ArrowTypeError
    text = str(kind)
    wanted = int if text in _WHOLE else _FITS.get(text)
    for at, value in enumerate(values):
        if value is None or wanted is None:
            continue
        if isinstance(value, wanted) and not (isinstance(value, bool) and text != 'bool'):
            if text in _WHOLE:
                bits = int(text.strip('uint'))
                low, high = (0, 2 ** bits - 1) if text[0] == 'u' else (-2 ** (bits - 1), 2 ** (bits - 1) - 1)
                if not low <= value <= high:
                    raise ArrowInvalid(f'Value {value} too large to fit in C integer type' if text in ('int64', 'uint64')
                                       else f'Value {value} too large to fit in C integer type')
            elif text in ('double', 'float'):
                values[at] = float(value)
            continue
        if wanted is str:
            raise ArrowTypeError(f"Expected bytes, got a '{type(value).__name__}' object")
        goal = text if text != 'bool' else 'boolean'
        raise ArrowInvalid(f'Could not convert {value!r} with type {type(value).__name__}: tried to convert to {goal}')
    return values


def array(obj, type=None, mask=None, size=None, from_pandas=None, safe=True):
    kind = _type_of(obj) if type is None else type if isinstance(type, DataType) else type_of_name(type)
    return Array(_checked(_listed(obj), kind), kind)


def chunked_array(arrays, type=None):
    parts = [array(one, type) for one in arrays]
    return ChunkedArray([value for part in parts for value in part.to_pylist()], parts[0].type if parts else type)


def nulls(size, type=None):
    return Array([None] * size, type or DataType('null'))


class Table:
    """Columns of one length under a schema."""

    __module__ = 'pyarrow.lib'

    def __init__(self, columns, schema):
        self._columns, self.schema = columns, schema

    column_names = property(lambda self: self.schema.names)
    columns = property(lambda self: list(self._columns))
    num_columns = property(lambda self: len(self._columns))
    num_rows = property(lambda self: len(self._columns[0]) if self._columns else 0)
    shape = property(lambda self: (self.num_rows, self.num_columns))

    @classmethod
    def from_pydict(cls, mapping, schema=None, metadata=None):
        return table(mapping, schema=schema, metadata=metadata)

    @classmethod
    def from_pylist(cls, mapping, schema=None, metadata=None):
        names = schema.names if schema is not None else list(mapping[0]) if mapping else []
        return table({name: [row.get(name) for row in mapping] for name in names}, schema=schema, metadata=metadata)

    @classmethod
    def from_arrays(cls, arrays, names=None, schema=None, metadata=None):
        names = schema.names if names is None else names
        if len(names) != len(arrays):
            raise ValueError(f'Length of names ({len(names)}) does not match length of arrays ({len(arrays)})')
        return table(dict(zip(names, arrays)), schema=schema, metadata=metadata)

    @classmethod
    def from_pandas(cls, df, schema=None, preserve_index=None, nthreads=None, columns=None, safe=True):
        from _pandas_io import write_parquet
        from pyarrow.parquet import _table_of
        if columns is not None:
            df = df[list(columns)]
        made = _table_of(write_parquet(df, None, preserve_index))
        return made if schema is None else made.cast(schema)

    def to_pandas(self, **options):
        from pandas._core import DataFrame
        entry = self.schema.pandas_metadata
        frame = DataFrame({name: column.to_pandas() for name, column in zip(self.column_names, self._columns)})
        if entry is None:
            return frame
        fields = [one for one in entry['index_columns'] if isinstance(one, str) and one in frame.columns]
        if fields:
            frame = frame.set_index(fields if len(fields) > 1 else fields[0])
            frame.index.names = [None if name.startswith('__index_level_') else name for name in fields]
        return frame

    def to_pydict(self, **options):
        return {name: column.to_pylist() for name, column in zip(self.column_names, self._columns)}

    def to_pylist(self, **options):
        rows = zip(*[column.to_pylist() for column in self._columns])
        return [dict(zip(self.column_names, row)) for row in rows]

    def column(self, i):
        if isinstance(i, str):
            if i not in self.column_names:
                raise KeyError(f'Field "{i}" does not exist in schema')
            i = self.column_names.index(i)
        return self._columns[i]

    def field(self, i):
        return self.schema.field(i)

    def __getitem__(self, key):
        return self.slice(key.start or 0, None if key.stop is None else key.stop - (key.start or 0)) if isinstance(
            key, slice) else self.column(key)

    def __len__(self):
        return self.num_rows

    def __eq__(self, other):
        return isinstance(other, Table) and self.equals(other)

    __hash__ = None

    def equals(self, other, check_metadata=False):
        return self.schema.equals(other.schema, check_metadata) and all(map(Array.equals, self._columns, other._columns))

    def select(self, columns):
        names = [self.column_names[one] if isinstance(one, int) else one for one in columns]
        return Table([self.column(name) for name in names], Schema([self.field(name) for name in names], self.schema.metadata))

    def drop_columns(self, columns):
        gone = [columns] if isinstance(columns, str) else columns
        for name in gone:
            if name not in self.column_names:
                raise KeyError(f"Column {name!r} not found")
        return self.select([name for name in self.column_names if name not in gone])

    drop = drop_columns

    def append_column(self, field_, column):
        name = field_.name if isinstance(field_, Field) else field_
        column = array(column)
        return Table([*self._columns, ChunkedArray(column.to_pylist(), column.type)],
                     self.schema.append(Field(name, column.type)))

    def rename_columns(self, names):
        names = [names.get(name, name) for name in self.column_names] if isinstance(names, dict) else names
        return Table(self._columns, Schema([one.with_name(name) for one, name in zip(self.schema, names)], self.schema.metadata))

    def slice(self, offset=0, length=None):
        return Table([column.slice(offset, length) for column in self._columns], self.schema)

    def cast(self, target_schema, safe=True):
        if target_schema.names != self.column_names:
            raise ValueError(f"Target schema's field names are not matching the table's field names: {self.column_names}, "
                             f'{target_schema.names}')
        return table(dict(zip(self.column_names, self._columns)), schema=target_schema)

    def replace_schema_metadata(self, metadata=None):
        return Table(self._columns, self.schema.with_metadata(metadata))

    def filter(self, mask):
        keep = _listed(mask)
        return Table([column._like([value for value, kept in zip(column.to_pylist(), keep) if kept]) for column in self._columns],
                     self.schema)

    def __str__(self):
        lines = ['pyarrow.Table', *map(str, self.schema), '----']
        lines += [f"{name}: [[{','.join(map(_shown, column.to_pylist()))}]]" for name, column in zip(self.column_names, self._columns)]
        return '\n'.join(lines)

    __repr__ = __str__


def table(data, names=None, schema=None, metadata=None, nthreads=None):
    if hasattr(data, '_apply_ufunc'):
        return Table.from_pandas(data, schema)
    if not isinstance(data, dict):
        return Table.from_arrays(list(data), names, schema, metadata)
    if schema is not None:
        absent = [name for name in schema.names if name not in data]
        if absent:
            raise KeyError(f"name '{absent[0]}' present in the specified schema is not found in the columns or index")
        data = {name: data[name] for name in schema.names}
    columns, fields = [], []
    for name, values in data.items():
        kind = schema.field(name).type if schema is not None else getattr(values, 'type', None) or _type_of(values, name)
        columns.append(ChunkedArray(_checked(_listed(values), kind), kind))
        fields.append(schema.field(name) if schema is not None else Field(name, kind))
    lengths = [len(column) for column in columns]
    if len(set(lengths)) > 1:
        from pyarrow.lib import ArrowInvalid
        at = next(at for at, length in enumerate(lengths) if length != lengths[0])
        raise ArrowInvalid(f'Column {at} named {list(data)[at]} expected length {lengths[0]} but got length {lengths[at]}')
    return Table(columns, Schema(fields, metadata or (schema.metadata if schema is not None else None)))


def concat_tables(tables, **options):
    tables = list(tables)
    first = tables[0]
    columns = [ChunkedArray([value for one in tables for value in one.column(name).to_pylist()], first.field(name).type)
               for name in first.column_names]
    return Table(columns, first.schema)
