"""What both kinds of `groupby` have in common: the keys, and the rows of each."""

from _pandas_kinds import from_levels
from pandas import _classes

# What one column of one group can be asked for by name, and is asked for in Rust.
REDUCTIONS = ('sum', 'mean', 'min', 'max', 'count', 'median', 'std', 'var', 'nunique', 'first', 'last', 'prod', 'any', 'all')


class Grouping:
    """The keys of groups, and which rows are in each."""

    def __init__(self, columns, names, groups, listed, observed=True):
        self.columns, self.names, self.listed, self.groups = columns, names, listed, groups
        self.keys = [tuple(key) for key in groups.keys()]
        self._places = None
        if not observed and len(columns) == 1 and columns[0]._dtype() == 'category':
            self._add_unobserved()

    def _add_unobserved(self):
        """A group without rows for each category that does not occur."""
        order = [(label,) for label in self.columns[0].dtype.categories]
        numbers = {key: at for at, key in enumerate(self.keys)}
        self.keys, self.groups = order, self.groups.arranged([numbers.get(key) for key in order])

    @property
    def places(self):
        """The positions of the rows of each group, which most calculations do without."""
        if self._places is None:
            self._places = self.groups.places()
        return self._places

    def label(self, key):
        """The key as learners see it."""
        return key if self.listed or len(self.columns) > 1 else key[0]

    @property
    def labels(self):
        return [self.label(key) for key in self.keys]

    def level_columns(self):
        """One series for each key, with a cell for each group."""
        made = []
        for at, column in enumerate(self.columns):
            cells = [key[at] for key in self.keys]
            level = _classes.Series(cells, name=column.name, dtype=None if cells else column._dtype())
            made.append(level.astype(column.dtype) if level._dtype() != column._dtype() else level)
        return made

    def index(self):
        levels = self.level_columns()
        if len(levels) == 1:
            return levels[0]._labels()
        return from_levels(levels, [level.name for level in levels])


class GroupBy:
    """Rows that have the same key."""

    def __init__(self, of, grouping):
        self._of, self._grouping = of, grouping

    def __len__(self):
        return len(self._grouping.keys)

    def _selected(self):
        return self._of

    def _parts(self):
        return [self._selected()._take(places) for places in self._grouping.places]

    def __iter__(self):
        return iter(list(zip(self._grouping.labels, self._parts())))

    @property
    def groups(self):
        single = len(self._grouping.columns) == 1
        return {key[0] if single else key: self._of.index._take(places)
                for key, places in zip(self._grouping.keys, self._grouping.places)}

    @property
    def indices(self):
        from pandas._array import ndarray
        single = len(self._grouping.columns) == 1
        return {key[0] if single else key: ndarray(places, 'int64')
                for key, places in zip(self._grouping.keys, self._grouping.places)}

    @property
    def ngroups(self):
        return len(self._grouping.keys)

    def get_group(self, name):
        grouping = self._grouping
        if grouping.listed and len(grouping.columns) == 1 and not isinstance(name, tuple):
            raise KeyError(name)
        wanted = name if isinstance(name, tuple) else (name,)
        for key, places in zip(grouping.keys, grouping.places):
            if key == wanted:
                return self._selected()._take(places)
        raise KeyError(name)

    def ngroup(self):
        cells = [-1] * len(self._of)
        for at, places in enumerate(self._grouping.places):
            for place in places:
                cells[place] = at
        return _classes.Series(cells, index=self._of.index)

    def cumcount(self, ascending=True):
        cells = [0] * len(self._of)
        for places in self._grouping.places:
            for at, place in enumerate(places if ascending else places[::-1]):
                cells[place] = at
        return _classes.Series(cells, index=self._of.index)

    def _rows_of(self, pick):
        kept = sorted(place for places in self._grouping.places for place in pick(places))
        return self._selected_rows()._take(kept)

    def _selected_rows(self):
        return self._of

    def head(self, n=5): return self._rows_of(lambda places: places[:n])
    def tail(self, n=5): return self._rows_of(lambda places: places[-n:] if n else [])

    def nth(self, n): return self._rows_of(lambda places: places[n:n + 1 or None])

    def sample(self, n=None, frac=None, replace=False, random_state=None, **kwargs):
        from pandas._tools import concat
        return concat([part.sample(n, frac, replace, None, random_state) for part in self._parts()])

    def pipe(self, func, *args, **kwargs):
        return func(self, *args, **kwargs)

    def sum(self, numeric_only=False, min_count=0, **kwargs): return self._reduced('sum', numeric_only)
    def mean(self, numeric_only=False, **kwargs): return self._reduced('mean', numeric_only)
    def min(self, numeric_only=False, **kwargs): return self._reduced('min', numeric_only)
    def max(self, numeric_only=False, **kwargs): return self._reduced('max', numeric_only)
    def count(self): return self._reduced('count')
    def median(self, numeric_only=False, **kwargs): return self._reduced('median', numeric_only)
    def prod(self, numeric_only=False, **kwargs): return self._reduced('prod', numeric_only)
    def nunique(self, dropna=True): return self._reduced('nunique')
    def first(self, numeric_only=False, **kwargs): return self._reduced('first', numeric_only)
    def last(self, numeric_only=False, **kwargs): return self._reduced('last', numeric_only)
    def any(self, skipna=True): return self._reduced('any')
    def all(self, skipna=True): return self._reduced('all')
    def std(self, ddof=1, numeric_only=False, **kwargs): return self._reduced('std', numeric_only)
    def var(self, ddof=1, numeric_only=False, **kwargs): return self._reduced('var', numeric_only)
    def sem(self, ddof=1, numeric_only=False): return self._reduced('sem', numeric_only)
    def idxmax(self, **kwargs): return self._reduced('idxmax')
    def idxmin(self, **kwargs): return self._reduced('idxmin')

    def quantile(self, q=0.5, numeric_only=False, **kwargs):
        return self._reduced(f'quantile:{q}', numeric_only)

    def cumsum(self, **kwargs): return self.transform('cumsum')
    def cumprod(self, **kwargs): return self.transform('cumprod')
    def cummax(self, **kwargs): return self.transform('cummax')
    def cummin(self, **kwargs): return self.transform('cummin')
    def shift(self, periods=1, **kwargs): return self.transform('shift', periods, **kwargs)
    def diff(self, periods=1): return self.transform('diff', periods)
    def pct_change(self, periods=1): return self.transform('pct_change', periods)
    def rank(self, **kwargs): return self.transform('rank', **kwargs)
    def ffill(self, limit=None): return self.transform('ffill', limit=limit)
    def bfill(self, limit=None): return self.transform('bfill', limit=limit)
    def fillna(self, value): return self.transform('fillna', value)
    def rolling(self, *args, **kwargs): return _PerGroup(self, 'rolling', args, kwargs)
    def expanding(self, *args, **kwargs): return _PerGroup(self, 'expanding', args, kwargs)

    def stacked(self, parts):
        """Results of the groups below each other, each under the key of its group."""
        from pandas._tools import concat
        return concat(parts, keys=self._grouping.labels, names=[column.name for column in self._grouping.columns])


class _PerGroup:
    """A window over each group by itself."""

    def __init__(self, groups, name, args, kwargs):
        self._groups, self._name, self._args, self._kwargs = groups, name, args, kwargs

    def __getitem__(self, key):
        return _PerGroup(self._groups[key], self._name, self._args, self._kwargs)

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)

        def called(*args, **kwargs):
            parts = [getattr(getattr(part, self._name)(*self._args, **self._kwargs), name)(*args, **kwargs)
                     for part in self._groups._parts()]
            return self._groups.stacked(parts)
        return called
