"""`pyarrow.parquet`: reading and writing tables, and what a file says of itself."""

from _pandas_io import parquet_cells as _cells, parquet_facts as _facts, write_parquet as _write_parquet
from pyarrow._schema import Field, Schema
from pyarrow._table import ChunkedArray, Table
from pyarrow._types import DataType


def _bytes_of(source):
    source = source.__fspath__() if hasattr(source, '__fspath__') else source
    if isinstance(source, str):
        with open(source, 'rb') as file:
            return file.read()
    if isinstance(source, bytes):
        return source
    if hasattr(source, 'getvalue'):
        return source.getvalue()
    from pandas._io import _read_whole
    return _read_whole(source)


def _schema_of(facts):
    return Schema([Field(name, DataType(kind), nullable) for name, kind, nullable in facts[0]], dict(facts[2]))


def _table_of(data, columns=None):
    schema = _schema_of(_facts(data))
    made = [ChunkedArray(cells, DataType(kind)) for _, kind, cells in _cells(data)]
    whole = Table(made, schema)
    return whole if columns is None else whole.select(columns)


def read_table(source, *, columns=None, use_threads=True, schema=None, filters=None, **options):
    if filters is not None:
        from pandas._io import read_parquet
        return Table.from_pandas(read_parquet(source, columns=columns, filters=filters), preserve_index=False)
    return _table_of(_bytes_of(source), columns)


def read_schema(where, memory_map=False, decryption_properties=None, filesystem=None):
    return _schema_of(_facts(_bytes_of(where)))


def read_metadata(where, memory_map=False, decryption_properties=None, filesystem=None):
    return ParquetFile(where).metadata


def read_pandas(source, columns=None, **options):
    return read_table(source, columns=columns)


def write_table(table, where, row_group_size=None, version='2.6', use_dictionary=True, compression='snappy', **options):
    frame = table.to_pandas() if table.schema.pandas_metadata is None else table.replace_schema_metadata(
        None).to_pandas()
    data = _write_parquet(frame, None if compression in (None, 'NONE') else compression, False)
    from pandas._io import _write
    _write(where, data, 'wb')


class _Column:
    """What a file says of one column in one group of rows."""

    def __init__(self, path, codec):
        self.path_in_schema, self.compression = path, codec


class _RowGroup:
    """What a file says of one group of rows."""

    def __init__(self, rows, columns):
        self.num_rows, self._columns = rows, columns
        self.num_columns = len(columns)

    def column(self, i):
        return _Column(*self._columns[i])


class FileMetaData:
    """What a file says of itself."""

    __module__ = 'pyarrow._parquet'

    def __init__(self, facts):
        fields, self._groups, entries, self.created_by = facts
        self.num_columns = len(self._groups[0][1]) if self._groups else len(fields)
        self.num_row_groups = len(self._groups)
        self.num_rows = sum(rows for rows, _ in self._groups)
        self.metadata = _schema_of(facts).metadata

    def row_group(self, i):
        if not 0 <= i < self.num_row_groups:
            raise IndexError(f'{i} out of bounds')
        return _RowGroup(*self._groups[i])


class ParquetFile:
    """A file that is open for reading."""

    __module__ = 'pyarrow.parquet.core'

    def __init__(self, source, **options):
        self._data = _bytes_of(source)
        facts = _facts(self._data)
        self.metadata, self.schema_arrow = FileMetaData(facts), _schema_of(facts)

    num_row_groups = property(lambda self: self.metadata.num_row_groups)

    def read(self, columns=None, use_threads=True, use_pandas_metadata=False):
        return _table_of(self._data, columns)

    def read_row_group(self, i, columns=None, use_threads=True, use_pandas_metadata=False):
        start = sum(self.metadata.row_group(at).num_rows for at in range(i))
        return self.read(columns).slice(start, self.metadata.row_group(i).num_rows)

    def iter_batches(self, batch_size=65536, row_groups=None, columns=None, **options):
        whole = self.read(columns)
        for start in range(0, whole.num_rows, batch_size):
            yield whole.slice(start, batch_size)

    def close(self, force=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()
