"""Columns whose missing cells are NA."""

import pandas as pd
from snippet import attempt, show


def making():
    show(pd.Series([1, None, 3], dtype='Int64'), pd.Series([1.5, None], dtype='Float64'), pd.Series([True, None], dtype='boolean'), pd.Series(['a', None], dtype='string'), pd.array([1, None, 3]), pd.array([True, False]), pd.array(['a', None], dtype='string'))
    show(pd.Series([1, 2], dtype='Int8').dtype, pd.Series([1], dtype='UInt16').dtype, pd.Series([1, None], dtype=pd.Int64Dtype()).dtype == 'Int64')


def arithmetic():
    series = pd.Series([1, None, 3], dtype='Int64')
    show(series + 1, series * 2.5, series + series, series / 2, series // 2, series - pd.Series([1, 1, None], dtype='Int64'), -series)


def comparisons():
    series = pd.Series([1, None, 3], dtype='Int64')
    show(series > 1, series == 3, series[series > 1], (series > 1) & pd.Series([True, True, None], dtype='boolean'), ~(series > 1), (series > 1).fillna(False), (series > 2) | True)


def reductions():
    series = pd.Series([1, None, 3], dtype='Int64')
    show(int(series.sum()), float(series.mean()), int(series.max()), int(series.count()), series.sum(skipna=False), pd.Series([None], dtype='Int64').max(), (series > 1).any(), pd.Series([None, True], dtype='boolean').all(), series.nunique())


def missing():
    series = pd.Series([1, None, 3], dtype='Int64')
    show(series.isna(), series.fillna(0), series.dropna(), series[1] is pd.NA, series.tolist(), series.shift(), series.value_counts(dropna=False), series.ffill())
    attempt(bool, series[1] == 1)


def casting():
    series = pd.Series([1, None, 3], dtype='Int64')
    show(series.astype('float64'), series.astype('string'), series.astype(object), series.dropna().astype('int64'), pd.Series([1.0, None]).astype('Int64'), pd.Series([True, None], dtype='boolean').astype('Int64'))
    attempt(series.astype, 'int64')
    attempt(pd.Series([1.5]).astype, 'Int64')
    attempt(pd.Series([None], dtype='boolean').astype, bool)
    attempt(pd.Series, [2], dtype='boolean')


def setting():
    series = pd.Series([1, 2], dtype='Int64')
    series[0] = None
    show(series)
    series[0] = 5
    show(series, series.dtype)
    attempt(series.__setitem__, 0, 'text')
    attempt(series.__setitem__, 0, 1.5)


def texts():
    series = pd.Series(['a', None, 'bb'], dtype='string')
    show(series.str.upper(), series.str.len(), series.str.contains('a'), series + 'x', (series == 'a').tolist(), series.dtype, series.isna().sum() == 1, series.fillna('?'))


def frames():
    frame = pd.DataFrame({'i': pd.array([1, None], dtype='Int64'), 'b': pd.array([True, None], dtype='boolean'), 's': pd.array(['x', None], dtype='string')})
    show(frame, frame.dtypes, frame.isna(), frame.dropna(), frame['i'].sum() == 1, pd.concat([frame, frame])['i'].dtype, frame.groupby('s')['i'].sum(), frame.fillna({'i': 0}))


def na_in_logic():
    show(pd.NA & False, pd.NA | True, pd.NA + 1, pd.NA == pd.NA, pd.NA ** 0, pd.isna(pd.NA), pd.NA in [pd.NA], str(pd.NA))
    attempt(lambda: bool(pd.NA))
    attempt(lambda: 'more' if pd.NA > 0 else 'less')
