"""Indexes: the labels of rows and columns."""

import pandas as pd
from snippet import attempt, show


def making():
    show(pd.Index([3, 1, 2]), pd.Index(['a', None]), pd.RangeIndex(1, 10, 3), pd.Index(range(3)), pd.Index([1, 2], dtype='float64'), pd.Index([1, 2], name='n').name, pd.DatetimeIndex(['2024-01-01']), pd.Index([]))
    attempt(pd.Index, 5)
    attempt(pd.Index, 'text')


def what_it_says():
    index = pd.Index(['b', 'a', 'b'], name='k')
    show(len(index), index.shape, index.dtype, index.is_unique, index.has_duplicates, index.is_monotonic_increasing, 'a' in index, index[0], index[1:], index.tolist(), index.nunique(), index.unique(), index.value_counts(), index.name, index.names)
    show(index.get_loc('a'), index.isin(['a']), index.duplicated(), index.drop_duplicates(), index == 'b', index.inferred_type)
    attempt(index.get_loc, 'zzz')
    attempt(lambda: index[9])


def unchangeable():
    index = pd.Index([1, 2])
    attempt(index.__setitem__, 0, 5)
    attempt(bool, index)
    attempt(lambda: index == [1, 2, 3])


def sets():
    left, right = pd.Index([1, 2, 3]), pd.Index([3, 4])
    show(left.union(right), left.intersection(right), left.difference(right), left.symmetric_difference(right), left.append(right), left.equals(pd.Index([1, 2, 3])), left.isin(right))


def changing():
    index = pd.Index([3, 1, 2], name='n')
    show(index.sort_values(), index.rename('m'), index.map(lambda label: label * 10), index.astype(str), index.insert(1, 9), index.drop(1), index.delete(0), index + 1, index.to_series(), index.to_frame(), index.argsort(), index.max(), index.to_list())
    attempt(index.drop, 99)


def ranges():
    index = pd.RangeIndex(0, 10, 2)
    show(index, index.start, index.stop, index.step, index[1:3], index[-1], 4 in index, index.tolist(), pd.RangeIndex(3).equals(pd.Index([0, 1, 2])), index[[0, 2]])


def of_frames():
    frame = pd.DataFrame({'b': [1, 2], 'a': [3, 4]}, index=['x', 'y'])
    show(frame.index, frame.columns, frame.columns.get_loc('a'), 'b' in frame.columns, frame.index.name, list(frame.columns), frame.columns.sort_values(), frame.columns.difference(['a']), frame.axes)
