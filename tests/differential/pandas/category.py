"""Columns that have few different values."""

import pandas as pd
from snippet import attempt, show


def _sizes():
    return pd.Series(['s', 'l', 'm', 's', None], dtype=pd.CategoricalDtype(['s', 'm', 'l'], ordered=True), name='size')


def making():
    show(pd.Series(['b', 'a', 'b'], dtype='category'), pd.Series([2, 1, 2]).astype('category'), _sizes(), pd.Series(['a', 'x']).astype(pd.CategoricalDtype(['a', 'b'])), pd.Categorical(['b', 'a']), pd.Categorical(['a', 'b'], categories=['b', 'a'], ordered=True))
    show(pd.CategoricalDtype(['a', 'b']), _sizes().dtype == 'category', str(_sizes().dtype))


def what_it_says():
    sizes = _sizes()
    show(sizes.cat.categories, sizes.cat.codes, sizes.cat.ordered, sizes.value_counts(), sizes.unique(), sizes.isna().sum() == 1, sizes.nunique(), sizes.tolist())


def order():
    sizes = _sizes()
    show(sizes.sort_values(), sizes > 's', sizes.min(), sizes.max(), sizes[sizes >= 'm'], sizes == 'l')
    attempt(lambda: pd.Series(['a', 'b'], dtype='category') > 'a')
    attempt(lambda: pd.Series(['a', 'b'], dtype='category').max())
    attempt(lambda: sizes > 'huge')


def changing():
    sizes = _sizes()
    show(sizes.cat.add_categories('xl'), sizes.cat.remove_categories('l'), sizes.cat.rename_categories({'s': 'small'}), sizes.cat.reorder_categories(['l', 'm', 's'], ordered=True), sizes.cat.as_unordered(), sizes[:1].cat.remove_unused_categories(), sizes.cat.set_categories(['s', 'l']))
    attempt(sizes.cat.add_categories, 's')
    attempt(sizes.cat.remove_categories, 'nope')
    attempt(sizes.cat.rename_categories, ['a'])


def mistakes():
    sizes = _sizes()
    attempt(sizes.__setitem__, 0, 'huge')
    attempt(sizes.fillna, 'huge')
    attempt(lambda: pd.Series([1]).cat)
    attempt(pd.Categorical, ['a'], categories=['a', 'a'])
    attempt(lambda: sizes.mean())
    attempt(lambda: sizes + 'x')


def in_frames():
    frame = pd.DataFrame({'size': _sizes(), 'n': range(5)})
    show(frame, frame.dtypes, frame.groupby('size', observed=True)['n'].sum(), frame.sort_values('size'), frame[frame['size'] == 's'], frame['size'].astype(str), frame.describe(include='all'), frame.set_index('size').index)


def joining():
    same = pd.concat([_sizes(), _sizes()])
    other = pd.concat([pd.Series(['a'], dtype='category'), pd.Series(['b'], dtype='category')])
    show(same.dtype, other, other.dtype, _sizes().astype('str').dtype, _sizes().map({'s': 1, 'm': 2, 'l': 3}), _sizes().fillna('m'))
