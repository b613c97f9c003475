"""merge and join: frames put together by their keys."""

import pandas as pd
from snippet import attempt, show


def _left():
    return pd.DataFrame({'id': [1, 2, 3], 'name': ['a', 'b', 'c']})


def _right():
    return pd.DataFrame({'id': [2, 3, 3, 4], 'score': [20, 30, 31, 40]})


def how():
    left, right = _left(), _right()
    for way in ('inner', 'left', 'right', 'outer'):
        show(left.merge(right, on='id', how=way))
    show(pd.merge(left, right), left.merge(right, how='cross').head(2))


def names_that_differ():
    left, right = _left(), _right().rename(columns={'id': 'key'})
    show(left.merge(right, left_on='id', right_on='key'), left.merge(right, left_on='id', right_on='key', how='outer'), left.merge(right.set_index('key'), left_on='id', right_index=True))


def suffixes():
    left, right = _left(), _left().assign(name=['x', 'y', 'z'])
    show(left.merge(right, on='id'), left.merge(right, on='id', suffixes=('', '_new')), left.merge(right, on='id', suffixes=('_old', '_new')))


def indicator():
    show(_left().merge(_right(), on='id', how='outer', indicator=True), _left().merge(_right(), how='left', indicator='from'))


def validate():
    left, right = _left(), _right()
    show(left.merge(right, on='id', validate='one_to_many').shape)
    attempt(lambda: left.merge(right, on='id', validate='one_to_one'))
    attempt(lambda: right.merge(left, on='id', validate='1:m'))
    attempt(lambda: left.merge(right, on='id', validate='many_to_one'))
    attempt(lambda: left.merge(right, on='id', validate='nope'))


def keys_that_are_wrong():
    left, right = _left(), _right()
    attempt(lambda: left.merge(right, on='nope'))
    attempt(lambda: left.merge(right, on='name'))
    attempt(lambda: left.merge(pd.DataFrame({'z': [1]})))
    attempt(lambda: left.merge(right, left_on='id'))
    attempt(lambda: left.merge(right, on='id', left_on='id'))
    attempt(lambda: left.merge(right, how='sideways'))
    attempt(lambda: left.merge(5))
    attempt(lambda: left.merge(right.astype({'id': str}), on='id'))


def several_keys():
    left = pd.DataFrame({'a': [1, 1, 2], 'b': ['x', 'y', 'x'], 'v': [1, 2, 3]})
    right = pd.DataFrame({'a': [1, 2], 'b': ['y', 'x'], 'w': [10.0, 20.0]})
    show(left.merge(right, on=['a', 'b']), left.merge(right, on=['a', 'b'], how='left'), left.merge(right, on='a'))


def missing_keys():
    left = pd.DataFrame({'k': ['a', None], 'v': [1, 2]})
    right = pd.DataFrame({'k': [None, 'a'], 'w': [3, 4]})
    show(left.merge(right, on='k'), left.merge(right, on='k', how='left').dtypes)


def types_after_a_join():
    merged = _left().merge(_right(), on='id', how='left')
    show(merged.dtypes, merged['score'].tolist()[0] != merged['score'].tolist()[0])
    flags = pd.DataFrame({'id': [1], 'ok': [True]})
    show(_left().merge(flags, on='id', how='left'), _left().merge(flags, on='id', how='left').dtypes)


def by_index():
    left = pd.DataFrame({'v': [1, 2]}, index=['a', 'b'])
    right = pd.DataFrame({'w': [3, 4]}, index=['b', 'c'])
    show(left.join(right), left.join(right, how='inner'), left.join(right, how='outer'), left.join(right, how='right'), left.merge(right, left_index=True, right_index=True, how='outer'))
    attempt(lambda: left.join(left))
    show(left.join(left, suffixes=('_l', '_r')), left.join(right['w'].rename('x')), pd.DataFrame({'k': ['b', 'a']}).join(left, on='k'))


def merge_asof():
    trades = pd.DataFrame({'at': pd.to_datetime(['2024-01-01 10:00', '2024-01-01 10:05']), 'n': [1, 2]})
    quotes = pd.DataFrame({'at': pd.to_datetime(['2024-01-01 09:59', '2024-01-01 10:04', '2024-01-01 10:06']), 'p': [1.0, 2.0, 3.0]})
    show(pd.merge_asof(trades, quotes, on='at'), pd.merge_asof(trades, quotes, on='at', direction='forward'), pd.merge_asof(trades, quotes, on='at', tolerance=pd.Timedelta('30s')), pd.merge_asof(trades, quotes, on='at', direction='nearest'))
    attempt(lambda: pd.merge_asof(trades[::-1], quotes, on='at'))


def compare():
    left = pd.DataFrame({'a': [1, 2], 'b': ['x', 'y']})
    show(left.compare(left.assign(a=[1, 5])), left['a'].compare(pd.Series([1, 7])))
    attempt(lambda: left.compare(left.rename(columns={'a': 'z'})))
