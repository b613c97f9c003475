"""`MultiIndex`: labels of several levels, each label a tuple."""

from _pandas_index import Labels
from _pandas_kinds import beginning_with, from_levels, labels_of, levels as _levels
from _pandas_series import Cells
from pandas import _classes
from pandas._array import ndarray
from pandas._keys import _is_list
from pandas._labels import FrozenList, Index


def _column_of(values):
    return values if isinstance(values, Cells) else values._column() if isinstance(values, Labels) else _classes.Series(
        list(values))


class MultiIndex(Index):
    __module__ = 'pandas'

    def __new__(cls, levels=None, codes=None, sortorder=None, names=None, **_):
        if levels is None or codes is None:
            raise TypeError('Must pass both levels and codes')
        columns = [_column_of(level)._take(list(places)) for level, places in zip(levels, codes)]
        return from_levels(columns, list(names or [None] * len(columns)))

    @classmethod
    def from_tuples(cls, tuples, sortorder=None, names=None):
        tuples = [tuple(one) for one in tuples]
        if not tuples:
            if names is None:
                raise TypeError('Cannot infer number of levels from empty list')
            return cls.from_arrays([[] for _ in names], names=names)
        return cls.from_arrays([list(part) for part in zip(*tuples)], names=names)

    @classmethod
    def from_arrays(cls, arrays, sortorder=None, names=None):
        columns = [_column_of(array) for array in arrays]
        if len({len(column) for column in columns}) > 1:
            raise ValueError('all arrays must be same length')
        own = [getattr(array, 'name', None) for array in arrays]
        return from_levels(columns, list(names) if names is not None else own)

    @classmethod
    def from_product(cls, iterables, sortorder=None, names=None):
        from itertools import product
        own = [getattr(values, 'name', None) for values in iterables]
        return cls.from_tuples(product(*iterables), names=list(names) if names is not None else own)

    @classmethod
    def from_frame(cls, df, sortorder=None, names=None):
        return from_levels([df._column_at(at) for at in range(df.shape[1])], list(names or df.columns))

    @property
    def nlevels(self):
        return len(_levels(self))

    @property
    def names(self):
        return FrozenList(column.name for column in _levels(self))

    @names.setter
    def names(self, names):
        if len(names) != self.nlevels:
            raise ValueError('Length of names must match number of levels in MultiIndex.')
        self._fill(self.set_names(list(names)), None)

    @property
    def name(self):
        return None

    @property
    def levels(self):
        return FrozenList(column._labels().unique().dropna().sort_values() for column in _levels(self))

    @property
    def codes(self):
        return FrozenList(level.get_indexer(column) for level, column in zip(self.levels, _levels(self)))

    @property
    def dtypes(self):
        columns = _levels(self)
        return _classes.Series([column.dtype for column in columns], index=[column.name for column in columns], dtype=object)

    @property
    def levshape(self):
        return tuple(len(level) for level in self.levels)

    @property
    def values(self):
        return ndarray(self.tolist(), 'object')

    def _level_number(self, level):
        names = self.names
        if level in names:
            return names.index(level)
        if not isinstance(level, int):
            raise KeyError(f'Level {level} not found')
        if not -len(names) <= level < len(names):
            raise IndexError(f'Too many levels: Index has only {len(names)} levels, not {level + 1}')
        return level % len(names)

    def get_level_values(self, level):
        return labels_of(_levels(self)[self._level_number(level)])

    def set_names(self, names, *, level=None, inplace=False):
        columns = _levels(self)
        fresh = list(self.names)
        if level is None:
            if not _is_list(names):
                raise TypeError('Must pass list-like as `names`.')
            if len(names) != len(fresh):
                raise ValueError('Length of names must match number of levels in MultiIndex.')
            fresh = list(names)
        else:
            pairs = zip(level, names) if _is_list(level) else [(level, names)]
            for one, name in pairs:
                fresh[self._level_number(one)] = name
        changed = from_levels(columns, fresh)
        if inplace:
            self._fill(changed, None)
            return None
        return changed

    def rename(self, names, level=None, *, inplace=False):
        return self.set_names(names, level=level, inplace=inplace)

    def copy(self, names=None, deep=False, name=None):
        return self.set_names(list(names or self.names))

    def droplevel(self, level=0):
        gone = {self._level_number(one) for one in (level if _is_list(level) else [level])}
        kept = [column for at, column in enumerate(_levels(self)) if at not in gone]
        if not kept:
            raise ValueError(f'Cannot remove {len(gone)} levels from an index with {self.nlevels} levels: at least one '
                             'level must be left.')
        return labels_of(kept[0]) if len(kept) == 1 else from_levels(kept, [column.name for column in kept])

    def swaplevel(self, i=-2, j=-1):
        order = list(range(self.nlevels))
        i, j = self._level_number(i), self._level_number(j)
        order[i], order[j] = order[j], order[i]
        return self.reorder_levels(order)

    def reorder_levels(self, order):
        columns = _levels(self)
        chosen = [columns[self._level_number(one)] for one in order]
        return from_levels(chosen, [column.name for column in chosen])

    def to_frame(self, index=True, name=None):
        columns = _levels(self)
        names = name or [column.name if column.name is not None else at for at, column in enumerate(columns)]
        frame = _classes.DataFrame(dict(zip(names, columns)))
        if index:
            frame.index = self
        return frame

    def to_flat_index(self):
        flat = Labels.__new__(Index)
        flat._fill_objects(self.tolist())
        return flat

    def isin(self, values, level=None):
        if level is not None:
            return self.get_level_values(level).isin(values)
        wanted = set(map(tuple, values))
        return ndarray([label in wanted for label in self], 'bool')

    def get_loc(self, key):
        parts = key if isinstance(key, tuple) else (key,)
        places = beginning_with(self, list(parts))
        if not places:
            raise KeyError(key)
        if len(parts) == self.nlevels and len(places) == 1:
            return places[0]
        return slice(places[0], places[-1] + 1, None) if places[-1] - places[0] + 1 == len(places) else ndarray(
            [at in places for at in range(len(self))], 'bool')

    def __contains__(self, label):
        return bool(beginning_with(self, list(label) if isinstance(label, tuple) else [label]))

    def sortlevel(self, level=0, ascending=True):
        order = self.to_frame(index=False).sort_values(self.to_frame(index=False).columns[level], ascending=ascending)
        return self._take(order.index.tolist()), order.index.values

    def __reduce__(self):
        return MultiIndex.from_tuples, (self.tolist(), None, list(self.names))
