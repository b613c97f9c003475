"""The methods of a series that calculate."""

from _pandas_groups import grouped
from _pandas_series import Cells
from pandas import _classes
from pandas._array import ndarray
from pandas._keys import _is_list
from pandas._missing import NA
from pandas._operators import aligned

_MISSING = object()
_NAN = float('nan')


def called(function):
    """What a column is called that a function has made."""
    return function if isinstance(function, str) else getattr(function, '__name__', repr(function))


class _SeriesCalculations:
    """What a series can be asked for."""

    __slots__ = ()

    def unique(self):
        places = self._unique(True)
        firsts = self._take(places).reset_index(drop=True)
        return firsts.values

    def nunique(self, dropna=True):
        return len(self._unique(not dropna))

    def value_counts(self, normalize=False, sort=True, ascending=False, bins=None, dropna=True):
        if bins is not None:
            from pandas._cut import cut
            counts = cut(self, bins, include_lowest=True).value_counts(normalize, sort=sort, ascending=ascending)
            return counts
        if self._dtype() == 'category':
            return self._category_counts(normalize, sort, ascending)
        groups = grouped([self], dropna, False)
        found = list(zip(groups.keys(), groups.sizes(), groups.firsts()))
        if self._dtype()[:1].isupper() or self._dtype() == 'boolean':
            # NA comes after all that is known.
            found.sort(key=lambda group: group[0][0] is NA)
        total = sum(size for _, size, _ in found)
        if sort:
            found.sort(key=lambda group: group[1], reverse=not ascending)
        labels = self._take([first for _, _, first in found])._labels().rename(self.name)
        cells = [size / total if normalize else size for _, size, _ in found]
        made = _classes.Series(cells, index=labels, name='proportion' if normalize else 'count')
        kind = 'float64' if normalize else 'int64'
        return made.astype(kind.title() if self._dtype()[:1].isupper() or self._dtype() in ('boolean', 'string') else kind)

    def _category_counts(self, normalize, sort, ascending):
        categories = self.dtype.categories
        cells = [0] * len(categories)
        from _pandas_kinds import codes
        for code in codes(self):
            if code >= 0:
                cells[code] += 1
        total = sum(cells)
        if normalize:
            cells = [cell / total for cell in cells]
        labels = _classes.Series(categories, dtype=self.dtype, name=self.name)._labels()
        made = _classes.Series(cells, index=labels, name='proportion' if normalize else 'count')
        return made.sort_values(ascending=ascending) if sort else made

    def isin(self, values):
        if isinstance(values, str) or not hasattr(type(values), '__iter__'):
            raise TypeError('only list-like objects are allowed to be passed to isin(), you passed a '
                            f'`{type(values).__name__}`')
        return self._isin(list(values))

    def between(self, left, right, inclusive='both'):
        if inclusive not in ('both', 'left', 'right', 'neither'):
            raise ValueError("Inclusive has to be either string of 'both','left', 'right', or 'neither'.")
        above = self >= left if inclusive in ('both', 'left') else self > left
        below = self <= right if inclusive in ('both', 'right') else self < right
        return above & below

    def where(self, cond, other=_NAN, *, inplace=False):
        cond = cond(self) if callable(cond) else cond
        other = other(self) if callable(other) else other
        if isinstance(cond, Cells):
            cond = cond.reindex(self.index).tolist() if not cond.index.equals(self.index) else cond.tolist()
        others = other.reindex(self.index).tolist() if isinstance(other, Cells) else other
        cells = [cell if keep is True or (keep is not False and keep == True) else others[at] if _is_list(others) else others
                 for at, (cell, keep) in enumerate(zip(self, cond))]
        made = self._with_values(cells)
        keeps = made._dtype() != self._dtype() and self._dtype() not in ('int64', 'bool', 'object')
        made = made.astype(self.dtype, errors='ignore') if keeps else made
        if inplace:
            self._adopt(made)
            return None
        return made

    def mask(self, cond, other=_NAN, *, inplace=False):
        cond = cond(self) if callable(cond) else cond
        cond = ~cond if isinstance(cond, Cells) else [not flag for flag in cond]
        return self.where(cond, other, inplace=inplace)

    def clip(self, lower=None, upper=None, *, axis=None, inplace=False):
        def bound(limit, at):
            return limit.tolist()[at] if isinstance(limit, Cells) else limit[at] if _is_list(limit) else limit

        def one(at, cell):
            low, high = bound(lower, at), bound(upper, at)
            if low is not None and cell < low:
                return low
            return high if high is not None and cell > high else cell
        return self._with_values([one(at, cell) for at, cell in enumerate(self)])

    def replace(self, to_replace=None, value=_MISSING, *, inplace=False, regex=False):
        if regex and not isinstance(regex, bool):
            to_replace, regex = regex, True
        made = self._replaced(to_replace, value, regex)
        if inplace:
            self._adopt(made)
            return None
        return made

    def _replaced(self, to_replace, value, regex):
        if isinstance(to_replace, (dict, Cells)):
            pairs = list(dict(to_replace.items()).items())
        else:
            olds = list(to_replace) if _is_list(to_replace) else [to_replace]
            news = list(value) if _is_list(value) else [value] * len(olds)
            if len(olds) != len(news):
                raise ValueError(f'Replacement lists must match in length. Expecting {len(olds)} got {len(news)} ')
            pairs = list(zip(olds, news))
        if regex:
            import re
            patterns = [(re.compile(old), new) for old, new in pairs]

            def by_pattern(cell):
                for pattern, new in patterns:
                    if isinstance(cell, str) and pattern.search(cell):
                        return pattern.sub(new, cell) if isinstance(new, str) else new
                return cell
            return self._with_values([by_pattern(cell) for cell in self])
        missing = [new for old, new in pairs if old is None or old != old]
        table = {old: new for old, new in pairs if old == old and old is not None}

        def one(cell):
            if cell is None or cell != cell:
                return missing[0] if missing else cell
            try:
                return table.get(cell, cell) if not isinstance(cell, bool) or type(next(iter(table), None)) is bool else cell
            except TypeError:
                return cell
        cells = [one(cell) for cell in self]
        if any(new is None for _, new in pairs) and None in cells:
            return _classes.Series(cells, index=self.index, name=self.name, dtype='object')
        made = self._with_values(cells)
        if made._dtype() != self._dtype() and self._dtype() not in ('int64', 'bool', 'object'):
            made = made.astype(self.dtype, errors='ignore')
        return made.astype('object') if self._dtype() == 'object' else made

    def map(self, func=None, na_action=None, engine=None, **kwargs):
        if isinstance(func, Cells):
            func = func.to_dict()
        if self._dtype() == 'category':
            return self._map_categories(func)
        if isinstance(func, dict):
            found = [func[cell] if cell in func else func.__missing__(cell) if hasattr(type(func), '__missing__') else _NAN
                     for cell in self]
            return self._with_values(found)
        gone = self.isna().tolist() if na_action == 'ignore' else [False] * len(self)
        return self._with_values([cell if skip else func(cell, **kwargs) for cell, skip in zip(self, gone)])

    def _map_categories(self, func):
        """The categories mapped; they stay categories where they stay different."""
        old = self.dtype.categories.tolist()
        fresh = [func.get(one, _NAN) if isinstance(func, dict) else func(one) for one in old]
        if len(set(map(repr, fresh))) == len(fresh) and not any(one is None or one != one for one in fresh):
            return self.cat.rename_categories(fresh)
        table = dict(zip(old, fresh))
        return self._with_values([table.get(cell, _NAN) if cell == cell else _NAN for cell in self])

    def apply(self, func, convert_dtype=True, args=(), *, by_row='compat', **kwargs):
        if isinstance(func, str):
            return getattr(self, func)(*args, **kwargs)
        if isinstance(func, (list, dict)):
            return self.agg(func)
        cells = [func(cell, *args, **kwargs) for cell in self]
        if cells and isinstance(cells[0], Cells):
            return _classes.DataFrame([cell.to_dict() for cell in cells], index=self.index)
        return self._with_values(cells)

    def agg(self, func=None, axis=0, *args, **kwargs):
        if isinstance(func, dict):
            return _classes.Series({name: self.agg(one) for name, one in func.items()}, name=self.name)
        if isinstance(func, (list, tuple)):
            results = [self.agg(one) for one in func]
            return _classes.Series(results, index=[called(one) for one in func], name=self.name)
        if isinstance(func, str):
            method = getattr(type(self), func, None)
            if method is None:
                raise AttributeError(f"'{func}' is not a valid function for 'Series' object")
            return getattr(self, func)(*args, **kwargs)
        return func(self, *args, **kwargs)

    aggregate = agg

    def transform(self, func, axis=0, *args, **kwargs):
        if isinstance(func, (list, dict)):
            pairs = func.items() if isinstance(func, dict) else [(called(one), one) for one in func]
            return _classes.DataFrame({name: self.transform(one) for name, one in pairs})
        made = getattr(self, func)(*args, **kwargs) if isinstance(func, str) else self.apply(func, args=args, **kwargs)
        if not isinstance(made, Cells) or len(made) != len(self):
            raise ValueError('Function did not transform')
        return made

    def sum(self, axis=None, skipna=True, numeric_only=False, min_count=0, **kwargs):
        if min_count and self.count() < min_count:
            return _NAN
        return self._whole('sum', skipna)

    def mean(self, axis=None, skipna=True, numeric_only=False, **kwargs): return self._whole('mean', skipna)
    def min(self, axis=None, skipna=True, numeric_only=False, **kwargs): return self._whole('min', skipna)
    def max(self, axis=None, skipna=True, numeric_only=False, **kwargs): return self._whole('max', skipna)
    def median(self, axis=None, skipna=True, numeric_only=False, **kwargs): return self._whole('median', skipna)
    def prod(self, axis=None, skipna=True, numeric_only=False, min_count=0, **kwargs): return self._whole('prod', skipna)
    def count(self): return self._reduce('count')
    def any(self, *, axis=0, bool_only=False, skipna=True, **kwargs): return self._reduce('any')
    def all(self, axis=0, bool_only=False, skipna=True, **kwargs): return self._reduce('all')
    def skew(self, axis=None, skipna=True, numeric_only=False, **kwargs): return self._moment(3)
    def kurt(self, axis=None, skipna=True, numeric_only=False, **kwargs): return self._moment(4)

    product, kurtosis = prod, kurt

    def std(self, axis=None, skipna=True, ddof=1, numeric_only=False, **kwargs):
        return self._whole('std', skipna) if ddof == 1 else self.var(ddof=ddof) ** 0.5

    def var(self, axis=None, skipna=True, ddof=1, numeric_only=False, **kwargs):
        known = self.count()
        found = self._whole('var', skipna)
        if ddof == 1:
            return found
        if known <= ddof:
            return _NAN
        return (found if known > 1 else 0.0) * (known - 1) / (known - ddof)

    def sem(self, axis=None, skipna=True, ddof=1, **kwargs):
        return self.std(ddof=ddof) / self.count() ** 0.5

    def _moment(self, order):
        cells = [float(cell) for cell in self.dropna()]
        n = len(cells)
        if n < order:
            return _NAN
        mean = sum(cells) / n
        second = sum((cell - mean) ** 2 for cell in cells)
        if second == 0:
            return 0.0
        if order == 3:
            third = sum((cell - mean) ** 3 for cell in cells)
            return n * (n - 1) ** 0.5 / (n - 2) * third / second ** 1.5
        fourth = sum((cell - mean) ** 4 for cell in cells)
        adjusted = 3 * (n - 1) ** 2 / ((n - 2) * (n - 3))
        return n * (n + 1) * (n - 1) / ((n - 2) * (n - 3)) * fourth / second ** 2 - adjusted

    def _whole(self, name, skipna):
        if not skipna and self.hasnans:
            return self._take([self.isna().tolist().index(True)])._at(0) if self._dtype()[:1].isupper() else _NAN
        return self._reduce(name)

    def quantile(self, q=0.5, interpolation='linear'):
        if _is_list(q):
            return _classes.Series([self.quantile(one) for one in q], index=list(q), name=self.name)
        if not 0 <= q <= 1:
            raise ValueError('percentiles should all be in the interval [0, 1]')
        return self._reduce(f'quantile:{q}')

    def mode(self, dropna=True):
        groups = grouped([self], dropna, True)
        most = max(groups.sizes(), default=0)
        chosen = self._take([first for first, size in zip(groups.firsts(), groups.sizes()) if size == most])
        return chosen.reset_index(drop=True)

    def _extreme(self, name, argument):
        if not len(self):
            raise ValueError(f'attempt to get {argument} of an empty sequence')
        known = self.dropna()
        if not len(known):
            raise ValueError(f'Encountered all NA values')
        wanted = known._reduce(name)
        return next(at for at, cell in enumerate(self) if cell == wanted)

    def idxmax(self, axis=0, skipna=True): return self.index[self._extreme('max', 'argmax')]
    def idxmin(self, axis=0, skipna=True): return self.index[self._extreme('min', 'argmin')]
    def argmax(self, axis=None, skipna=True): return self._extreme('max', 'argmax')
    def argmin(self, axis=None, skipna=True): return self._extreme('min', 'argmin')

    def nlargest(self, n=5, keep='first'):
        return self.dropna().sort_values(ascending=False).head(n)

    def nsmallest(self, n=5, keep='first'):
        return self.dropna().sort_values().head(n)

    def searchsorted(self, value, side='left', sorter=None):
        from bisect import bisect_left, bisect_right
        find = bisect_left if side == 'left' else bisect_right
        cells = self.tolist()
        return ndarray([find(cells, one) for one in value], 'int64') if _is_list(value) else find(cells, value)

    def abs(self):
        made = self._with_values([abs(cell) for cell in self])
        return made.astype(self._dtype()) if made._dtype() != self._dtype() else made

    def round(self, decimals=0):
        return self._round(decimals)

    def _running(self, step):
        cells, last = [], None
        for cell, gone in zip(self, self.isna()):
            if not gone:
                last = cell if last is None else step(last, cell)
            cells.append(cell if gone else last)
        made = self._with_values(cells)
        return made.astype(self._dtype()) if self._dtype() not in ('bool', 'object') else made

    def cumsum(self, axis=0, skipna=True): return self._running(lambda last, cell: last + cell)
    def cumprod(self, axis=0, skipna=True): return self._running(lambda last, cell: last * cell)
    def cummax(self, axis=0, skipna=True): return self._running(lambda last, cell: max(last, cell))
    def cummin(self, axis=0, skipna=True): return self._running(lambda last, cell: min(last, cell))

    def diff(self, periods=1):
        if self._dtype() == 'bool':
            before = self.shift(periods).tolist()
            return self._with_values([_NAN if last != last else cell is not last for cell, last in zip(self, before)])
        return self - self.shift(periods)

    def pct_change(self, periods=1, fill_method=None, **kwargs):
        return self / self.shift(periods) - 1

    def shift(self, periods=1, freq=None, axis=0, fill_value=_MISSING, suffix=None):
        if freq is not None:
            moved = self._copy()
            from pandas._tools import step_of
            moved.index = _classes.Index([label + step_of(freq) * periods for label in self.index], name=self.index.name)
            return moved
        length = len(self)
        places = [at - periods if 0 <= at - periods < length else -1 for at in range(length)]
        if fill_value is not _MISSING:
            cells = self.tolist()
            return self._with_values([fill_value if place < 0 else cells[place] for place in places])
        from _pandas_kinds import take_or_missing
        return take_or_missing(self, places, self.index)

    def rank(self, axis=0, method='average', numeric_only=False, na_option='keep', ascending=True, pct=False):
        order = [at for at in self._order(bool(ascending)) if not self._take([at]).isna()._at(0)]
        cells, ranks = self.tolist(), [_NAN] * len(self)
        at, dense = 0, 0
        while at < len(order):
            end = at
            while end + 1 < len(order) and cells[order[end + 1]] == cells[order[at]]:
                end += 1
            dense += 1
            for offset, place in enumerate(order[at:end + 1]):
                ranks[place] = {'average': (at + end) / 2 + 1, 'min': at + 1, 'max': end + 1, 'dense': dense,
                                'first': at + offset + 1}[method]
            at = end + 1
        whole = dense if method == 'dense' else len(order)
        return self._with_values([float(rank) / (whole if pct else 1) for rank in ranks]).astype('float64')

    def describe(self, percentiles=None, include=None, exclude=None):
        from pandas._describe import described
        return described(self, percentiles)

    def groupby(self, by=None, level=None, *, as_index=True, sort=True, group_keys=True, observed=True, dropna=True):
        from pandas._groups import grouped_series
        return grouped_series(self, by, level, sort, dropna, observed)

    def _pairs(self, other):
        left, right = aligned(self, other)
        return [(float(a), float(b)) for a, b in zip(left, right) if a == a and b == b]

    def cov(self, other, min_periods=None, ddof=1):
        pairs = self._pairs(other)
        if len(pairs) <= ddof:
            return _NAN
        mean_a, mean_b = (sum(pair[at] for pair in pairs) / len(pairs) for at in (0, 1))
        return sum((a - mean_a) * (b - mean_b) for a, b in pairs) / (len(pairs) - ddof)

    def corr(self, other, method='pearson', min_periods=None):
        if method == 'spearman':
            return self.rank().corr(other.rank())
        pairs = self._pairs(other)
        left, right = (_classes.Series([pair[at] for pair in pairs], dtype='float64') for at in (0, 1))
        spread = left.std() * right.std()
        return left.cov(right) / spread if spread else _NAN

    def dot(self, other):
        if isinstance(other, Cells):
            if not self.index.equals(other.index):
                raise ValueError('matrices are not aligned')
            other = other.tolist()
        if isinstance(other, _classes.DataFrame):
            return _classes.Series([self.dot(column) for _, column in other.items()], index=other.columns)
        if len(other) != len(self):
            raise Exception(f'Dot product shape mismatch, ({len(self)},) vs ({len(other)},)')
        return sum(a * b for a, b in zip(self.tolist(), other))

    def compare(self, other, keep_equal=False):
        differ = [at for at, (a, b) in enumerate(zip(self, other)) if not (a == b or a != a and b != b)]
        equal = [at not in differ for at in range(len(self))]
        return _classes.DataFrame({'self': self.mask(equal)._take(differ), 'other': other.mask(equal)._take(differ)})

    def memory_usage(self, index=True, deep=False):
        from pandas._extension import bytes_of
        own = 132 if isinstance(self.index, _classes.RangeIndex) else len(self) * 8
        return bytes_of(self) + (own if index else 0)

    def to_csv(self, path_or_buf=None, **options):
        return self.to_frame().to_csv(path_or_buf, **options)

    def to_json(self, path_or_buf=None, **kwargs):
        from pandas._json import to_json
        return to_json(self, path_or_buf, **kwargs)
