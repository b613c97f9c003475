"""`SeriesGroupBy`: the groups of one column."""

from _pandas_series import Cells
from pandas import _classes
from pandas._grouping import REDUCTIONS, GroupBy
from pandas._series_calculations import called


class SeriesGroupBy(GroupBy):
    __module__ = 'pandas.api.typing'

    def __init__(self, of, grouping, as_index=True):
        super().__init__(of, grouping)
        self._as_index = as_index

    @property
    def dtype(self):
        return _classes.Series([self._of.dtype] * len(self), index=self._grouping.index(), dtype=object)

    def _labelled(self, made, name=None):
        """One cell for each group, under the keys or beside them."""
        if self._as_index:
            made = made._relabelled(self._grouping.index())
            made.name = self._of.name if name is None else name
            return made
        columns = {level.name: level for level in self._grouping.level_columns()}
        columns[self._of.name if name is None else name] = made.reset_index(drop=True)
        return _classes.DataFrame(columns)

    def values_of(self, function, args=(), kwargs=None):
        """One cell for each group, as a series without labels."""
        kwargs = kwargs or {}
        if isinstance(function, str) and (function in REDUCTIONS or function.startswith('quantile:')) and not args and not kwargs:
            return self._grouping.groups.reduced(self._of, function)
        if isinstance(function, str):
            if not hasattr(_classes.Series, function) and function != 'size':
                raise AttributeError(f"'SeriesGroupBy' object has no attribute '{function}'")
            if function == 'size':
                return _classes.Series(self._grouping.groups.sizes(), dtype='int64')
            cells = [getattr(part, function)(*args, **kwargs) for part in self._parts()]
        else:
            cells = [function(part, *args, **kwargs) for part in self._parts()]
        if cells and isinstance(cells[0], Cells):
            raise ValueError('Must produce aggregated value')
        return _classes.Series(cells, dtype=None if cells else 'float64')

    def _reduced(self, name, numeric_only=False):
        if name in ('mean', 'median', 'std', 'var') and self._of._dtype() in ('str', 'object'):
            known = self._of.dropna()
            if self._of._dtype() == 'str' or any(isinstance(cell, str) for cell in known):
                raise TypeError(f"dtype '{self._of._dtype()}' does not support operation '{name}'" if self._of._dtype() == 'str'
                                else f'agg function failed [how->{name},dtype->object]')
        return self._labelled(self.values_of(name))

    def size(self):
        counts = _classes.Series(self._grouping.groups.sizes(), dtype='int64')
        return self._labelled(counts) if self._as_index else self._labelled(counts, 'size')

    def agg(self, func=None, *args, **kwargs):
        if func is None:
            columns = {name: self.values_of(one) for name, one in kwargs.items()}
            return self._table(columns)
        if isinstance(func, dict):
            raise TypeError('nested renamer is not supported')
        if isinstance(func, (list, tuple)):
            names = [one[0] if isinstance(one, tuple) else called(one) for one in func]
            ones = [one[1] if isinstance(one, tuple) else one for one in func]
            if len(set(names)) < len(names):
                raise ValueError('Function names must be unique, found multiple named ' + next(
                    name for name in names if names.count(name) > 1))
            return self._table({name: self.values_of(one) for name, one in zip(names, ones)})
        if isinstance(func, str) and not args and not kwargs and (func in REDUCTIONS):
            return self._reduced(func)
        return self._labelled(self.values_of(func, args, kwargs))

    aggregate = agg

    def _table(self, columns):
        made = _classes.DataFrame(columns)
        if self._as_index:
            made.index = self._grouping.index()
            return made
        keys = {level.name: level for level in self._grouping.level_columns()}
        return _classes.DataFrame({**keys, **columns})

    def apply(self, func, *args, **kwargs):
        if isinstance(func, str):
            return getattr(self, func)(*args, **kwargs)
        results = [func(part, *args, **kwargs) for part in self._parts()]
        if results and isinstance(results[0], (Cells, _classes.DataFrame)):
            made = self.stacked(results)
            made.name = self._of.name
            return made
        return self._labelled(_classes.Series(results))

    def transform(self, func, *args, **kwargs):
        cells = [float('nan')] * len(self._of)
        if isinstance(func, str) and func in REDUCTIONS:
            found = self.values_of(func).tolist()
        elif isinstance(func, str):
            if func == 'size':
                found = self._grouping.groups.sizes()
            else:
                found = [getattr(part, func)(*args, **kwargs) for part in self._parts()]
        else:
            found = [func(part, *args, **kwargs) for part in self._parts()]
        for places, value in zip(self._grouping.places, found):
            for at, place in enumerate(places):
                cells[place] = value._at(at) if isinstance(value, Cells) else value
        made = self._of._with_values(cells)
        keeps = func in ('shift', 'ffill', 'bfill', 'min', 'max', 'first', 'last') and self._of._dtype() not in ('int64', 'bool')
        return made.astype(self._of.dtype) if keeps else made

    def filter(self, func, dropna=True, *args, **kwargs):
        kept = sorted(place for places, part in zip(self._grouping.places, self._parts())
                      if func(part, *args, **kwargs) for place in places)
        return self._of._take(kept)

    def value_counts(self, normalize=False, sort=True, ascending=False, dropna=True):
        parts = [part.value_counts(normalize, sort, ascending, dropna=dropna) for part in self._parts()]
        made = self.stacked(parts)
        made.name = 'proportion' if normalize else 'count'
        return made

    def unique(self):
        return self._labelled(_classes.Series([part.unique() for part in self._parts()], dtype='object'))

    def nlargest(self, n=5): return self.stacked([part.nlargest(n) for part in self._parts()])
    def nsmallest(self, n=5): return self.stacked([part.nsmallest(n) for part in self._parts()])

    def describe(self, percentiles=None):
        parts = [part.describe(percentiles) for part in self._parts()]
        made = _classes.DataFrame([part.to_dict() for part in parts])
        made.index = self._grouping.index()
        return made

    def __getattr__(self, name):
        raise AttributeError(f"'SeriesGroupBy' object has no attribute '{name}'")
