"""concat, and tables turned."""

import pandas as pd
from snippet import attempt, show


def below():
    one, two = pd.DataFrame({'a': [1, 2], 'b': ['x', 'y']}), pd.DataFrame({'b': ['z'], 'c': [0.5]})
    show(pd.concat([one, two]), pd.concat([one, two], ignore_index=True), pd.concat([one, two], join='inner'), pd.concat([one, one.head(1)]).dtypes)


def beside():
    one, two = pd.DataFrame({'a': [1, 2]}), pd.DataFrame({'b': [3, 4]}, index=[1, 2])
    show(pd.concat([one, two], axis=1), pd.concat([one, two], axis=1, join='inner'), pd.concat([one['a'], two['b'].rename('z')], axis=1), pd.concat([pd.Series([1]), pd.Series([2])], axis=1))


def series():
    show(pd.concat([pd.Series([1, 2]), pd.Series([3])]), pd.concat([pd.Series([1], name='n'), pd.Series([2], name='n')], ignore_index=True), pd.concat([pd.Series([1]), pd.Series(['a'])]).dtype == object)


def keys():
    one, two = pd.DataFrame({'v': [1, 2]}), pd.DataFrame({'v': [3]})
    show(pd.concat([one, two], keys=['first', 'second']), pd.concat({'p': one, 'q': two}, names=['part', 'row']), pd.concat([one, two], axis=1, keys=['l', 'r']))


def mistakes():
    attempt(pd.concat, [])
    attempt(pd.concat, [None, None])
    attempt(pd.concat, pd.DataFrame({'a': [1]}))
    attempt(pd.concat, [pd.DataFrame({'a': [1]}), 5])
    attempt(pd.concat, [pd.DataFrame({'a': [1]})], axis=2)
    attempt(lambda: pd.concat([pd.DataFrame({'a': [1]}), pd.DataFrame({'a': [2]})], verify_integrity=True))


def types_that_meet():
    def meet(*columns):
        return str(pd.concat([pd.Series(cells) for cells in columns]).dtype)
    show(meet([1], [0.5]), meet([1], [True]), meet(['a'], ['b']), meet([1], ['a']), meet([True], [False]), meet([pd.Timestamp('2024-01-01')], [pd.Timestamp('2024-01-02')]))


def pivot_table():
    frame = pd.DataFrame({'r': ['a', 'a', 'b', 'b'], 'c': ['x', 'y', 'x', 'x'], 'v': [1, 2, 3, 4]})
    show(frame.pivot_table(values='v', index='r', columns='c', aggfunc='sum'), frame.pivot_table(values='v', index='r', columns='c', aggfunc='sum', fill_value=0), frame.pivot_table(index='r', values='v'), frame.pivot_table(index=['r', 'c'], values='v', aggfunc='max'))
    attempt(frame.pivot_table, values='nope', index='r')


def pivot():
    frame = pd.DataFrame({'r': ['a', 'a', 'b'], 'c': ['x', 'y', 'x'], 'v': [1, 2, 3]})
    show(frame.pivot(index='r', columns='c', values='v'), frame.pivot(index='r', columns='c'))
    attempt(lambda: pd.concat([frame, frame]).pivot(index='r', columns='c', values='v'))


def melt():
    frame = pd.DataFrame({'id': [1, 2], 'a': [3, 4], 'b': [5, 6]})
    show(frame.melt(id_vars='id'), frame.melt(id_vars='id', value_vars=['a'], var_name='what', value_name='n'), frame[['a']].melt())
    attempt(frame.melt, id_vars='nope')


def transpose():
    frame = pd.DataFrame({'a': [1, 2], 'b': [3, 4]}, index=['x', 'y'])
    show(frame.T, pd.DataFrame({'a': [1], 'b': ['s']}).T, frame.stack(), frame.T.T.equals(frame))


def crosstab():
    frame = pd.DataFrame({'p': ['a', 'a', 'b'], 'q': ['x', 'y', 'x']})
    show(pd.crosstab(frame['p'], frame['q']), pd.crosstab(frame['p'], frame['q'], margins=True), pd.crosstab(frame['p'], frame['q'], normalize='index'))


def get_dummies():
    show(pd.get_dummies(pd.Series(['a', 'b', 'a'])), pd.get_dummies(pd.DataFrame({'n': [1, 2], 'k': ['x', 'y']})), pd.get_dummies(pd.Series(['a', 'b']), prefix='is', dtype=int), pd.get_dummies(pd.Series(['a', 'b']), drop_first=True))


def cut():
    ages = pd.Series([5, 18, 40, 70])
    show(pd.cut(ages, [0, 18, 65, 100]), pd.cut(ages, [0, 18, 65, 100], labels=['child', 'adult', 'old']), pd.cut(ages, [0, 18, 65, 100], right=False, labels=False), pd.qcut(ages, 2), pd.qcut(ages, 2, labels=['low', 'high']))
    attempt(pd.cut, ages, [3, 1])
    attempt(pd.cut, ages, [0, 10], labels=['a', 'b'])


def json_normalize():
    data = [{'id': 1, 'who': {'name': 'a', 'tags': ['x']}, 'n': [{'v': 1}, {'v': 2}]}, {'id': 2, 'who': {'name': 'b'}, 'n': []}]
    show(pd.json_normalize(data), pd.json_normalize(data, 'n', ['id']), pd.json_normalize({'a': {'b': {'c': 1}}}), pd.json_normalize({'a': {'b': {'c': 1}}}, max_level=1), pd.json_normalize(data, 'n', [['who', 'name']], sep='_'))
    attempt(pd.json_normalize, data, 'n', ['nope'])
