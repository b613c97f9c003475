"""`to_parquet`: bytes, files, codecs, row labels, and what cannot be written."""

import json
from io import BytesIO

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
from snippet import attempt, show

FRAME = pd.DataFrame({'a': [1, 2, 3], 'b': [1.5, None, 3.5], 'c': ['x', 'y', None], 'd': [True, False, True]})


def _bytes(frame=FRAME, **options):
    return frame.to_parquet(**options)


def _back(frame, **options):
    return pd.read_parquet(BytesIO(frame.to_parquet(**options)))


def bytes_and_files():
    data = FRAME.to_parquet()
    show(type(data), data[:4], data[-4:], FRAME.to_parquet('frame.parquet'), FRAME.to_parquet(BytesIO()))
    show(pd.read_parquet('frame.parquet').equals(FRAME), pd.read_parquet(BytesIO(data)).equals(FRAME))


def codecs():
    for codec in 'snappy', 'gzip', 'zstd', 'lz4', None, 'none':
        data = _bytes(compression=codec)
        chunk = pq.ParquetFile(BytesIO(data)).metadata.row_group(0).column(0)
        show((codec, chunk.compression, pd.read_parquet(BytesIO(data)).equals(FRAME)))


def codecs_that_do_not_exist():
    attempt(_bytes, compression='zz')
    attempt(_bytes, engine='zz')


def schema():
    show(pq.read_schema(BytesIO(_bytes(index=False))).names, [str(kind) for kind in pq.read_schema(BytesIO(_bytes())).types])
    show([field.nullable for field in pq.read_schema(BytesIO(_bytes()))])


def pandas_metadata():
    entry = json.loads(pq.read_schema(BytesIO(_bytes())).metadata[b'pandas'])
    show(entry['index_columns'], entry['column_indexes'], entry['columns'], entry['pandas_version'], entry['attributes'])


def metadata_of_row_labels():
    labelled = FRAME.set_index('c')
    entry = json.loads(pq.read_schema(BytesIO(_bytes(labelled))).metadata[b'pandas'])
    show(entry['index_columns'], entry['columns'][-1])
    entry = json.loads(pq.read_schema(BytesIO(_bytes(FRAME.iloc[[2, 0]]))).metadata[b'pandas'])
    show(entry['index_columns'], entry['columns'][-1])
    entry = json.loads(pq.read_schema(BytesIO(_bytes(index=False))).metadata[b'pandas'])
    show(entry['index_columns'], entry['column_indexes'])


def row_labels():
    show(_back(FRAME).index, _back(FRAME.iloc[1:]).index, _back(FRAME.iloc[[2, 0]]).index.tolist(), _back(FRAME.set_index('c')).index.tolist())
    show(_back(FRAME.iloc[1:], index=False).index, _back(FRAME.set_index('a'), index=False).columns, _back(FRAME, index=True).index.tolist())


def several_levels():
    frame = FRAME.set_index(['a', 'd'])
    show(_back(frame), _back(frame).index.names)


def column_names():
    show(_back(pd.DataFrame({1: [1], 2: [2]})).columns, _back(pd.DataFrame([[1]], columns=pd.Index(['x'], name='n'))).columns)
    attempt(pd.DataFrame([[1, 2]], columns=['a', 'a']).to_parquet)


def types_come_back():
    frame = pd.DataFrame({
        'i8': np.array([1, 2], dtype='int8'), 'u16': np.array([1, 2], dtype='uint16'), 'f32': np.array([0.5, 1], dtype='float32'),
        't': pd.to_datetime(['2024-01-02', None]), 'utc': pd.to_datetime(['2024-01-02', None], utc=True), 'o': [[1, 2], None],
    })
    show(_back(frame).dtypes, _back(frame))


def objects():
    from datetime import date
    from decimal import Decimal
    frame = pd.DataFrame({'day': [date(2024, 1, 2), None], 'price': [Decimal('1.50'), None], 'bytes': [b'x', None], 'flag': [True, None],
                          'none': [None, None], 'parts': [{'a': 1}, {'a': 2}], 'words': [['a'], []]})
    back = _back(frame)
    show([str(kind) for kind in pq.read_schema(BytesIO(_bytes(frame))).types], back.dtypes, [back[name][0] for name in back.columns])


def mixed_columns():
    attempt(pd.DataFrame({'o': [1, 'a']}).to_parquet)
    attempt(pd.DataFrame({'o': ['a', 1]}).to_parquet)
    attempt(pd.DataFrame({'o': [1.5, 'a']}).to_parquet)
    attempt(pd.DataFrame({'o': [[1], 2]}).to_parquet)


def targets_that_cannot_be_written():
    attempt(FRAME.to_parquet, '/missing/frame.parquet')
    attempt(FRAME['a'].to_frame().to_parquet, 5)


def nothing():
    show(_back(FRAME.iloc[:0]).dtypes, _back(FRAME.iloc[:0]).shape, _back(pd.DataFrame()).shape, _back(FRAME[[]]).shape)


def nullable_and_categories():
    frame = pd.DataFrame({'n': pd.array([1, None], dtype='Int64'), 'b': pd.array([True, None], dtype='boolean'), 'c': pd.Categorical(['x', None])})
    show([str(kind) for kind in pq.read_schema(BytesIO(_bytes(frame))).types], _back(frame).dtypes, _back(frame))
