"""Operators, cell by cell."""

import pandas as pd
from snippet import attempt, show


def numbers():
    left, right = pd.Series([7, -7, 0]), pd.Series([2, 2, 0])
    show(left + right, left - right, left * right, left / right, left // right, left % right, left**2, -left, 10 - left, 2 / pd.Series([4, 8]))


def lined_up_by_label():
    left = pd.Series([1, 2], index=['a', 'b'])
    right = pd.Series([10, 20], index=['b', 'c'])
    show(left + right, left.add(right, fill_value=0), left.mul(2), left.rsub(10), left.div(right))


def frames():
    frame = pd.DataFrame({'a': [1, 2], 'b': [3, 4]})
    show(frame * 2, frame + frame, frame - frame['a'].mean(), frame + pd.Series({'a': 10, 'b': 20}), frame.sub(frame['a'], axis=0), frame / frame.sum())
    show(frame + pd.DataFrame({'b': [1], 'c': [2]}), frame + [1, 2], frame > 2, frame == 3, (frame > 1) & (frame < 4))


def text():
    series = pd.Series(['a', None])
    show(series + 'x', 'x' + series, series * 2, series + pd.Series(['b', 'c']))
    attempt(lambda: series + 1)
    attempt(lambda: series - 'a')
    attempt(lambda: series < 1)


def types_that_widen():
    small = pd.Series([100, 27], dtype='int8')
    show(small + small, small + 1, (small / 2).dtype == 'float64', pd.Series([1], dtype='float32') * 2.5, pd.Series([True, False]) + pd.Series([True, True]), pd.Series([True]) + 1)
    show((pd.Series([1, 2], dtype='int32') + pd.Series([1, 2], dtype='int64')).dtype == 'int64', (pd.Series([1], dtype='uint8') + pd.Series([1], dtype='int8')).dtype == 'int16')


def comparisons():
    series = pd.Series([1, 2, 3])
    show(series > 2, series == 2, series != series, series.eq([1, 0, 3]), series.between(2, 3), series.between(1, 3, inclusive='neither'))
    attempt(lambda: series == [1, 2])
    attempt(lambda: series == pd.Series([1, 2]))
    attempt(lambda: series > 'a')
    attempt(lambda: series == 'a')


def truth_is_ambiguous():
    frame = pd.DataFrame({'a': [1]})
    attempt(bool, frame)
    attempt(bool, frame['a'])
    attempt(bool, frame.index)
    attempt(lambda: frame['a'] > 0 and frame['a'] < 2)
    attempt(lambda: not frame)


def booleans():
    left, right = pd.Series([True, False, True]), pd.Series([True, True, False])
    show(left & right, left | right, left ^ right, ~left, left & True, left.astype(int), ~pd.Series([1, 2]))
    attempt(lambda: ~pd.Series(['a']))
    attempt(lambda: ~pd.Series([1.5]))


def dot_and_powers():
    series = pd.Series([1.0, 2.0, 3.0])
    show(float(series.dot(series)), float(series @ series), series.pow(2), divmod(pd.Series([7, 8]), 3))
