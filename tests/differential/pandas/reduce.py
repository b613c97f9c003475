"""One value from many."""

import pandas as pd
from snippet import attempt, show


def _frame():
    return pd.DataFrame({'a': [1, 2, 3, 4], 'b': [0.5, 1.5, None, 4.0], 's': ['x', 'y', 'x', 'z']})


def of_a_series():
    series = _frame()['b']
    for name in ('sum', 'mean', 'min', 'max', 'std', 'var', 'median', 'prod', 'sem', 'skew', 'kurt'):
        show((name, round(float(getattr(series, name)()), 6)))
    show(int(series.count()), float(series.quantile(0.9)), series.quantile([0.25, 0.75]), float(series.std(ddof=0)))


def of_a_frame():
    frame = _frame()[['a', 'b']]
    show(frame.sum(), frame.mean(), frame.max(), frame.sum(axis=1), frame.mean(axis=1), frame.std(), frame.median(), frame.quantile(0.5))


def of_mixed_types():
    frame = _frame()
    show(frame.sum(), frame.max(), frame.mean(numeric_only=True), frame.nunique())
    attempt(frame.mean)
    attempt(frame['s'].mean)
    attempt(lambda: frame.assign(t=pd.Timestamp('2024-01-01')).sum())


def any_and_all():
    frame = pd.DataFrame({'p': [True, False], 'q': [True, True]})
    show(frame.any(), frame.all(), bool(frame.all(axis=None)), frame.any(axis=1), bool(pd.Series([0, 1]).any()), bool(pd.Series([], dtype=bool).all()))
    show((frame['p'] & frame['q']).tolist(), int(frame['p'].sum()), float(frame['p'].mean()))


def describe():
    frame = _frame()
    show(frame.describe(), frame['s'].describe(), frame['a'].describe(), frame.describe(include='all'), frame.describe(percentiles=[0.1]))
    show(frame[['s']].describe(), pd.Series([True, False, True]).describe())


def mode_and_unique():
    series = pd.Series([2, 1, 2, 3, 1])
    show(series.mode(), series.unique().tolist(), series.nunique(), _frame()['s'].mode(), pd.DataFrame({'a': [1, 1, 2], 'b': ['x', 'y', 'y']}).mode())


def running():
    series = pd.Series([3, 1, 4, 1])
    show(series.cumsum(), series.cumprod(), series.cummax(), series.cummin(), series.diff(), series.shift(1), series.shift(-1, fill_value=0), series.pct_change())
    show(pd.Series([1.0, None, 2.0]).cumsum(), pd.DataFrame({'a': [1, 2], 'b': [3, 5]}).cumsum(), pd.DataFrame({'a': [1, 2], 'b': [3, 5]}).diff())


def rolling():
    series = pd.Series([1, 2, 3, 4, 5])
    show(series.rolling(2).mean(), series.rolling(3, min_periods=1).sum(), series.expanding().max(), series.ewm(span=2).mean().round(4), series.rolling(2).apply(max))


def correlation():
    frame = pd.DataFrame({'x': [1, 2, 3, 4], 'y': [2, 4, 6, 9], 'z': [4, 3, 2, 1]})
    show(frame.corr().round(4), round(float(frame['x'].corr(frame['y'])), 4), frame.cov().round(4), round(float(frame['x'].cov(frame['z'])), 4))


def rounding_and_abs():
    frame = pd.DataFrame({'a': [-1.256, 2.5], 'b': [-3, 4]})
    show(frame.round(1), frame.round({'a': 2}), frame.abs(), frame['a'].round(), frame['b'].abs(), round(frame, 2), abs(frame['a']))


def agg():
    frame = _frame()
    show(frame[['a', 'b']].agg(['min', 'max']), frame.agg({'a': 'sum', 'b': 'mean'}), frame['a'].agg(['sum', 'mean']), frame.agg({'a': ['min', 'max'], 'b': ['sum']}))
    show(frame.agg(total=('a', 'sum'), top=('b', 'max')), int(frame['a'].agg('sum')), int(frame['a'].agg(lambda column: column.max() - column.min())))
    attempt(lambda: frame['a'].agg('nope'))
