"""pandas.testing: what it says of a difference."""

import pandas as pd
from pandas.testing import assert_frame_equal, assert_index_equal, assert_series_equal
from snippet import attempt, show


def _frame():
    return pd.DataFrame({'a': [1, 2, 3], 'b': [1.0, 2.5, None], 'c': ['x', 'y', None]})


def equal():
    frame = _frame()
    show(assert_frame_equal(frame, frame.copy()), assert_series_equal(frame['a'], frame['a']), assert_index_equal(frame.index, frame.index))
    show(assert_frame_equal(frame, frame[['c', 'a', 'b']], check_like=True), assert_frame_equal(frame[['a']], frame[['a']].astype(float), check_dtype=False))


def values():
    frame, other = _frame(), _frame()
    other.loc[1, 'a'] = 9
    attempt(assert_frame_equal, frame, other)
    attempt(assert_frame_equal, frame, frame.assign(b=[1.0, 2.6, None]))
    attempt(assert_frame_equal, frame, frame.assign(c=['x', 'z', None]))
    attempt(assert_frame_equal, frame, frame.assign(b=[1.0, 2.5, 3.0]))
    attempt(assert_frame_equal, frame, other, obj='MyFrame')


def shapes():
    frame = _frame()
    attempt(assert_frame_equal, frame, frame.head(2))
    attempt(assert_frame_equal, frame, frame[['a']])
    attempt(assert_series_equal, frame['a'], frame['a'].head(1))


def columns():
    frame = _frame()
    attempt(assert_frame_equal, frame[['a', 'b']], frame[['a', 'c']])
    attempt(assert_frame_equal, frame[['a', 'b']], frame[['b', 'a']])
    attempt(assert_frame_equal, frame, frame.rename_axis('cols', axis=1))


def types():
    frame = _frame()
    attempt(assert_frame_equal, frame[['a']], frame[['a']].astype('float64'))
    attempt(assert_frame_equal, frame[['a']], frame[['a']].astype('int32'))
    attempt(assert_frame_equal, frame[['a']], frame[['a']].astype('Int64'))
    attempt(assert_frame_equal, frame[['c']], frame[['c']].astype(object))
    attempt(assert_frame_equal, frame, {'a': 1})
    attempt(assert_frame_equal, frame, frame['a'])
    attempt(assert_series_equal, frame['a'], frame)
    attempt(assert_index_equal, frame.index, [0, 1, 2])


def indexes():
    frame = _frame()
    attempt(assert_frame_equal, frame, frame.set_index(pd.Index([5, 6, 7])))
    attempt(assert_frame_equal, frame[['a']], frame[['a']].set_index(pd.Index(['0', '1', '2'])))
    attempt(assert_frame_equal, frame[['a']], frame[['a']].rename_axis('i'))
    attempt(assert_frame_equal, frame[['a']], frame[['a']].set_index(pd.Index([0, 1, 2])))
    attempt(assert_index_equal, pd.Index([1, 2]), pd.Index([1, 3]))
    attempt(assert_index_equal, pd.Index([1, 2]), pd.Index([1, 2, 3]))
    attempt(assert_index_equal, pd.Index([1, 2]), pd.Index([2, 1]), check_order=False)
    attempt(assert_index_equal, pd.Index(['a']), pd.Index(['b']))
    attempt(assert_index_equal, pd.RangeIndex(2), pd.Index([0, 1]), exact=True)


def tolerance():
    left, right = pd.Series([1.0, 2.0]), pd.Series([1.0, 2.1])
    attempt(assert_series_equal, left, right)
    attempt(assert_series_equal, left, pd.Series([1.0, 2.0000001]))
    attempt(assert_series_equal, left, right, rtol=0.1)
    attempt(assert_series_equal, left, right, atol=0.5)
    attempt(assert_series_equal, left, pd.Series([1.0, 2.0000001]), check_exact=True)


def names():
    series = pd.Series([1, 2], name='a')
    attempt(assert_series_equal, series, series.rename('z'))
    attempt(assert_series_equal, series, series.rename(None))
    attempt(assert_series_equal, series, series.rename('z'), check_names=False)
    attempt(assert_series_equal, series, series.set_axis(['x', 'y']))
    attempt(assert_series_equal, series, series.set_axis(['x', 'y']), check_index=False)


def moments_and_categories():
    moments = pd.Series(pd.to_datetime(['2024-01-01', '2024-01-02']))
    attempt(assert_series_equal, moments, moments + pd.Timedelta('1D'))
    attempt(assert_series_equal, moments, moments.dt.tz_localize('UTC'))
    sizes = pd.Series(['a', 'b'], dtype='category')
    attempt(assert_series_equal, sizes, pd.Series(['a', 'c'], dtype='category'))
    attempt(assert_series_equal, sizes, sizes.astype(str))
    attempt(assert_series_equal, pd.Series([True, False]), pd.Series([True, True]))
    attempt(assert_series_equal, pd.Series([1, None], dtype='Int64'), pd.Series([1, 2], dtype='Int64'))
