"""groupby: rows that have the same key."""

import pandas as pd
from snippet import attempt, show


def _sales():
    return pd.DataFrame({
        'shop': ['a', 'b', 'a', 'b', 'a'],
        'kind': ['x', 'x', 'y', 'y', 'x'],
        'price': [1.0, 2.0, 3.0, None, 5.0],
        'count': [1, 2, 3, 4, 5],
    })


def one_key():
    groups = _sales().groupby('shop')
    show(groups['count'].sum(), groups['price'].mean(), groups['price'].count(), groups.size(), len(groups), groups.ngroups)
    show(groups[['price', 'count']].sum(), groups['count'].max(), groups['price'].first(), groups['price'].last(), groups['kind'].nunique())


def several_keys():
    groups = _sales().groupby(['shop', 'kind'])
    show(groups['count'].sum(), groups.size(), groups[['price', 'count']].mean(), groups['count'].sum().reset_index(), groups['count'].sum().index)


def keys_as_columns():
    sales = _sales()
    show(sales.groupby('shop', as_index=False)['count'].sum(), sales.groupby(['shop', 'kind'], as_index=False).agg({'count': 'sum'}))
    show(sales.groupby('shop', as_index=False).size(), sales.groupby('shop', as_index=False).agg(total=('count', 'sum')))


def agg():
    groups = _sales().groupby('shop')
    show(groups.agg({'price': 'mean', 'count': 'sum'}), groups['count'].agg(['sum', 'mean']), groups.agg({'count': ['min', 'max'], 'price': ['sum']}))
    show(groups.agg(total=('count', 'sum'), best=('price', 'max')), groups['count'].agg(lambda part: part.max() - part.min()), groups['count'].agg(low='min', high='max'))
    show(groups.agg(best=pd.NamedAgg('price', 'max')), groups[['count']].agg('sum'))


def agg_that_fails():
    groups = _sales().groupby('shop')
    attempt(lambda: groups['nope'])
    attempt(lambda: groups[['count', 'nope']])
    attempt(lambda: groups.agg({'nope': 'sum'}))
    attempt(lambda: groups['count'].agg('nope'))
    attempt(lambda: groups.nope)
    attempt(lambda: _sales().groupby('nope'))
    attempt(lambda: _sales().groupby())
    attempt(lambda: groups.agg())


def all_columns():
    sales = _sales().drop(columns='kind')
    groups = sales.groupby('shop')
    show(groups.sum(), groups.mean(), groups.max(), groups.count(), groups.median(), groups.std(), groups.nunique(), groups.first())
    show(_sales().groupby('shop').sum(), _sales().groupby('shop').mean(numeric_only=True))


def missing_keys():
    frame = pd.DataFrame({'k': ['a', None, 'b', None], 'v': [1, 2, 3, 4]})
    show(frame.groupby('k')['v'].sum(), frame.groupby('k', dropna=False)['v'].sum())


def order_of_keys():
    frame = pd.DataFrame({'k': ['b', 'a', 'b'], 'v': [1, 2, 3]})
    show(frame.groupby('k')['v'].sum(), frame.groupby('k', sort=False)['v'].sum())


def iteration():
    for key, part in _sales().groupby('shop'):
        show(key, part)
    for key, part in _sales().groupby(['shop', 'kind']):
        show(key, len(part))
    show([key for key, _ in _sales().groupby(['shop'])])


def get_group():
    groups = _sales().groupby('shop')
    show(groups.get_group('a'), {key: list(rows) for key, rows in groups.groups.items()})
    attempt(groups.get_group, 'zzz')
    show(_sales().groupby(['shop', 'kind']).get_group(('b', 'y')))


def transform():
    sales = _sales()
    show(sales.groupby('shop')['count'].transform('sum'), sales['count'] / sales.groupby('shop')['count'].transform('max'))
    show(sales.groupby('shop')['price'].transform(lambda part: part.fillna(part.mean())), sales.groupby('shop')[['price', 'count']].transform('mean'))


def filter_groups():
    sales = _sales()
    show(sales.groupby('shop').filter(lambda part: len(part) > 2), sales.groupby('kind').filter(lambda part: part['count'].sum() > 7))


def apply():
    sales = _sales()
    show(sales.groupby('shop')['count'].apply(lambda part: part.sum() * 2), sales.groupby('shop').apply(lambda part: part['count'].sum()))
    show(sales.groupby('shop')[['price', 'count']].apply(lambda part: part.head(1)), sales.groupby('shop')['count'].apply(list))


def running_and_ranks():
    groups = _sales().groupby('shop')['count']
    show(groups.cumsum(), groups.shift(), groups.rank(), groups.diff(), _sales().groupby('shop').cumcount(), groups.nth(0), _sales().groupby('shop').head(1))


def other_keys():
    sales = _sales()
    show(sales.groupby(sales['count'] > 2)['price'].sum(), sales.groupby([1, 2, 1, 2, 1])['count'].sum(), sales.groupby(lambda label: label % 2)['count'].sum())
    show(sales.set_index('shop').groupby(level=0)['count'].sum(), sales.set_index(['shop', 'kind']).groupby(level='kind')['count'].sum(), sales['count'].groupby(sales['kind']).mean())
    show(sales.groupby(['shop', sales['count'] % 2])['price'].max())


def describe_groups():
    show(_sales().groupby('shop')['count'].describe(), _sales().groupby('shop')['kind'].value_counts())
    show(_sales().groupby('shop')['count'].quantile(0.5), _sales().groupby('shop')['count'].idxmax())


def by_categories():
    frame = pd.DataFrame({'k': pd.Categorical(['b', 'a', 'b'], categories=['a', 'b', 'c']), 'v': [1, 2, 3]})
    show(frame.groupby('k')['v'].sum(), frame.groupby('k', observed=False)['v'].sum(), frame.groupby('k', observed=False).size())
