"""Reaching into frames and series."""

import pandas as pd
from snippet import attempt, show


def _people():
    return pd.DataFrame(
        {'name': ['Ada', 'Bob', 'Cy', 'Di'], 'age': [36, 25, 47, 31], 'city': ['Rome', 'Oslo', 'Rome', 'Bern']},
        index=['a', 'b', 'c', 'd'],
    )


def columns():
    people = _people()
    show(people['age'], people.city, people[['city', 'name']], people.get('age') is not None, people.get('nope'))
    show('age' in people, list(people), people.columns.tolist(), people.keys())


def columns_that_are_not_there():
    people = _people()
    attempt(lambda: people['nope'])
    attempt(lambda: people[['name', 'nope']])
    attempt(lambda: people[['nope', 'none']])
    attempt(lambda: people.nope)
    attempt(lambda: people.drop(columns=['nope']))
    attempt(lambda: people.drop('z'))


def rows_by_mask():
    people = _people()
    show(people[people['age'] > 30], people[(people['city'] == 'Rome') & (people['age'] < 40)])
    show(people[~people['city'].isin(['Rome'])], people.loc[people['age'] > 40, 'name'], people[[True, False, True, False]])
    attempt(lambda: people[[True, False]])
    attempt(lambda: people[pd.Series([True, False], index=['x', 'y'])])


def rows_by_slice():
    people = _people()
    show(people[1:3], people[:'b'], people.head(1), people.tail(2), people.head(-3), people[::2])


def loc():
    people = _people()
    show(people.loc['b'], people.loc[['d', 'a']], people.loc['b':'c', 'age'], people.loc['a', 'name'])
    show(people.loc[:, 'age':], people.loc[['a'], ['age']], people.loc[lambda frame: frame['age'] < 30])
    show(people.loc[people.index[:2]])


def loc_that_fails():
    people = _people()
    attempt(lambda: people.loc['z'])
    attempt(lambda: people.loc[['a', 'z']])
    attempt(lambda: people.loc[['y', 'z']])
    attempt(lambda: people.loc['a', 'nope'])
    attempt(lambda: people.loc['a':'z'])
    attempt(lambda: pd.DataFrame({'x': [1]}).loc[5])


def iloc():
    people = _people()
    show(people.iloc[0], int(people.iloc[-1, 1]), people.iloc[1:3, :2], people.iloc[[0, 2]], people.iloc[:, -1])
    show(people.iloc[[True, False, False, True]], people.iloc[10:])


def iloc_that_fails():
    people = _people()
    attempt(lambda: people.iloc[9])
    attempt(lambda: people.iloc[[0, 9]])
    attempt(lambda: people.iloc['a'])
    attempt(lambda: people.iloc[0, 9])
    attempt(lambda: people.iloc[1.5])


def single_cells():
    people = _people()
    show(people.at['a', 'name'], people.iat[1, 2], people['name']['c'], people['name'].iloc[-1])
    attempt(lambda: people.at['z', 'name'])
    attempt(lambda: people.at['a', 'nope'])
    attempt(lambda: people.iat[9, 0])


def series_by_key():
    series = pd.Series([10, 20, 30], index=['x', 'y', 'z'])
    show(series[['z', 'x']], series['x':'y'], series[series > 15], int(series.loc['y']), series.get('q', 'none'))
    attempt(lambda: series['q'])
    attempt(lambda: series[0])
    attempt(lambda: series.iloc[3])
    attempt(lambda: pd.Series([1, 2])[5])


def labels_that_repeat():
    frame = pd.DataFrame({'v': [1, 2, 3]}, index=['a', 'b', 'a'])
    show(frame.loc['a'], frame['v']['a'], frame.index.is_unique)
    twice = pd.DataFrame([[1, 2]], columns=['x', 'x'])
    show(twice['x'])


def query():
    people = _people()
    limit = 30
    show(people.query('age > 30 and city == "Rome"'), people.query('age > @limit'), people.query('name in ["Bob", "Di"]'))
    attempt(people.query, 'nope > 1')


def filter_by_name():
    people = _people()
    show(people.filter(items=['age', 'zzz']), people.filter(like='a'), people.filter(regex='^c'))
    show(people.filter(items=['a', 'c'], axis=0), people.xs('b'), people.xs('age', axis=1))


def sample_and_nlargest():
    people = _people()
    show(len(people.sample(2, random_state=1)), len(people.sample(frac=0.5)), people.nlargest(2, 'age'), people.nsmallest(1, 'age'))
    show(people['age'].nlargest(2), people['age'].nsmallest(2))
    attempt(people.sample, 9)
    show(people.take([3, 0]), people.truncate('b', 'c'))
