"""Functions of the learner's own, and frames as plain values."""

from collections import OrderedDict, defaultdict

import pandas as pd
from snippet import attempt, show


def _frame():
    return pd.DataFrame({'n': [1, 2, 3], 's': ['a', 'b', 'a']}, index=['x', 'y', 'z'])


def apply_to_cells():
    frame = _frame()
    show(frame['n'].apply(lambda cell: cell * 10), frame['s'].apply(len), frame['n'].map({1: 'one', 2: 'two'}), frame['s'].map(str.upper), frame['n'].apply(lambda cell, plus: cell + plus, args=(5,)), frame[['n']].map(lambda cell: cell + 0.5), frame['n'].map(pd.Series({1: 'p', 3: 'q'})))
    show(pd.Series([1, None]).map(lambda cell: f'<{cell}>', na_action='ignore'), frame['s'].map(defaultdict(int, a=7)), frame['n'].apply(lambda cell: (cell, 1)))


def apply_to_rows():
    frame = _frame()
    show(frame.apply(lambda row: f"{row['s']}{row['n']}", axis=1), frame.apply(lambda row: pd.Series({'double': row['n'] * 2, 'text': row['s']}), axis=1), frame.apply(lambda row: [row['n'], 0], axis=1), frame.apply(lambda row: [row['n'], 0], axis=1, result_type='expand'))
    attempt(frame.apply, lambda row: row['nope'], axis=1)


def apply_to_columns():
    frame = _frame()[['n']].assign(m=[4, 5, 6])
    show(frame.apply(sum), frame.apply(lambda column: column - column.mean()), frame.apply(['min', 'max']), frame.transform(lambda column: column * 2), frame.apply(lambda column: column.max() - column.min()), frame.apply('sum'), frame.agg('mean'))


def pipe():
    show(_frame().pipe(lambda frame, column: frame[column].tolist(), 'n'), _frame().pipe(len), _frame().pipe((lambda value, data: len(data) + value, 'data'), 1))


def iteration():
    frame = _frame()
    for label, row in frame.iterrows():
        show((label, row['n'] == 1, row.name, row.to_dict()))
    for row in frame.itertuples():
        show(row)
    show([tuple(row) for row in frame.itertuples(index=False, name=None)], [name for name, _ in frame.items()], list(frame['s'].items()), [label for label in frame])


def to_dict():
    frame = _frame()
    for orient in ('dict', 'list', 'records', 'split', 'index', 'tight'):
        show(frame.to_dict(orient))
    show({name: type(column).__name__ for name, column in frame.to_dict('series').items()}, frame['n'].to_dict(), frame.to_dict('records', into=OrderedDict)[0])
    attempt(frame.to_dict, 'nope')


def to_lists():
    frame = _frame()
    show(frame['n'].tolist(), frame.values.tolist(), frame['n'].to_numpy(), frame.to_numpy().shape, frame.index.tolist(), type(frame['n'].tolist()[0]), list(frame['n']) == [1, 2, 3], frame['s'].to_list())


def single_values():
    show(pd.Series([5]).item(), float(pd.Series([2.5]).iloc[0]), int(pd.Series([2]).iloc[0]), pd.DataFrame({'a': [1]}).squeeze() == 1, f"{pd.Series([1.239]).sum():.2f}")
    attempt(pd.Series([1, 2]).item)
    attempt(float, pd.Series([1, 2]))
    attempt(int, pd.Series([1, 2]))


def attributes():
    frame = _frame()
    frame.attrs['source'] = 'here'
    show(frame.attrs, frame.copy().attrs, frame.shape, frame.ndim, frame.size, frame.empty, frame.T.shape, frame['n'].name, frame['n'].size, frame['n'].is_unique, frame['s'].is_unique, frame['n'].hasnans)


def equality():
    frame = _frame()
    show(frame.equals(_frame()), frame.equals(_frame().assign(n=[1, 2, 4])), frame.equals(_frame().astype({'n': float})), (frame == _frame()).all().all() == True, frame['n'].equals(_frame()['n']), pd.Series([1.0, None]).equals(pd.Series([1.0, None])))
    attempt(lambda: frame == _frame().reset_index())


def isin():
    frame = _frame()
    show(frame['s'].isin(['a', 'z']), frame.isin([1, 'a']), frame.isin({'n': [1]}), frame[frame['n'].isin(range(2, 9))])
    attempt(frame['s'].isin, 'a')


def options():
    pd.set_option('display.max_columns', 50)
    show(pd.get_option('display.max_columns'))
    pd.reset_option('display.max_columns')
    with pd.option_context('display.max_rows', 5):
        show(pd.get_option('display.max_rows'))
    attempt(pd.get_option, 'display.nope')
