"""The methods of a series that change its labels, its order or what is missing."""

from _pandas_kinds import sorted as _sorted
from _pandas_series import Cells
from pandas import _classes
from pandas._keys import _as_index, _is_list
from pandas._operators import UNSAID, _settle, told_inplace

_NAN = float('nan')


class _SeriesShape:
    """Labels, order, what is missing."""

    __slots__ = ()

    def rename(self, index=None, *, axis=None, inplace=UNSAID, level=None, errors='ignore'):
        inplace = told_inplace(self, inplace, 'rename')
        renamed = self._copy()
        if isinstance(index, (dict, Cells)) or callable(index):
            mapper = index if callable(index) else lambda label: index.get(label, label)
            renamed.index = _classes.Index([mapper(label) for label in self.index], name=self.index.name)
        else:
            renamed.name = index
        return _settle(self, renamed, inplace)

    def rename_axis(self, mapper=None, *, index=None, axis=0, inplace=UNSAID):
        inplace = told_inplace(self, inplace, 'rename_axis')
        renamed = self._copy()
        renamed._set_index(self.index.rename(mapper if index is None else index))
        return _settle(self, renamed, inplace)

    def set_axis(self, labels, *, axis=0):
        renamed = self._copy()
        renamed.index = labels
        return renamed

    def reset_index(self, level=None, *, drop=False, name=None, inplace=UNSAID):
        inplace = told_inplace(self, inplace, 'reset_index')
        if drop and level is None:
            fresh = self._copy()
            fresh._set_index(_classes.RangeIndex(len(self)))
            return _settle(self, fresh, inplace)
        if drop:
            return self.droplevel(level)
        if inplace:
            raise TypeError('Cannot reset_index inplace on a Series to create a DataFrame')
        return self.to_frame(name).reset_index(level)

    def reindex(self, index=None, *, method=None, fill_value=None, **kwargs):
        if not self.index.is_unique and not self.index.equals(_as_index(index)):
            raise ValueError('cannot reindex on an axis with duplicate labels')
        labels = _as_index(index)
        if labels.nlevels == 1 and labels.name is None:
            labels = labels if labels is not self.index and labels.name == self.index.name else labels.rename(self.index.name)
        if fill_value is not None:
            own = dict(self.items())
            cells = [own.get(label, fill_value) for label in labels]
            return _classes.Series(cells, index=labels, name=self.name)
        made = self._reindex(labels)
        return getattr(made, {'pad': 'ffill', 'backfill': 'bfill'}.get(method, method))() if method else made

    def reindex_like(self, other):
        return self.reindex(other.index)

    def align(self, other, join='outer'):
        from pandas._operators import aligned
        if join == 'outer':
            return aligned(self, other)
        labels = {'left': self.index, 'right': other.index}.get(join)
        labels = self.index.intersection(other.index) if labels is None else labels
        return self.reindex(labels), other.reindex(labels)

    def drop(self, labels=None, *, axis=0, index=None, level=None, inplace=UNSAID, errors='raise'):
        inplace = told_inplace(self, inplace, 'drop')
        labels = labels if labels is not None else index
        left = self.index._without(labels if _is_list(labels) and not isinstance(labels, tuple) else [labels], errors == 'ignore')
        return _settle(self, self._take(left), inplace)

    def pop(self, item):
        value = self[item]
        del self[item]
        return value

    def filter(self, items=None, like=None, regex=None, axis=None):
        return self.to_frame('x').filter(items, like, regex, axis=0)['x'].rename(self.name)

    def xs(self, key, axis=0, level=None, drop_level=True):
        return self.to_frame('x').xs(key, axis, level, drop_level)['x'].rename(self.name)

    def add_prefix(self, prefix):
        return self.rename(lambda label: f'{prefix}{label}')

    def add_suffix(self, suffix):
        return self.rename(lambda label: f'{label}{suffix}')

    def isna(self):
        return self._missing()

    def fillna(self, value, *, axis=None, inplace=False, limit=None):
        if value is None and self._dtype() != 'object':
            filled = self.copy()
        elif isinstance(value, (dict, Cells)):
            filled = self._with_values([
                value.get(label, cell) if gone else cell
                for label, cell, gone in zip(self.index, self, self.isna())
            ])
            filled = filled.astype(self.dtype, errors='ignore') if filled._dtype() != self._dtype() and self._dtype() != 'object' else filled
        elif self._dtype() == 'category' and value not in self.dtype.categories:
            raise TypeError('Cannot setitem on a Categorical with a new category '
                            f'({value}), set the categories first')
        else:
            self._warn_of(value)
            filled = self._fillna(value)
        return _settle(self, filled, inplace)

    def _warn_of(self, value):
        """pandas 3 still fills with what does not fit, and says that it will not for ever."""
        if self._dtype() == 'str' and not isinstance(value, str) and self.hasnans and value == value:
            import warnings
            from pandas.errors import Pandas4Warning
            warnings.warn(
                f"'{type(value).__name__}' is not supported as a fill value for str dtype. In a future version, calling "
                'fillna with an incompatible value will raise. Explicitly cast to a common dtype before filling.',
                Pandas4Warning, stacklevel=3)

    def ffill(self, *, axis=None, inplace=False, limit=None, limit_area=None):
        last, run, places = -1, 0, []
        for at, gone in enumerate(self.isna()):
            run = run + 1 if gone else 0
            last = last if gone else at
            places.append(last if limit is None or run <= limit else at)
        return _settle(self, self._at_places(places), inplace)

    def bfill(self, *, axis=None, inplace=False, limit=None, limit_area=None):
        return _settle(self, self[::-1].ffill(limit=limit)[::-1], inplace)

    def _at_places(self, places):
        from _pandas_kinds import take_or_missing
        if any(place < 0 for place in places) and self._dtype() in ('int64', 'bool'):
            return self.copy()
        return take_or_missing(self, places, self.index)

    def interpolate(self, method='linear', **kwargs):
        cells, known = [float(cell) for cell in self], [at for at, gone in enumerate(self.isna()) if not gone]
        for left, right in zip(known, known[1:]):
            for at in range(left + 1, right):
                cells[at] = cells[left] + (cells[right] - cells[left]) * (at - left) / (right - left)
        for at in range(known[-1] + 1, len(cells)) if known else ():
            cells[at] = cells[known[-1]]
        return self._with_values(cells)

    def dropna(self, *, axis=0, inplace=UNSAID, how=None, ignore_index=False):
        inplace = told_inplace(self, inplace, 'dropna')
        left = self._dropna()
        return _settle(self, left.reset_index(drop=True) if ignore_index else left, inplace)

    def _order(self, ascending, na_position='last', key=None):
        keyed = self if key is None else key(self)
        if na_position not in ('first', 'last'):
            raise ValueError(f'invalid na_position: {na_position}')
        return _sorted([keyed if isinstance(keyed, Cells) else _classes.Series(keyed)], [ascending], na_position == 'first')

    def sort_values(self, *, axis=0, ascending=True, inplace=UNSAID, kind=None, na_position='last', ignore_index=False,
                    key=None):
        inplace = told_inplace(self, inplace, 'sort_values')
        if isinstance(ascending, list):
            if len(ascending) != 1:
                raise ValueError(f'Length of ascending ({len(ascending)}) must be 1 for Series')
            ascending = ascending[0]
        result = self._take(self._order(bool(ascending), na_position, key))
        return _settle(self, result.reset_index(drop=True) if ignore_index else result, inplace)

    def sort_index(self, *, axis=0, level=None, ascending=True, inplace=UNSAID, kind=None, na_position='last',
                   sort_remaining=True, ignore_index=False, key=None):
        inplace = told_inplace(self, inplace, 'sort_index')
        from pandas._frame_shape import index_order
        result = self._take(index_order(self.index, level, ascending, na_position, key))
        return _settle(self, result.reset_index(drop=True) if ignore_index else result, inplace)

    def argsort(self, **kwargs):
        return _classes.Series(self._order(True), index=self.index, name=self.name, dtype='int64')

    def explode(self, ignore_index=False):
        return self.to_frame('x').explode('x', ignore_index)['x'].rename(self.name)

    def unstack(self, level=-1, fill_value=None, sort=True):
        from pandas._pivot import unstack
        return unstack(self, level, fill_value)

    def repeat(self, repeats):
        return self._take([at for at in range(len(self)) for _ in range(repeats)])

    def duplicated(self, keep='first'):
        return self._with_values(repeats([self], keep)).astype('bool')

    def drop_duplicates(self, *, keep='first', inplace=UNSAID, ignore_index=False):
        inplace = told_inplace(self, inplace, 'drop_duplicates')
        left = self._filter([not again for again in repeats([self], keep)])
        return _settle(self, left.reset_index(drop=True) if ignore_index else left, inplace)

    def update(self, other):
        other = other if isinstance(other, Cells) else _classes.Series(other)
        fresh = other.reindex(self.index)
        self._adopt(self.where(fresh.isna(), fresh))

    def combine_first(self, other):
        from pandas._operators import aligned
        left, right = aligned(self, other)
        return left.where(left.notna(), right)


def repeats(columns, keep):
    """Which rows repeat others, of columns of one length."""
    from _pandas_groups import grouped
    flags = [False] * len(columns[0])
    for places in grouped(columns, False, False).places():
        spared = {'first': places[:1], 'last': places[-1:], False: places if len(places) == 1 else []}
        if keep not in spared:
            raise ValueError('keep must be either "first", "last" or False')
        for place in places:
            flags[place] = place not in spared[keep]
    return flags
