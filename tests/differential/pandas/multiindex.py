"""Labels of several levels."""

import pandas as pd
from snippet import attempt, show


def _frame():
    return pd.DataFrame(
        {'v': [1, 2, 3, 4], 'w': [0.5, 1.5, 2.5, 3.5]},
        index=pd.MultiIndex.from_tuples([('a', 1), ('a', 2), ('b', 1), ('b', 2)], names=['k', 'n']),
    )


def making():
    show(pd.MultiIndex.from_tuples([('a', 1), ('b', 22)], names=['k', 'n']), pd.MultiIndex.from_product([['x', 'yy'], [1, 2]]), pd.MultiIndex.from_arrays([['a', 'b'], [1.5, 2.0]], names=['p', None]))
    show(pd.MultiIndex.from_frame(pd.DataFrame({'p': [1], 'q': ['z']})), pd.Index([('a', 1), ('b', 2)]))
    attempt(pd.MultiIndex.from_arrays, [[1, 2], [1]])


def what_it_says():
    index = _frame().index
    show(index.names, index.nlevels, index.levels, index.get_level_values('k'), index.get_level_values(1), len(index), index.is_unique, index[0], index.tolist(), ('a', 1) in index, ('z', 9) in index)
    attempt(index.get_level_values, 'nope')
    attempt(index.get_level_values, 5)


def frames_and_series():
    frame = _frame()
    show(frame, frame['v'], frame.reset_index(), frame.reset_index('n'), frame.reset_index(level=0, drop=True), frame['v'].reset_index(name='x'))


def loc():
    frame = _frame()
    show(frame.loc['a'], frame.loc[('a', 2)], frame.loc[('b', 1), 'v'] == 3, frame.loc[[('a', 1), ('b', 2)]], frame['v'].loc['b'], frame.loc['a', 'w'])
    show(frame.xs(1, level='n'), frame.loc[('a', slice(None)), :], frame.loc[pd.IndexSlice[:, 2], :], frame.loc[['b']])
    attempt(lambda: frame.loc['z'])
    attempt(lambda: frame.loc[('a', 9)])


def set_index():
    frame = pd.DataFrame({'k': ['x', 'x', 'y'], 'n': [1, 2, 1], 'v': [1.5, 2.5, 3.5]})
    indexed = frame.set_index(['k', 'n'])
    show(indexed, indexed.index, indexed.sort_index(ascending=False), frame.set_index('k').set_index('n', append=True))
    attempt(frame.set_index, ['k', 'nope'])


def unstack_and_stack():
    frame = _frame()
    show(frame['v'].unstack(), frame['v'].unstack('k'), frame.unstack(), frame['v'].unstack().stack())
    show(pd.Series([1, 2], index=pd.MultiIndex.from_tuples([('a', 1), ('b', 2)])).unstack(), pd.Series([1, 2], index=pd.MultiIndex.from_tuples([('a', 1), ('b', 2)])).unstack(fill_value=0))


def levels_moved():
    frame = _frame()
    show(frame.droplevel('n'), frame.swaplevel().sort_index(), frame.rename_axis(['p', 'q']).index.names, frame.index.set_names('z', level=0), frame.index.droplevel(0))
    show(frame.groupby(level='k').sum(), frame.sort_index(level='n'), frame.sort_values('v', ascending=False))


def columns_of_several_levels():
    frame = pd.DataFrame({'k': ['a', 'a', 'b'], 'v': [1, 2, 3]}).groupby('k').agg({'v': ['sum', 'mean']})
    show(frame, frame.columns, frame['v'], frame[('v', 'sum')], frame['v']['mean'], frame.droplevel(0, axis=1), frame.reset_index())
    frame.columns = ['_'.join(name) for name in frame.columns]
    show(frame)


def without_names():
    show(pd.DataFrame({'v': [1, 2]}, index=pd.MultiIndex.from_tuples([('a', 'p'), ('a', 'q')])), pd.Series([1, 2], index=pd.MultiIndex.from_tuples([('a', 'p'), ('a', 'q')]), name='s'))


def assigning():
    frame = _frame()
    frame.loc[('a', 1), 'v'] = 100
    frame.loc['b', 'w'] = 0.0
    show(frame, frame.drop('a'), frame.drop(('b', 1)), frame.loc[frame['v'] > 3])
