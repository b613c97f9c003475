"""Changing frames: cells, columns, labels."""

import pandas as pd
from snippet import attempt, show


def _frame():
    return pd.DataFrame({'a': [1, 2, 3], 'b': [4.0, 5.0, 6.0]})


def new_columns():
    frame = _frame()
    frame['c'] = frame['a'] * 2
    frame['d'] = 'x'
    frame['e'] = [True, False, True]
    frame['f'] = pd.Series([1, 2], index=[2, 0])
    show(frame, frame.dtypes)
    attempt(frame.__setitem__, 'g', [1, 2])


def assign_makes_another():
    frame = _frame()
    show(frame.assign(c=1, d=lambda own: own['c'] + own['a']), list(frame.columns))


def insert_and_pop():
    frame = _frame()
    frame.insert(0, 'first', ['x', 'y', 'z'])
    show(frame, frame.pop('b'), frame)
    attempt(frame.insert, 0, 'a', 1)
    attempt(frame.pop, 'nope')
    del frame['a']
    show(frame)


def cells_by_label():
    frame = _frame()
    frame.loc[1, 'a'] = 20
    frame.at[2, 'b'] = 0.5
    frame.iloc[0, 1] = -1
    frame.loc[frame['a'] > 2, 'b'] = 100
    show(frame)
    frame.loc[0] = [7, 8]
    frame.loc[:, 'a'] = 0
    frame.iat[0, 0] = 5
    show(frame, frame.dtypes)


def rows_that_grow():
    frame = _frame()
    frame.loc[3] = [9, 9.5]
    show(frame)
    frame.loc[1, 'new'] = 'x'
    show(frame, frame.dtypes)
    series = pd.Series([1], index=['a'])
    series['b'] = 2
    show(series)


def cells_of_another_type():
    frame = _frame()
    attempt(frame.loc.__setitem__, (0, 'a'), 'text')
    attempt(frame['a'].__setitem__, 0, 1.5)
    series = pd.Series(['x', 'y'])
    attempt(series.__setitem__, 0, 5)
    show(frame)


def parts_are_copies():
    frame = _frame()
    column = frame['a']
    column[0] = 100
    large = frame[frame['a'] > 1]
    large['b'] = 0
    show(frame)


def rename():
    frame = _frame()
    show(frame.rename(columns={'a': 'A', 'zzz': 'Z'}), frame.rename(columns=str.upper), frame.rename(index={0: 'zero'}))
    show(frame.rename_axis('row'), frame.rename_axis('col', axis=1), frame.add_prefix('x_'), frame['a'].rename('n').name)
    attempt(lambda: frame.rename(columns={'zzz': 'Z'}, errors='raise'))


def labels_replaced():
    frame = _frame()
    frame.columns = ['x', 'y']
    frame.index = ['p', 'q', 'r']
    show(frame, frame.set_axis(['m', 'n'], axis=1))
    attempt(setattr, frame, 'columns', ['one'])
    attempt(setattr, frame, 'index', [1, 2])


def drop():
    frame = _frame()
    show(frame.drop(columns='a'), frame.drop([0, 2]), frame.drop(index=1), frame.drop('b', axis=1), frame.drop(columns=['zz'], errors='ignore'))
    frame.drop(columns='a', inplace=True)
    show(frame)


def set_index():
    frame = pd.DataFrame({'k': ['x', 'y'], 'v': [1, 2]})
    indexed = frame.set_index('k')
    show(indexed, indexed.index, indexed.reset_index(), indexed.reset_index(drop=True), frame.set_index('k', drop=False))
    attempt(frame.set_index, 'nope')
    attempt(lambda: pd.DataFrame({'k': ['x', 'x']}).set_index('k', verify_integrity=True))
    show(indexed.rename_axis(None).reset_index(), indexed['v'].reset_index(), indexed['v'].reset_index(name='n'))


def reindex():
    frame = pd.DataFrame({'v': [1, 2]}, index=['a', 'b'])
    show(frame.reindex(['b', 'c']), frame.reindex(['b', 'c'], fill_value=0), frame.reindex(columns=['v', 'w']))
    show(frame['v'].reindex(['a', 'z']), frame.reindex(['a', 'b']).dtypes)
    attempt(lambda: pd.Series([1, 2], index=['a', 'a']).reindex(['a', 'b']))


def update_and_combine():
    frame = _frame()
    frame.update(pd.DataFrame({'b': [40.0, None, 60.0]}))
    show(frame, frame.combine_first(pd.DataFrame({'a': [0], 'c': [1]})))


def where_and_mask():
    frame = _frame()
    show(frame.where(frame > 2), frame.where(frame > 2, 0), frame.mask(frame > 2, -1), frame['a'].where(frame['a'] != 2), frame['a'].mask(frame['a'] == 2, 0))
    show(frame[frame > 2], frame['b'].clip(4.5, 5.5), frame.clip(lower=2))
