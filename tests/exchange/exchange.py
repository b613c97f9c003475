"""Parquet files written by `understudy` open in pyarrow, and the other way round: every type, codec and shape.

Usage: exchange.py TOOL, with pyarrow importable; `cargo xtask test` provides both. The tool's files live in memory, so
bytes cross over as base64: out of it in what a script prints, into it in the script's own text.
"""

import base64
import datetime
import decimal
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet

CODECS = ['snappy', 'gzip', 'zstd', 'lz4', 'none']
DAY, NOON = datetime.date(2024, 1, 31), datetime.datetime(2024, 1, 31, 12, 30, 1)

# What a value is on both sides, so that they can be compared.
PLAIN = '''
def plain(value):
    if hasattr(value, 'tolist'):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if value is None or value != value or type(value).__name__ == 'NaTType':
        return None
    if hasattr(value, 'total_seconds'):
        return value.total_seconds()
    if hasattr(value, 'isoformat'):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    return value if isinstance(value, (int, float, str)) else str(value)
'''
exec(PLAIN)


def run(tool, script):
    """The one line that a script prints, as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, 'script.py')
        path.write_text(script, encoding='utf-8')
        order = [tool, 'run', str(path)]
        done = subprocess.run(order, capture_output=True, text=True, encoding='utf-8', timeout=120)
    if done.returncode != 0:
        raise AssertionError(f'the tool ended with {done.returncode}:\n{done.stdout}{done.stderr}')
    return json.loads(done.stdout.splitlines()[0])


def types():
    """A column of each type, with a value, a missing one and another value."""
    utc = datetime.timezone.utc
    yield 'int8', pa.array([1, None, -1], pa.int8())
    yield 'int32', pa.array([1, 2, 3], pa.int32())
    yield 'int64', pa.array([2**53, None, -1])
    yield 'uint8', pa.array([255, 0, 1], pa.uint8())
    yield 'uint32', pa.array([2**32 - 1, None, 1], pa.uint32())
    yield 'float', pa.array([0.5, None, float('inf')], pa.float32())
    yield 'double', pa.array([0.1, None, -1e300])
    yield 'half', pa.array([0.5, None, 2.0], pa.float16())
    yield 'bool', pa.array([True, False, True])
    yield 'bool_with_null', pa.array([True, None, False])
    yield 'string', pa.array(['a', None, 'ü and €'])
    yield 'large_string', pa.array(['', 'b', None], pa.large_string())
    yield 'binary', pa.array([b'\x00\xff', None, b''])
    yield 'fixed_size_binary', pa.array([b'ab', None, b'cd'], pa.binary(2))
    yield 'null', pa.nulls(3)
    yield 'date32', pa.array([DAY, None, datetime.date(1900, 1, 1)])
    yield 'time64', pa.array([datetime.time(1, 2, 3, 4), None, datetime.time(0)])
    yield 'time32', pa.array([datetime.time(1, 2, 3), None, datetime.time(23, 59)], pa.time32('ms'))
    for unit in 'ms', 'us', 'ns':
        yield f'timestamp_{unit}', pa.array([NOON, None, datetime.datetime(1969, 7, 20)], pa.timestamp(unit))
    yield 'timestamp_utc', pa.array([NOON.replace(tzinfo=utc), None, NOON.replace(tzinfo=utc)], pa.timestamp('us', 'UTC'))
    yield 'duration', pa.array([datetime.timedelta(days=1, microseconds=5), None, datetime.timedelta(0)])
    yield 'decimal', pa.array([decimal.Decimal('1.50'), None, decimal.Decimal('-123.45')])
    yield 'wide_decimal', pa.array([decimal.Decimal('1234567890123456789.123'), None, decimal.Decimal('0.001')])
    yield 'dictionary', pa.array(['x', None, 'x']).dictionary_encode()
    yield 'list', pa.array([[1, 2], None, []])
    yield 'list_of_strings', pa.array([['a', None], [], ['b']])
    yield 'list_of_lists', pa.array([[[1], [2, 3]], [], [[]]])
    yield 'list_of_structs', pa.array([[{'a': 1}], None, [{'a': 2}, {'a': 3}]])
    yield 'struct', pa.array([{'a': 1, 'b': 'x'}, None, {'a': 2, 'b': None}])
    yield 'nested_struct', pa.array([{'a': {'b': 1.5}}, {'a': {'b': 2.5}}, {'a': None}])
    yield 'struct_with_list', pa.array([{'a': [1, 2]}, {'a': []}, None])
    yield 'map', pa.array([[('k', 1)], None, []], pa.map_(pa.string(), pa.int64()))


def shapes():
    """Tables of each shape."""
    yield 'types', pa.table(dict(types()))
    yield 'one_row', pa.table(dict(types())).slice(0, 1)
    yield 'only_missing', pa.table(dict(types())).slice(1, 1)
    yield 'empty', pa.table(dict(types())).slice(0, 0)
    yield 'no_columns', pa.table({})
    yield 'wide', pa.table({f'c{at}': [at, None if at % 3 else at, at * 2] for at in range(200)})
    yield 'long', pa.table({'n': list(range(5000)), 'word': [f'word {at % 97}' for at in range(5000)],
                            'part': [at / 7 if at % 11 else None for at in range(5000)]})


def theirs_opens_here(tool, table, **options):
    buffer = io.BytesIO()
    pa.parquet.write_table(table, buffer, **options)
    script = f'''
import base64, io, json
import pandas as pd
{PLAIN}
frame = pd.read_parquet(io.BytesIO(base64.b64decode({base64.b64encode(buffer.getvalue()).decode()!r})))
print(json.dumps({{name: plain(frame[name].tolist()) for name in frame.columns}}))
'''
    found = run(tool, script)
    wanted = {name: plain([_pairs(value) for value in column.to_pylist()]) for name, column in zip(table.column_names, table.columns)}
    differing = {name: (found.get(name), wanted[name]) for name in wanted if found.get(name) != wanted[name]}
    assert not differing and list(found) == list(wanted), differing


def _pairs(value):
    return [list(item) if isinstance(item, tuple) else item for item in value] if isinstance(value, list) else value


OURS = '''
import base64, io, json
from datetime import date, datetime, time, timedelta
from decimal import Decimal
import numpy as np
import pandas as pd

frames = {
    'types': pd.DataFrame({
        'int64': [1, 2, 3], 'int8': np.array([1, -1, 0], dtype='int8'), 'uint32': np.array([1, 2, 3], dtype='uint32'),
        'float64': [0.5, None, -1.25], 'float32': np.array([0.5, 1, 2], dtype='float32'), 'bool': [True, False, True],
        'str': ['a', None, 'ü and €'], 'bytes': [b'a', None, b''],
        'datetime': pd.to_datetime(['2024-01-31 12:30:01', None, '1969-07-20 00:00:00']),
        'date': [date(2024, 1, 31), None, date(1900, 1, 1)], 'time': [time(1, 2, 3, 4), None, time(0)],
        'decimal': [Decimal('1.50'), None, Decimal('-123.45')], 'flags': [True, None, False],
        'list': [[1, 2], None, []], 'words': [['a', None], [], ['b']], 'nested': [[[1], [2, 3]], [], [[]]],
        'struct': [{'a': 1, 'b': 'x'}, None, {'a': 2, 'b': None}], 'nothing': [None, None, None],
    }),
    'one_row': pd.DataFrame({'a': [1], 'b': ['x']}),
    'empty': pd.DataFrame({'a': np.array([], dtype='int64'), 'b': np.array([], dtype='float64')}),
    'wide': pd.DataFrame({f'c{at}': [at, at * 2] for at in range(200)}),
    'long': pd.DataFrame({'n': range(5000), 'word': [f'word {at % 97}' for at in range(5000)]}),
}
files = {}
for name, frame in frames.items():
    for codec in CODECS:
        buffer = io.BytesIO()
        frame.to_parquet(buffer, compression=codec)
        files[f'{name} with {codec}'] = base64.b64encode(buffer.getvalue()).decode()
print(json.dumps(files))
'''

WRITTEN = {
    'int64': ('int64', [1, 2, 3]), 'int8': ('int8', [1, -1, 0]), 'uint32': ('uint32', [1, 2, 3]),
    'float64': ('double', [0.5, None, -1.25]), 'float32': ('float', [0.5, 1, 2]), 'bool': ('bool', [True, False, True]),
    'str': ('large_string', ['a', None, 'ü and €']), 'bytes': ('binary', [b'a', None, b'']),
    'datetime': ('timestamp[us]', [NOON, None, datetime.datetime(1969, 7, 20)]),
    'date': ('date32[day]', [DAY, None, datetime.date(1900, 1, 1)]),
    'time': ('time64[us]', [datetime.time(1, 2, 3, 4), None, datetime.time(0)]),
    'decimal': ('decimal128(5, 2)', [decimal.Decimal('1.50'), None, decimal.Decimal('-123.45')]),
    'flags': ('bool', [True, None, False]), 'list': ('list<element: int64>', [[1, 2], None, []]),
    'words': ('list<element: string>', [['a', None], [], ['b']]),
    'nested': ('list<element: list<element: int64>>', [[[1], [2, 3]], [], [[]]]),
    'struct': ('struct<a: int64, b: string>', [{'a': 1, 'b': 'x'}, None, {'a': 2, 'b': None}]),
    'nothing': ('null', [None, None, None]),
}


def ours(tool):
    """Every file that ours writes, opened with pyarrow."""
    files = run(tool, f'CODECS = {CODECS!r}\n{OURS}')
    for name, text in files.items():
        yield name, io.BytesIO(base64.b64decode(text))


def ours_opens_there(name, file):
    table = pa.parquet.read_table(file)
    shape, _, codec = name.partition(' with ')
    if table.num_columns and table.num_rows:
        used = pa.parquet.ParquetFile(file).metadata.row_group(0).column(0).compression
        assert used == {'none': 'UNCOMPRESSED'}.get(codec, codec.upper()), used
    wanted = {
        'types': {column: values for column, (_, values) in WRITTEN.items()},
        'one_row': {'a': [1], 'b': ['x']},
        'empty': {'a': [], 'b': []},
        'wide': {f'c{at}': [at, at * 2] for at in range(200)},
        'long': {'n': list(range(5000)), 'word': [f'word {at % 97}' for at in range(5000)]},
    }[shape]
    found = table.to_pydict()
    assert found == wanted, {column: (found.get(column), wanted[column]) for column in wanted if found.get(column) != wanted[column]}
    if shape == 'types':
        kinds = {field.name: str(field.type) for field in table.schema}
        assert kinds == {column: kind for column, (kind, _) in WRITTEN.items()}, kinds


def cases(tool):
    for shape, table in shapes():
        for codec in CODECS:
            yield f"pyarrow's {shape} with {codec} opens here", lambda: theirs_opens_here(tool, table, compression=codec)
    table = dict(shapes())['types']
    for version in '1.0', '2.0':
        yield f"pyarrow's types in pages of version {version} open here", lambda: theirs_opens_here(tool, table, data_page_version=version)
    yield "pyarrow's types without dictionaries open here", lambda: theirs_opens_here(tool, table, use_dictionary=False)
    yield "pyarrow's rows in several groups open here", lambda: theirs_opens_here(tool, dict(shapes())['long'], row_group_size=700)
    try:
        files = list(ours(tool))
    except Exception as error:
        # Python forgets the error's name here.
        reason = str(error)

        def fail():
            raise AssertionError(reason)
        yield 'ours are written', fail
        return
    for name, file in files:
        yield f"our {name} opens in pyarrow", lambda: ours_opens_there(name, file)


def main(tool):
    passed = failed = 0
    for name, case in cases(tool):
        try:
            case()
        except Exception as error:
            failed += 1
            print(f'not ok: {name}\n{type(error).__name__}: {error}')
        else:
            passed += 1
            print(f'ok: {name}')
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
