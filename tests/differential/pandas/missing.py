"""What is not there."""

import pandas as pd
from snippet import attempt, show


def _frame():
    return pd.DataFrame({'n': [1.0, None, 3.0], 's': ['a', None, 'c'], 'i': [1, 2, 3], 't': pd.to_datetime(['2024-01-01', None, '2024-01-03'])})


def isna():
    frame = _frame()
    show(frame, frame.isna(), frame.notna().all(), frame.isna().sum(), frame['n'].isnull())
    show(pd.isna(None), pd.isna(float('nan')), pd.isna(pd.NaT), pd.isna(pd.NA), pd.isna('x'), pd.notna(0), pd.isna([1, None]))


def dropna():
    frame = _frame()
    show(frame.dropna(), frame.dropna(subset=['s']), frame.dropna(axis=1), frame.dropna(how='all'), frame.dropna(thresh=4), frame['s'].dropna())
    attempt(frame.dropna, subset=['nope'])
    attempt(frame.dropna, how='some')


def fillna():
    frame = _frame()
    show(frame['n'].fillna(0), frame['s'].fillna('?'), frame.fillna({'n': -1, 's': 'none'}), frame['t'].fillna(pd.Timestamp('2000-01-01')))
    show(frame['n'].fillna(frame['n'].mean()), frame[['n', 'i']].fillna(frame[['n', 'i']].max()))
    attempt(frame['s'].fillna, 5)
    attempt(frame['n'].fillna, None)


def ffill_and_bfill():
    series = pd.Series([None, 1.0, None, None, 4.0, None])
    show(series.ffill(), series.bfill(), series.ffill(limit=1), _frame().ffill())


def interpolate():
    show(pd.Series([1.0, None, 3.0, None, None, 6.0]).interpolate(), pd.Series([None, 2.0, None]).interpolate())


def reductions_skip():
    frame = _frame()
    show(float(frame['n'].sum()), float(frame['n'].mean()), int(frame['n'].count()), float(frame['n'].sum(skipna=False)), float(frame['n'].min()))
    show(frame.count(), frame['s'].nunique(), frame['s'].nunique(dropna=False), float(pd.Series([None, None], dtype='float64').sum()))
    show(float(pd.Series([None], dtype='float64').sum(min_count=1)))


def integers_become_floats():
    show(pd.Series([1, None]).dtype == 'float64', pd.Series([1, 2]).reindex([0, 5]), pd.Series([True, False]).shift())
    attempt(pd.Series([1.0, None]).astype, 'int64')
    attempt(pd.Series([1.0, float('inf')]).astype, int)


def comparisons():
    series = pd.Series([1.0, None])
    show(series == series, series != series, series > 0, series.equals(pd.Series([1.0, None])), pd.NA is pd.NA, pd.NaT == pd.NaT)
    attempt(bool, pd.NA)
    attempt(lambda: pd.NA == 1)
    show(pd.NA | True, pd.NA & False, pd.NA & True, pd.NaT, pd.NA)


def replace():
    frame = pd.DataFrame({'a': [1, -999, 3], 's': ['x', 'n/a', 'z']})
    show(frame.replace(-999, float('nan')), frame.replace({'n/a': None}), frame['s'].replace(['x', 'z'], 'y'), frame.replace({'a': {1: 10}}))
    show(frame['s'].replace('[xz]', 'Q', regex=True), frame['a'].replace({1: 2, 3: 4}))
