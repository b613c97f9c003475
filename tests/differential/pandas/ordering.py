"""Sorting, ranking, repeating."""

import pandas as pd
from snippet import attempt, show


def _frame():
    return pd.DataFrame({'k': ['b', 'a', 'c', 'a'], 'v': [2.0, 1.0, None, 3.0]}, index=[10, 11, 12, 13])


def sort_values():
    frame = _frame()
    show(frame.sort_values('v'), frame.sort_values('v', ascending=False), frame.sort_values(['k', 'v'], ascending=[True, False]))
    show(frame.sort_values('v', na_position='first'), frame.sort_values('k', ignore_index=True), frame['v'].sort_values(ascending=False))
    show(frame.sort_values('k', key=lambda column: column.map({'a': 2, 'b': 1, 'c': 0})))


def sort_values_that_fails():
    frame = _frame()
    attempt(frame.sort_values, 'nope')
    attempt(frame.sort_values, ['k', 'v'], ascending=[True])
    attempt(pd.Series([1, 'a']).sort_values)
    attempt(frame.sort_values)


def sort_index():
    frame = _frame()
    show(frame.sort_index(ascending=False), frame.sort_index(axis=1, ascending=False), frame.set_index('k').sort_index(), frame['k'].sort_index(ascending=False))


def rank():
    series = pd.Series([3, 1, 4, 1, None])
    show(series.rank(), series.rank(ascending=False), series.rank(method='min'), series.rank(method='dense'), series.rank(method='first'), series.rank(pct=True))


def duplicates():
    frame = pd.DataFrame({'k': ['a', 'a', 'b'], 'v': [1, 1, 2]})
    show(frame.duplicated(), frame.drop_duplicates(), frame.drop_duplicates('k', keep='last'), frame.duplicated(keep=False), frame.drop_duplicates(ignore_index=True))
    show(frame['k'].duplicated(), frame['k'].drop_duplicates(), frame['k'].drop_duplicates(keep=False), frame['k'].is_unique)
    attempt(frame.drop_duplicates, 'nope')


def value_counts():
    series = pd.Series(['a', 'b', 'a', None, 'c', 'a', 'b'], name='letter')
    show(series.value_counts(), series.value_counts(normalize=True), series.value_counts(dropna=False), series.value_counts(ascending=True), series.value_counts(sort=False))
    show(pd.DataFrame({'x': [1, 1, 2], 'y': ['p', 'p', 'q']}).value_counts(), pd.Series([1, 5, 9, 10]).value_counts(bins=[0, 5, 10]))


def where_the_extremes_are():
    frame = _frame()
    show(int(frame['v'].idxmax()), int(frame['v'].idxmin()), frame.set_index('k')['v'].idxmax(), int(frame['v'].argmax()), int(pd.Series([1, 5, 2]).argmin()))
    show(pd.DataFrame({'p': [1, 9], 'q': [5, 2]}).idxmax(), int(frame['v'].first_valid_index()), int(frame['v'].last_valid_index()))
    attempt(pd.Series([], dtype='float64').idxmax)


def search_and_monotonic():
    series = pd.Series([1, 2, 2, 5])
    show(series.is_monotonic_increasing, series.is_monotonic_decreasing, int(series.searchsorted(3)), series[::-1].is_monotonic_decreasing)


def explode():
    frame = pd.DataFrame({'k': ['a', 'b', 'c'], 'items': [[1, 2], [], [3]]})
    show(frame.explode('items'), frame.explode('items', ignore_index=True), frame['items'].explode())
