"""Frames and series from Python's own values."""

from datetime import date, datetime, timedelta

import pandas as pd
from snippet import attempt, show


def from_columns():
    frame = pd.DataFrame({'city': ['Rome', 'Oslo'], 'people': [2.8, 0.7], 'capital': True})
    show(frame, frame.shape, frame.size, frame.ndim, frame.empty, len(frame))
    show(frame.dtypes, frame.columns, frame.index)


def from_records():
    show(pd.DataFrame([{'id': 1, 'name': 'a'}, {'id': 2, 'score': 0.5}]))
    show(pd.DataFrame([{'id': 1}, {'id': 2}], index=['x', 'y']))
    show(pd.DataFrame([{'id': 1, 'name': 'a'}], columns=['name', 'age']))


def from_rows():
    show(pd.DataFrame([(1, 'a'), (2, 'b')], columns=['id', 'name']))
    show(pd.DataFrame([[1, 2], [3]]))
    show(pd.DataFrame([1, 2, 3], columns=['n']))
    attempt(pd.DataFrame, [(1, 2)], columns=['a', 'b', 'c'])


def from_series():
    left = pd.Series([1, 2], index=['a', 'b'])
    right = pd.Series([3.0, 4.0], index=['b', 'c'])
    show(pd.DataFrame({'left': left, 'right': right}))
    show(pd.DataFrame(left), pd.DataFrame(left.rename('n')), left.to_frame('m'))


def from_mapping_of_mappings():
    show(pd.DataFrame({'x': {'a': 1, 'b': 2}, 'y': {'b': 3}}))
    show(pd.DataFrame.from_dict({'a': [1, 2], 'b': [3, 4]}, orient='index', columns=['p', 'q']))
    show(pd.DataFrame.from_dict({'r1': {'p': 1}, 'r2': {'p': 2}}, orient='index'))
    show(pd.DataFrame.from_records([('x', 1), ('y', 2)], columns=['key', 'value'], index='key'))


def with_index_and_type():
    show(pd.DataFrame({'a': [1, 2]}, index=['x', 'y'], dtype='float64'))
    show(pd.DataFrame(0, index=range(2), columns=['a', 'b']))
    show(pd.DataFrame({'a': 1, 'b': 'x'}, index=[5, 6]))
    show(pd.DataFrame(index=['a', 'b'], columns=['x']))


def empty_ones():
    show(pd.DataFrame(), pd.DataFrame(columns=['a', 'b']), pd.DataFrame(index=[1, 2]))
    show(pd.DataFrame().shape, pd.DataFrame(columns=['a']).dtypes, pd.DataFrame({'a': []}).dtypes)
    show(pd.Series(dtype='float64'), pd.Series([]), pd.Series([], name='n', dtype='str'))


def wrong_shapes():
    attempt(pd.DataFrame, {'a': [1, 2], 'b': [1]})
    attempt(pd.DataFrame, {'a': 1})
    attempt(pd.DataFrame, 'text')
    attempt(pd.DataFrame, {'a': [1, 2]}, index=[1])
    attempt(pd.Series, [1, 2], index=['a'])


def series_from_values():
    show(pd.Series([1, 2, 3]), pd.Series(['a', None]), pd.Series([1, None]), pd.Series([True, None]))
    show(pd.Series({'a': 1, 'b': 2}), pd.Series({'a': 1, 'b': 2}, index=['b', 'z']))
    show(pd.Series(7, index=['x', 'y'], name='seven'))


def types_that_are_inferred():
    for values in ([1, 2.5], [1, 'a'], [True, False], [True, 1], [None, None], [1 << 40], [date(2024, 1, 2)],
                   [datetime(2024, 1, 2, 3)], [timedelta(hours=1)], [[1], [2]], ['a', float('nan')]):
        show(str(pd.Series(values).dtype))


def copies_are_their_own():
    frame = pd.DataFrame({'a': [1, 2]})
    other, column = frame.copy(), frame['a']
    other['a'] = 0
    column[0] = 99
    show(frame, column, frame.equals(pd.DataFrame({'a': [1, 2]})))
