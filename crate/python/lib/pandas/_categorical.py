"""`series.cat` and `CategoricalIndex`."""

from _pandas_index import Labels
from _pandas_kinds import categories as _categories, categorize, codes as _codes, labels_of, recoded
from pandas import _classes
from pandas._labels import Index


class CategoricalAccessor:
    """`series.cat`: the categories, and other ones in their place."""

    __slots__ = ('_of',)
    __module__ = 'pandas.core.arrays.categorical'

    def __init__(self, of):
        self._of = of

    @property
    def categories(self):
        return _categories(self._of)[0]

    @property
    def ordered(self):
        return _categories(self._of)[1]

    @property
    def codes(self):
        series = _classes.Series(_codes(self._of), index=self._of.index, dtype='int64')
        return series.astype('int8' if len(self.categories) < 128 else 'int16')

    def _chosen(self, values, ordered=None):
        ordered = self.ordered if ordered is None else ordered
        return categorize(self._of, _classes.Series(list(values)), bool(ordered))

    def set_categories(self, new_categories, ordered=None, rename=False):
        return self._chosen(new_categories, ordered)

    def reorder_categories(self, new_categories, ordered=None):
        if sorted(map(repr, new_categories)) != sorted(map(repr, self.categories)):
            raise ValueError('items in new_categories are not the same as in old categories')
        return self._chosen(new_categories, ordered)

    def add_categories(self, new_categories):
        fresh = [new_categories] if isinstance(new_categories, str) or not hasattr(new_categories, '__iter__') else list(
            new_categories)
        present = [one for one in fresh if one in self.categories]
        if present:
            raise ValueError(f'new categories must not include old categories: {set(present)}')
        return self._chosen(self.categories.tolist() + fresh)

    def remove_categories(self, removals):
        gone = [removals] if isinstance(removals, str) or not hasattr(removals, '__iter__') else list(removals)
        absent = [one for one in gone if one not in self.categories]
        if absent:
            raise ValueError(f'removals must all be in old categories: {set(absent)}')
        return self._chosen([one for one in self.categories if one not in gone])

    def remove_unused_categories(self):
        used = set(self._of.dropna().tolist())
        return self._chosen([one for one in self.categories if one in used])

    def rename_categories(self, new_categories):
        old = self.categories.tolist()
        if isinstance(new_categories, dict):
            fresh = [new_categories.get(one, one) for one in old]
        elif callable(new_categories):
            fresh = [new_categories(one) for one in old]
        else:
            fresh = list(new_categories)
            if len(fresh) != len(old):
                raise ValueError('new categories need to have the same number of items as the old categories!')
        return recoded(self._of, _classes.Series(fresh), self.ordered)

    def as_ordered(self):
        return self._chosen(self.categories, True)

    def as_unordered(self):
        return self._chosen(self.categories, False)


class CategoricalIndex(Index):
    __module__ = 'pandas'

    def __new__(cls, data=None, categories=None, ordered=None, dtype=None, copy=False, name=None):
        from pandas._arrays import Categorical
        cells = Categorical(data, categories, ordered, dtype)._cells
        return labels_of(cells.rename(name if name is not None else getattr(data, 'name', None)))

    @property
    def categories(self):
        return _categories(self._column())[0]

    @property
    def ordered(self):
        return _categories(self._column())[1]

    @property
    def codes(self):
        return CategoricalAccessor(self._column()).codes.values

    def __reduce__(self):
        return CategoricalIndex, (self.tolist(), self.categories.tolist(), self.ordered, None, False, self.name)


def as_categories(series, dtype):
    """A series in a `CategoricalDtype`; one without categories takes those that it finds."""
    if dtype.categories is None:
        if series._dtype() == 'category':
            return series.copy()
        return categorize(series, None, dtype.ordered)
    values = dtype.categories._column() if isinstance(dtype.categories, Labels) else _classes.Series(dtype.categories)
    if series._dtype() != 'category' and not series.dropna().isin(values.tolist()).all():
        import warnings
        from pandas.errors import Pandas4Warning
        warnings.warn("Constructing a Categorical with a dtype and values containing non-null entries not in that dtype's "
                      'categories is deprecated and will raise in a future version.', Pandas4Warning, stacklevel=4)
    return categorize(series, values, dtype.ordered)
