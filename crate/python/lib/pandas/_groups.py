"""`groupby`.

Absent: several levels of row labels.
"""

from _pandas_series import Cells
from pandas import _classes

def _called(function):
    return function if isinstance(function, str) else function.__name__


class _GroupBy:
    def __init__(self, of, groups, keys, as_index=True):
        self._of, self._parts, self._keys, self._as_index = of, groups, keys, as_index

    def __len__(self):
        return len(self._parts)

    def __iter__(self):
        for key, places in self._parts:
            yield (tuple(key) if len(key) > 1 else self._first(key)), self._of._take(places)

    def _first(self, key):
        return key[0]

    @property
    def groups(self):
        return {key[0] if len(key) == 1 else tuple(key): self._of.index._take(places) for key, places in self._parts}

    @property
    def ngroups(self):
        return len(self._parts)

    def get_group(self, name):
        for key, places in self._parts:
            if key == [name] or tuple(key) == name:
                return self._of._take(places)
        raise KeyError(name)

    def _index(self):
        if len(self._keys) > 1:
            raise NotImplementedError("this sandbox's pandas has no MultiIndex: group by several columns with as_index=False")
        return _classes.Index([key[0] for key, _ in self._parts], name=self._keys[0])

    def size(self):
        sizes = [len(places) for _, places in self._parts]
        if not self._as_index:
            return self._labelled({"size": sizes})
        return _classes.Series(sizes, index=self._index())

    def _labelled(self, columns):
        keys = {name: [key[at] for key, _ in self._parts] for at, name in enumerate(self._keys)}
        return _classes.DataFrame({**keys, **columns})

    def sum(self, numeric_only=False): return self._reduced("sum", numeric_only)
    def mean(self, numeric_only=False): return self._reduced("mean", numeric_only)
    def min(self, numeric_only=False): return self._reduced("min", numeric_only)
    def max(self, numeric_only=False): return self._reduced("max", numeric_only)
    def count(self): return self._reduced("count")
    def median(self, numeric_only=False): return self._reduced("median", numeric_only)
    def std(self, numeric_only=False): return self._reduced("std", numeric_only)
    def var(self, numeric_only=False): return self._reduced("var", numeric_only)
    def nunique(self): return self._reduced("nunique")
    def first(self): return self._reduced("first")
    def last(self): return self._reduced("last")


class SeriesGroupBy(_GroupBy):
    __module__ = "pandas.api.typing"

    def _values(self, function):
        parts = [self._of._take(places) for _, places in self._parts]
        return [getattr(part, function)() if isinstance(function, str) else function(part) for part in parts]

    def _reduced(self, name, numeric_only=False):
        values = [self._of._take(places)._reduce(name) for _, places in self._parts]
        if not self._as_index:
            return self._labelled({self._of.name: values})
        return _classes.Series(values, index=self._index(), name=self._of.name)

    def agg(self, func):
        if isinstance(func, list):
            return _classes.DataFrame({_called(one): self._values(one) for one in func}, index=self._index())
        return _classes.Series(self._values(func), index=self._index(), name=self._of.name)

    aggregate = agg

    def apply(self, func):
        return _classes.Series(self._values(func), index=self._index(), name=self._of.name)

    def transform(self, func):
        cells = [None] * len(self._of)
        for (_, places), value in zip(self._parts, self._values(func)):
            for at, place in enumerate(places):
                cells[place] = value._at(at) if isinstance(value, Cells) else value
        return self._of._with_values(cells)


class DataFrameGroupBy(_GroupBy):
    __module__ = "pandas.api.typing"

    def _first(self, key):
        return key[0] if len(self._keys) == 1 else tuple(key)

    def __getitem__(self, key):
        if isinstance(key, list):
            return DataFrameGroupBy(self._of[self._keys + key], self._parts, self._keys, self._as_index)
        if not self._of._has(key):
            raise KeyError(f"Column not found: {key}")
        return SeriesGroupBy(self._of[key], self._parts, self._keys, self._as_index)

    def __getattr__(self, name):
        if not name.startswith("_") and self._of._has(name):
            return self[name]
        raise AttributeError(f"'DataFrameGroupBy' object has no attribute '{name}'")

    def _others(self):
        return [name for name in self._of.columns if name not in self._keys]

    def _reduced(self, name, numeric_only=False):
        columns = {}
        for label in self._others():
            column = self._of[label]
            if numeric_only and column.dtype.kind not in "iufb":
                continue
            columns[label] = [column._take(places)._reduce(name) for _, places in self._parts]
        return _classes.DataFrame(columns, index=self._index()) if self._as_index else self._labelled(columns)

    def agg(self, func=None, **named):
        if named:
            columns = {name: self[column]._values(how) for name, (column, how) in named.items()}
            return _classes.DataFrame(columns, index=self._index()) if self._as_index else self._labelled(columns)
        if isinstance(func, dict):
            columns = {name: self[name]._values(how) for name, how in func.items()}
            return _classes.DataFrame(columns, index=self._index()) if self._as_index else self._labelled(columns)
        if isinstance(func, list):
            raise NotImplementedError("this sandbox's pandas has no MultiIndex: aggregate one column at a time")
        return self._reduced(func)

    aggregate = agg

    def apply(self, func):
        results = [func(self._of._take(places)[self._others()]) for _, places in self._parts]
        return _classes.Series(results, index=self._index())
