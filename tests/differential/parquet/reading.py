"""`read_parquet`: columns, conditions, what pyarrow wrote, and what is no Parquet."""

import datetime
import decimal
from io import BytesIO

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from snippet import attempt, show

FRAME = pd.DataFrame({'a': [1, 2, 3], 'b': [1.5, None, 3.5], 'c': ['x', 'y', None], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})
DATA = FRAME.to_parquet()


def _read(data=DATA, **options):
    return pd.read_parquet(BytesIO(data), **options)


def _written(table, **options):
    target = BytesIO()
    pq.write_table(table, target, **options)
    return pd.read_parquet(BytesIO(target.getvalue()))


def columns():
    show(_read(columns=['c', 'a']), _read(columns=['b']).shape, _read(columns=[]).shape)
    attempt(_read, columns=['zz'])
    attempt(_read, columns=['a', 'zz'])


def conditions():
    show(_read(filters=[('a', '>', 1)]), _read(filters=[('c', '==', 'x')]), _read(filters=[('a', '>=', 2), ('b', '<', 9)]), _read(filters=[('a', '!=', 2)]))
    show(_read(filters=[('a', 'in', [1, 3])]), _read(filters=[('a', 'not in', [1, 3])]), _read(filters=[('b', '>', 100)]).shape)


def conditions_in_groups():
    show(_read(filters=[[('a', '==', 1)], [('a', '==', 3)]]), _read(filters=[('a', '>', 1)], columns=['c']))


def conditions_that_cannot_be():
    attempt(_read, filters=[('zz', '==', 1)])
    attempt(_read, filters=[('a', '~', 1)])
    attempt(_read, filters=[('a', 'in', 1)])


def what_is_no_parquet():
    attempt(_read, b'this is not it')
    attempt(_read, b'')
    attempt(_read, b'PAR1')
    attempt(_read, DATA[:-8])
    attempt(_read, DATA[:len(DATA) // 2])


def sources():
    attempt(pd.read_parquet, 'nothing.parquet')
    attempt(pd.read_parquet, BytesIO(DATA), engine='zz')
    FRAME.to_parquet('frame.parquet')
    with open('frame.parquet', 'rb') as file:
        show(pd.read_parquet(file).shape)


def missing_values():
    frame = _written(pa.table({'i': [1, None], 'b': [True, None], 's': ['a', None], 'f': [0.5, None], 'n': pa.nulls(2)}))
    show(frame.dtypes, frame)


def whole_numbers():
    frame = _written(pa.table({'i8': pa.array([1], pa.int8()), 'u8': pa.array([255], pa.uint8()), 'i32': pa.array([1], pa.int32()), 'u64': pa.array([1], pa.uint64()), 'f32': pa.array([0.5], pa.float32())}))
    show(frame.dtypes, frame.iloc[0].tolist())


def days_and_times():
    table = pa.table({'d': [datetime.date(2024, 1, 31), None], 't': [datetime.time(1, 2, 3), None], 'm': [datetime.datetime(2024, 1, 31, 12), None],
                      'l': [datetime.timedelta(days=1), None]})
    frame = _written(table)
    show(frame.dtypes, frame['d'][0], frame['t'][0], frame['m'][0], frame['l'][0], frame['d'][1])


def zones():
    frame = _written(pa.table({'utc': pa.array([datetime.datetime(2024, 1, 31, 12), None], pa.timestamp('us', 'UTC'))}))
    show(frame.dtypes, frame['utc'][0])


def decimals():
    frame = _written(pa.table({'p': [decimal.Decimal('1.50'), None, decimal.Decimal('-0.05')]}))
    show(frame['p'].dtype, frame['p'].tolist())


def lists():
    frame = _written(pa.table({'l': [[1, 2], None, []], 's': [['a', None], [], ['b']], 'n': [[1, None], [2], []], 'd': [[[1]], [], [[2, 3], []]]}))
    show(frame['l'][0], frame['l'][1], frame['s'][0], frame['n'][0], frame['d'][2], frame['l'][0].dtype)
    show(frame)


def mappings():
    frame = _written(pa.table({'p': [{'a': 1, 'b': 'x'}, {'a': 2, 'b': None}]}))
    show(frame['p'][0], frame['p'][1]['b'], frame)


def codecs_and_pages():
    table = pa.table({'n': list(range(100)), 's': [f'row {at % 7}' for at in range(100)]})
    for options in {'compression': 'gzip'}, {'compression': 'zstd'}, {'compression': 'lz4'}, {'compression': 'none'}, {'row_group_size': 9}:
        frame = _written(table, **options)
        show((frame.shape, frame['n'].sum(), frame['s'][99]))


def two_files():
    FRAME.to_parquet('one.parquet')
    FRAME.to_parquet('two.parquet')
    show(pd.concat([pd.read_parquet(name) for name in ('one.parquet', 'two.parquet')], ignore_index=True).shape)
