"""`DataFrameGroupBy`: the groups of several columns."""

from _pandas_series import Cells
from pandas import _classes
from pandas._grouped_series import SeriesGroupBy
from pandas._grouping import GroupBy
from pandas._series_calculations import called


class DataFrameGroupBy(GroupBy):
    __module__ = 'pandas.api.typing'

    def __init__(self, of, grouping, as_index=True, group_keys=True, selection=None):
        super().__init__(of, grouping)
        self._as_index, self._group_keys, self._selection = as_index, group_keys, selection

    def __getitem__(self, key):
        if isinstance(key, tuple) and not self._of._has(key):
            raise ValueError('Cannot subset columns with a tuple with more than one element. Use a list instead.')
        if isinstance(key, list):
            absent = [name for name in key if not self._of._has(name)]
            if absent:
                raise KeyError(f"Columns not found: {', '.join(repr(name) for name in absent)}")
            return DataFrameGroupBy(self._of, self._grouping, self._as_index, self._group_keys, key)
        if not self._of._has(key):
            raise KeyError(f'Column not found: {key}')
        return SeriesGroupBy(self._of[key], self._grouping, self._as_index)

    def __getattr__(self, name):
        if not name.startswith('_') and self._of._has(name):
            return self[name]
        raise AttributeError(f"'DataFrameGroupBy' object has no attribute '{name}'")

    def _selected(self):
        return self._of if self._selection is None else self._of[self._selection]

    def _selected_rows(self):
        return self._selected()

    def _names(self):
        """The columns that are calculated with: those selected, or those that are no key."""
        if self._selection is not None:
            return self._selection
        return [name for name in self._of.columns if name not in self._grouping.names]

    def _column(self, name):
        return SeriesGroupBy(self._of[name], self._grouping)

    def _table(self, columns, names=None):
        made = _classes.DataFrame({at: column for at, column in enumerate(columns.values())},
                                  index=None if columns else _classes.RangeIndex(len(self)))
        labels = _classes.Index(list(columns)) if columns else self._of.columns[:0]
        if labels.nlevels == 1:
            labels = labels.rename(self._of.columns.name)
        made.columns = labels if names is None else names
        if self._as_index:
            made.index = self._grouping.index()
            return made
        for at, level in enumerate(self._grouping.level_columns()):
            name = level.name if made.columns.nlevels == 1 else (level.name, *[''] * (made.columns.nlevels - 1))
            if made._has(name):
                continue
            made._put_column(at, name if name is not None else 'index', 'column', level)
        return made

    def _reduced(self, name, numeric_only=False):
        names = self._names()
        columns = {}
        for label in names:
            if numeric_only and self._of[label].dtype.kind not in 'iufb':
                continue
            group = self._column(label)
            columns[label] = group._reduced(name)
        return self._table({label: column.reset_index(drop=True) for label, column in columns.items()})

    def size(self):
        counts = _classes.Series(self._grouping.groups.sizes(), dtype='int64')
        if self._as_index:
            return counts._relabelled(self._grouping.index())
        columns = {level.name: level for level in self._grouping.level_columns()}
        return _classes.DataFrame({**columns, 'size': counts})

    def agg(self, func=None, *args, **named):
        if func is None:
            return self._named(named)
        if isinstance(func, dict):
            absent = [name for name in func if not self._of._has(name)]
            if absent:
                raise KeyError(f"Label(s) {absent} do not exist")
            if any(isinstance(one, (list, tuple)) for one in func.values()):
                listed = {name: one if isinstance(one, (list, tuple)) else [one] for name, one in func.items()}
                return self._several([(name, one) for name, ones in listed.items() for one in ones])
            return self._table({name: self._column(name).values_of(one, args, named) for name, one in func.items()})
        if isinstance(func, (list, tuple)):
            return self._several([(name, one) for name in self._names() for one in func])
        if isinstance(func, str):
            return getattr(self, func)(*args, **named)
        return self._table({name: self._column(name).values_of(func, args, named) for name in self._names()})

    aggregate = agg

    def _named(self, named):
        if not named:
            raise TypeError("Must provide 'func' or tuples of '(column, aggfunc).")
        columns = {}
        for name, pair in named.items():
            if not isinstance(pair, tuple) or len(pair) != 2:
                raise TypeError("Must provide 'func' or tuples of '(column, aggfunc).")
            column, one = pair
            if not self._of._has(column):
                raise KeyError(f"Label(s) ['{column}'] do not exist")
            columns[name] = self._column(column).values_of(one)
        return self._table(columns)

    def _several(self, pairs):
        columns = {(name, called(one)): self._column(name).values_of(one) for name, one in pairs}
        return self._table(columns)

    def apply(self, func, *args, include_groups=False, **kwargs):
        names = self._names()
        parts = [self._of._take(places)[names] for places in self._grouping.places]
        results = []
        for label, part in zip(self._grouping.labels, parts):
            object.__setattr__(part, 'name', label) if not part._has('name') else None
            results.append(func(part, *args, **kwargs))
        if not results:
            return self._of[names]
        if isinstance(results[0], _classes.DataFrame):
            return self._as_one(results)
        if isinstance(results[0], Cells):
            if all(result.index.equals(results[0].index) for result in results):
                made = _classes.DataFrame([result.to_dict() for result in results])
                made.index = self._grouping.index()
                made.columns = made.columns.rename(results[0].index.name)
                return made if self._as_index else made.reset_index()
            return self._as_one(results)
        made = _classes.Series(results)
        if self._as_index:
            return made._relabelled(self._grouping.index())
        columns = {level.name: level for level in self._grouping.level_columns()}
        return _classes.DataFrame({**columns, None: made})

    def _as_one(self, results):
        from pandas._tools import concat
        whole = all(result.index.equals(self._of.index._take(places))
                    for result, places in zip(results, self._grouping.places))
        if whole and not self._group_keys:
            return concat(results).reindex(self._of.index)
        return self.stacked(results) if self._group_keys else concat(results)

    def transform(self, func, *args, **kwargs):
        columns = [self._column(name).transform(func, *args, **kwargs) for name in self._names()]
        made = _classes.DataFrame({at: column for at, column in enumerate(columns)}, index=self._of.index)
        made.columns = _classes.Index(self._names())
        return made

    def filter(self, func, dropna=True, *args, **kwargs):
        kept = []
        for places, part in zip(self._grouping.places, self._parts()):
            keeps = func(part, *args, **kwargs)
            if not isinstance(keeps, bool) and not hasattr(keeps, 'dtype') or isinstance(keeps, Cells):
                raise TypeError(f'filter function returned a {type(keeps).__name__}, but expected a scalar bool')
            if keeps:
                kept += places
        return self._of._take(sorted(kept))

    def describe(self, **kwargs):
        parts = {name: self._column(name).describe(**kwargs) for name in self._names() if self._of[name].dtype.kind in 'iuf'}
        columns = {(name, label): part[label].reset_index(drop=True) for name, part in parts.items() for label in part.columns}
        return self._table(columns)

    def value_counts(self, subset=None, normalize=False, sort=True, ascending=False, dropna=True):
        names = self._names() if subset is None else subset
        return self._of.groupby([*self._grouping.names, *names]).size().rename('count')

    def corr(self):
        return self.stacked([part[self._names()].corr() for part in self._parts()])
