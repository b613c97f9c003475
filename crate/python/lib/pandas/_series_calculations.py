"""The methods of a series that calculate."""

from _pandas_series import Cells
from pandas import _classes
from pandas._array import ndarray
from pandas._groups import SeriesGroupBy, _called
from pandas._keys import _is_list
from pandas._operators import _settle

_MISSING = object()


class _SeriesCalculations:
    """What a series can be asked for."""

    __slots__ = ()

    def isna(self):
        return self._missing()

    def fillna(self, value, inplace=False):
        if isinstance(value, (dict, Cells)):
            filled = self._with_values([
                value.get(label, cell) if gone else cell
                for label, cell, gone in zip(self.index, self, self.isna())
            ])
        else:
            filled = self._fillna(value)
        return _settle(self, filled, inplace)

    def ffill(self):
        values, last = [], float("nan")
        for cell, gone in zip(self, self.isna()):
            last = last if gone else cell
            values.append(last)
        return self._with_values(values)

    def bfill(self):
        return self._with_values(self[::-1].ffill().tolist()[::-1])

    def dropna(self, inplace=False):
        return _settle(self, self._dropna(), inplace)

    def drop(self, labels=None, index=None, errors="raise"):
        labels = labels if labels is not None else index
        return self._take(self.index._without(labels if _is_list(labels) else [labels], errors == "ignore"))

    def sort_values(self, ascending=True, inplace=False, ignore_index=False):
        result = self._sort(False, bool(ascending))
        return _settle(self, result.reset_index(drop=True) if ignore_index else result, inplace)

    def sort_index(self, ascending=True):
        return self._sort(True, bool(ascending))

    def unique(self):
        return ndarray([self._at(place) for place in self._unique(True)], self._dtype())

    def nunique(self, dropna=True):
        return len(self._unique(not dropna))

    def drop_duplicates(self):
        return self._take(self._unique(True))

    def duplicated(self):
        first = set(self._unique(True))
        return self._with_values([at not in first for at in range(len(self))])

    def value_counts(self, normalize=False, sort=True, ascending=False, dropna=True):
        counts = self._counts(not dropna, bool(normalize))
        return counts._take(list(range(len(counts)))[::-1]) if ascending else counts

    def isin(self, values):
        if isinstance(values, str) or not hasattr(type(values), "__iter__"):
            raise TypeError("only list-like objects are allowed to be passed to isin(), you passed a "
                            f"`{type(values).__name__}`")
        return self._isin(list(values))

    def between(self, left, right, inclusive="both"):
        above = self >= left if inclusive in ("both", "left") else self > left
        below = self <= right if inclusive in ("both", "right") else self < right
        return above & below

    def where(self, cond, other=float("nan")):
        return self._with_values([cell if keep else other for cell, keep in zip(self, cond)])

    def mask(self, cond, other=float("nan")):
        return self.where(~cond, other)

    def clip(self, lower=None, upper=None):
        def one(cell):
            if lower is not None and cell < lower:
                return lower
            return upper if upper is not None and cell > upper else cell
        return self._with_values([one(cell) for cell in self])

    def replace(self, to_replace, value=_MISSING):
        if not isinstance(to_replace, dict):
            olds = to_replace if _is_list(to_replace) else [to_replace]
            to_replace = {old: value for old in olds}
        return self._with_values([to_replace.get(cell, cell) for cell in self])

    def map(self, func, na_action=None):
        if isinstance(func, Cells):
            func = func.to_dict()
        if isinstance(func, dict):
            return self._with_values([func.get(cell, float("nan")) for cell in self])
        gone = self.isna().tolist() if na_action == "ignore" else [False] * len(self)
        return self._with_values([cell if skip else func(cell) for cell, skip in zip(self, gone)])

    def apply(self, func, args=(), **kwargs):
        if isinstance(func, str):
            return getattr(self, func)(*args, **kwargs)
        return self._with_values([func(cell, *args, **kwargs) for cell in self])

    def agg(self, func):
        if isinstance(func, list):
            return _classes.Series([self.agg(one) for one in func], index=[_called(one) for one in func], name=self.name)
        return getattr(self, func)() if isinstance(func, str) else func(self)

    aggregate = agg

    def sum(self, axis=None, skipna=True, numeric_only=False): return self._whole("sum", skipna)
    def mean(self, axis=None, skipna=True, numeric_only=False): return self._whole("mean", skipna)
    def min(self, axis=None, skipna=True): return self._whole("min", skipna)
    def max(self, axis=None, skipna=True): return self._whole("max", skipna)
    def median(self, axis=None, skipna=True): return self._whole("median", skipna)
    def std(self, axis=None, skipna=True): return self._whole("std", skipna)
    def var(self, axis=None, skipna=True): return self._whole("var", skipna)
    def prod(self, axis=None, skipna=True): return self._whole("prod", skipna)
    def count(self): return self._reduce("count")
    def any(self, axis=None): return self._reduce("any")
    def all(self, axis=None): return self._reduce("all")

    def _whole(self, name, skipna):
        if not skipna and self.isna().any():
            return float("nan")
        return self._reduce(name)

    def quantile(self, q=0.5):
        if _is_list(q):
            return _classes.Series([self.quantile(one) for one in q], index=q, name=self.name)
        return self._reduce(f"quantile:{q}")

    def mode(self):
        counts = self.value_counts()
        return _classes.Series(sorted(label for label, count in counts.items() if count == counts.max()), name=self.name)

    def idxmax(self):
        return self.index[self.tolist().index(self.max())]

    def idxmin(self):
        return self.index[self.tolist().index(self.min())]

    def abs(self):
        return self._with_values([abs(cell) for cell in self])

    def round(self, decimals=0):
        return self._round(decimals)

    def cumsum(self):
        return self._cumulate()

    def diff(self, periods=1):
        return self - self.shift(periods)

    def shift(self, periods=1, fill_value=float("nan")):
        cells = self.tolist()
        if periods >= 0:
            cells = [fill_value] * min(periods, len(cells)) + cells[:max(len(cells) - periods, 0)]
        else:
            cells = cells[-periods:] + [fill_value] * min(-periods, len(cells))
        return self._with_values(cells)

    def describe(self):
        if self.dtype.kind in "iuf":
            labels = ["count", "mean", "std", "min", "25%", "50%", "75%", "max"]
            values = [float(self.count()), self.mean(), self.std(), self.min()]
            values += [self.quantile(0.25), self.quantile(0.5), self.quantile(0.75), self.max()]
            return _classes.Series([float(value) for value in values], index=labels, name=self.name)
        counts = self.value_counts()
        values = [self.count(), len(counts), counts.index[0] if len(counts) else float("nan"),
                  counts.iloc[0] if len(counts) else float("nan")]
        return _classes.Series(values, index=["count", "unique", "top", "freq"], dtype=object, name=self.name)

    def groupby(self, by, sort=True):
        keys = by if isinstance(by, Cells) else _classes.Series(list(by), index=self.index)
        groups = [([key], places) for key, places in keys._groups()]
        return SeriesGroupBy(self, groups, [keys.name])

    def to_csv(self, path_or_buf=None, sep=",", index=True, header=True):
        return self.to_frame().to_csv(path_or_buf, sep=sep, index=index, header=header)
