"""The methods of a frame that calculate."""

from _pandas_index import Labels
from _pandas_series import Cells
from pandas import _classes
from pandas._array import ndarray
from pandas._dtype import name_of as _name_of
from pandas._groups import DataFrameGroupBy
from pandas._keys import _as_index, _as_range, _is_list
from pandas._operators import _settle

_MISSING = object()


class _FrameCalculations:
    """What a frame can be asked for."""

    __slots__ = ()

    def add_prefix(self, prefix):
        return self.rename(columns=lambda name: f"{prefix}{name}")

    def add_suffix(self, suffix):
        return self.rename(columns=lambda name: f"{name}{suffix}")

    def set_index(self, keys, *, drop=True, append=False, inplace=False, verify_integrity=False):
        frame = self._copy()
        if isinstance(keys, list) and len(keys) == 1:
            keys = keys[0]
        if isinstance(keys, list):
            raise NotImplementedError("this sandbox's pandas has no MultiIndex")
        if isinstance(keys, (Labels, Cells, ndarray)):
            frame.index = _as_range(_as_index(keys))
            return _settle(self, frame, inplace)
        if not self._has(keys):
            raise KeyError(f"None of {[keys]} are in the columns")
        labels = _as_range(_classes.Index(self[keys], name=keys))
        if drop:
            del frame[keys]
        frame._set_index(labels)
        return _settle(self, frame, inplace)

    def reset_index(self, level=None, *, drop=False, inplace=False, names=None):
        frame = self._copy()
        if not drop:
            name = names if names is not None else self.index.name
            if name is None:
                name = "index" if not self._has("index") else "level_0"
            frame._put_column(0, name, "list", self.index.tolist())
        frame._set_index(_classes.RangeIndex(len(self)))
        return _settle(self, frame, inplace)

    def reindex(self, labels=None, *, index=None, columns=None, fill_value=None):
        frame = self
        if index is None and columns is None:
            index = labels
        if index is not None:
            frame = frame._reindex(_as_index(index))
        if columns is not None:
            frame = frame._copy()
            frame._exactly(_as_index(columns))
        return frame if fill_value is None else frame.fillna(fill_value)

    def astype(self, dtype, copy=None, errors="raise"):
        if isinstance(dtype, dict):
            for name in dtype:
                if not self._has(name):
                    raise KeyError("Only a column name can be used for the key in a dtype mappings argument. "
                                   f"'{name}' not found in columns.")
            return self._astype({name: _name_of(one) for name, one in dtype.items()})
        return self._astype(_name_of(dtype))

    def infer_objects(self):
        return _classes.DataFrame({name: cells for name, cells in self._lists()}, index=self.index)

    def select_dtypes(self, include=None, exclude=None):
        def matches(name, wanted):
            for one in wanted if _is_list(wanted) else [wanted]:
                one = _name_of(one)
                numeric = name.startswith(("int", "uint", "float"))
                if one == name or (one == "number" and numeric) or (one in ("int", "float") and name.startswith(one)):
                    return True
                if one in ("datetime", "datetime64") and name.startswith("datetime64"):
                    return True
            return False

        kept = []
        for at, name in enumerate(self._dtypes()):
            if (include is None or matches(name, include)) and (exclude is None or not matches(name, exclude)):
                kept.append(at)
        return self._select_at(kept)

    def isna(self):
        return self._missing()

    def fillna(self, value, *, axis=None, inplace=False):
        if isinstance(value, Cells):
            value = value.to_dict()
        return _settle(self, self._fillna(value), inplace)

    def ffill(self):
        return _classes.DataFrame({name: column.ffill() for name, column in self.items()}, index=self.index)

    def bfill(self):
        return _classes.DataFrame({name: column.bfill() for name, column in self.items()}, index=self.index)

    def dropna(self, *, axis=0, how=None, thresh=None, subset=None, inplace=False, ignore_index=False):
        if subset is not None and not _is_list(subset):
            subset = [subset]
        if thresh is not None:
            frame = self._filter((self.notna().sum(axis=1) >= thresh).tolist())
        else:
            frame = self._dropna(how == "all", axis in (1, "columns"), subset)
        if ignore_index:
            frame = frame.reset_index(drop=True)
        return _settle(self, frame, inplace)

    def drop_duplicates(self, subset=None, *, keep="first", inplace=False, ignore_index=False):
        frame = self._filter([not repeat for repeat in self.duplicated(subset, keep)])
        if ignore_index:
            frame = frame.reset_index(drop=True)
        return _settle(self, frame, inplace)

    def duplicated(self, subset=None, keep="first"):
        subset = self.columns.tolist() if subset is None else subset if _is_list(subset) else [subset]
        if keep == "last":
            return self[::-1].duplicated(subset)[::-1]
        return self._repeats(list(subset))

    def sort_values(self, by, *, axis=0, ascending=True, inplace=False, kind=None, na_position="last",
                    ignore_index=False, key=None):
        ways = [bool(way) for way in ascending] if isinstance(ascending, list) else [bool(ascending)]
        frame = self._sort(by if isinstance(by, list) else [by], ways)
        if ignore_index:
            frame = frame.reset_index(drop=True)
        return _settle(self, frame, inplace)

    def sort_index(self, *, axis=0, ascending=True, inplace=False):
        if axis in (1, "columns"):
            order = self.columns.sort_values(ascending=ascending)
            return _settle(self, self[order.tolist()], inplace)
        return _settle(self, self._sort_index(bool(ascending)), inplace)

    def nlargest(self, n, columns):
        return self.sort_values(columns, ascending=False).head(n)

    def nsmallest(self, n, columns):
        return self.sort_values(columns).head(n)

    def _along(self, name, axis, numeric_only=False):
        if axis is None and name in ("any", "all"):
            return getattr(self._reduce(name, False, False), name)()
        return self._reduce(name, bool(numeric_only), axis in (1, "columns"))

    def sum(self, axis=0, skipna=True, numeric_only=False): return self._along("sum", axis, numeric_only)
    def mean(self, axis=0, skipna=True, numeric_only=False): return self._along("mean", axis, numeric_only)
    def min(self, axis=0, skipna=True, numeric_only=False): return self._along("min", axis, numeric_only)
    def max(self, axis=0, skipna=True, numeric_only=False): return self._along("max", axis, numeric_only)
    def median(self, axis=0, skipna=True, numeric_only=False): return self._along("median", axis, numeric_only)
    def std(self, axis=0, skipna=True, numeric_only=False): return self._along("std", axis, numeric_only)
    def var(self, axis=0, skipna=True, numeric_only=False): return self._along("var", axis, numeric_only)
    def prod(self, axis=0, skipna=True, numeric_only=False): return self._along("prod", axis, numeric_only)
    def count(self, axis=0, numeric_only=False): return self._along("count", axis, numeric_only)
    def nunique(self, axis=0, dropna=True): return self._along("nunique", axis)
    def any(self, axis=0): return self._along("any", axis)
    def all(self, axis=0): return self._along("all", axis)

    def quantile(self, q=0.5, axis=0, numeric_only=False):
        result = self._along(f"quantile:{q}", axis, numeric_only)
        result.name = q
        return result

    def _each_column(self, function):
        return _classes.DataFrame({name: function(column) for name, column in self.items()}, index=self.index)

    def abs(self):
        return self._each_column(lambda column: column.abs())

    def round(self, decimals=0):
        return self._round(decimals)

    def cumsum(self):
        return self._each_column(lambda column: column.cumsum())

    def shift(self, periods=1):
        return self._each_column(lambda column: column.shift(periods))

    def isin(self, values):
        if isinstance(values, dict):
            return self._each_column(lambda column: column.isin(values.get(column.name, [])))
        return self._each_column(lambda column: column.isin(values))

    def where(self, cond, other=float("nan")):
        return self._each_column(lambda column: column.where(cond[column.name], other))

    def replace(self, to_replace, value=_MISSING):
        return self._each_column(lambda column: column.replace(to_replace, value))

    def map(self, func):
        return self._each_column(lambda column: column.map(func))

    def apply(self, func, axis=0, args=(), **kwargs):
        if isinstance(func, str):
            return getattr(self, func)(axis=axis)
        if axis in (1, "columns"):
            results = [func(row, *args, **kwargs) for _, row in self.iterrows()]
            if results and isinstance(results[0], Cells):
                return _classes.DataFrame([result.to_dict() for result in results], index=self.index)
            return _classes.Series(results, index=self.index)
        results = {name: func(column, *args, **kwargs) for name, column in self.items()}
        if results and all(isinstance(result, Cells) for result in results.values()):
            return _classes.DataFrame(results)
        return _classes.Series(list(results.values()), index=list(results))

    def agg(self, func, axis=0):
        if isinstance(func, dict):
            parts = {name: self[name].agg(one) for name, one in func.items()}
            if all(isinstance(part, Cells) for part in parts.values()):
                return _classes.DataFrame(parts)
            return _classes.Series(list(parts.values()), index=list(parts))
        if isinstance(func, list):
            return _classes.DataFrame({name: column.agg(func) for name, column in self.items()})
        return getattr(self, func)(axis=axis) if isinstance(func, str) else self.apply(func, axis)

    aggregate = agg

    def describe(self, include=None):
        frame = self if include == "all" else self.select_dtypes("number")
        if not frame.shape[1]:
            frame = self
        return _classes.DataFrame({name: column.describe() for name, column in frame.items()})

    def query(self, expr):
        scope = {name: column for name, column in self.items() if isinstance(name, str)}
        expr = expr.replace(" and ", ") & (").replace(" or ", ") | (")
        return self[eval(f"({expr})", {}, scope)]

    def groupby(self, by=None, *, as_index=True, sort=True, dropna=True, group_keys=True, observed=True, axis=0):
        keys = by if isinstance(by, list) else [by]
        return DataFrameGroupBy(self, self._groups(keys), keys, as_index)

    def merge(self, right, how="inner", on=None, left_on=None, right_on=None, left_index=False, right_index=False,
              sort=False, suffixes=("_x", "_y"), copy=None, indicator=False, validate=None):
        if left_on is not None and right_on is not None and left_on != right_on:
            joined = self.merge(right.assign(**{left_on: right[right_on]}), how, on=left_on, suffixes=suffixes)
            return joined
        on = on if on is not None else left_on
        if on is None:
            on = [name for name in self.columns if name in right.columns]
            if not on:
                from pandas.errors import MergeError
                raise MergeError("No common columns to perform merge on. Merge options: left_on=None, right_on=None, "
                                 "left_index=False, right_index=False")
        return self._merge(right, on if isinstance(on, list) else [on], how, suffixes[0], suffixes[1], validate)

    def join(self, other, how="left", lsuffix="", rsuffix=""):
        other = other.to_frame() if isinstance(other, Cells) else other
        frame = self if how == "left" else self._take([at for at, label in enumerate(self.index)
                                                       if label in other.index])
        matched = other._reindex(frame.index)
        result = frame._copy()
        for name, column in matched.items():
            result[f"{name}{rsuffix}" if self._has(name) else name] = column
        return result

    def info(self, verbose=None, buf=None, **kwargs):
        import sys
        rows = [(str(at), str(name), f"{self._column_at(at).count()} non-null", dtype)
                for at, (name, dtype) in enumerate(zip(self.columns, self._dtypes()))]
        heads = ("#", "Column", "Non-Null Count", "Dtype")
        widths = [max([len(head)] + [len(row[at]) for row in rows]) for at, head in enumerate(heads)]
        widths[0] += 1
        index = self.index
        span = f", {index[0]} to {index[-1]}" if len(index) else ""
        lines = [str(type(self)), f"{type(index).__name__}: {len(index)} entries{span}",
                 f"Data columns (total {len(rows)} columns):"]
        lines += [" " + "  ".join(part.ljust(width) for part, width in zip(parts, widths))
                  for parts in (heads, tuple("-" * len(head) if at else "---" for at, head in enumerate(heads)))]
        lines += [" " + "  ".join(part.ljust(width) for part, width in zip(row, widths)) for row in rows]
        (buf or sys.stdout).write("\n".join(lines) + "\n")
