"""pyarrow's tables, schemas and types, as far as tests of Parquet files use them.

Absent: compute functions, memory, IPC, datasets, and arrays of its own: a column is a list of Python's values.
"""

from pyarrow._schema import Field, Schema, field, schema
from pyarrow._table import Array, ChunkedArray, Scalar, Table, array, chunked_array, concat_tables, nulls, table
from pyarrow._types import (
    DataType, binary, bool_, date32, date64, decimal128, dictionary, duration, float16, float32, float64, int8, int16,
    int32, int64, large_string, list_, map_, null, string, struct, time32, time64, timestamp, uint8, uint16, uint32,
    uint64, utf8,
)
from pyarrow.lib import (
    ArrowException, ArrowInvalid, ArrowIOError, ArrowKeyError, ArrowNotImplementedError, ArrowTypeError,
)

__version__ = '26.0.1'


def __getattr__(name):
    if name in ('parquet', 'types'):
        from importlib import import_module
        return import_module(f'pyarrow.{name}')
    raise AttributeError(f"module 'pyarrow' has no attribute '{name}'")
