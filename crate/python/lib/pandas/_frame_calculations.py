"""The methods of a frame that calculate."""

from _pandas_series import Cells
from pandas import _classes
from pandas._dtype import name_of as _name_of
from pandas._extension import CategoricalDtype
from pandas._keys import _is_list
from pandas._operators import UNSAID, _settle, told_inplace
from pandas._series_calculations import called
from pandas._series_shape import repeats

_MISSING = object()
_NAN = float('nan')


class _FrameCalculations:
    """What a frame can be asked for."""

    __slots__ = ()

    def astype(self, dtype, copy=None, errors='raise'):
        if isinstance(dtype, Cells):
            dtype = dtype.to_dict()
        if isinstance(dtype, dict):
            for name in dtype:
                if not self._has(name):
                    raise KeyError('Only a column name can be used for the key in a dtype mappings argument. '
                                   f"'{name}' not found in columns.")
        columns = []
        for name, column in self.items():
            wanted = dtype.get(name) if isinstance(dtype, dict) else dtype
            if wanted is None:
                columns.append(column)
                continue
            try:
                columns.append(column.astype(wanted, errors=errors))
            except (ValueError, TypeError) as error:
                if _name_of(wanted) in ('category',) or isinstance(wanted, CategoricalDtype) or len(error.args) != 1:
                    raise
                raise type(error)(f"{error}: Error while type casting for column '{name}'") from error
        return self._from_columns(columns, self.columns)

    def infer_objects(self, copy=None):
        return self._each_column(lambda column: column.infer_objects())

    def convert_dtypes(self, **kwargs):
        return self._each_column(lambda column: column.convert_dtypes())

    def isna(self):
        return self._missing()

    def fillna(self, value, *, axis=None, inplace=False, limit=None):
        if isinstance(value, _classes.DataFrame):
            value = {name: column for name, column in value.items()}
        if isinstance(value, Cells):
            value = value.to_dict()
        filled = self._each_column(
            lambda column: column.fillna(value[column.name]) if column.name in value else column
        ) if isinstance(value, dict) else self._each_column(lambda column: column.fillna(value) if column.hasnans else column)
        return _settle(self, filled, inplace)

    def ffill(self, *, axis=None, inplace=False, limit=None, limit_area=None):
        if axis in (1, 'columns'):
            return self.T.ffill(limit=limit).T
        return _settle(self, self._each_column(lambda column: column.ffill(limit=limit)), inplace)

    def bfill(self, *, axis=None, inplace=False, limit=None, limit_area=None):
        if axis in (1, 'columns'):
            return self.T.bfill(limit=limit).T
        return _settle(self, self._each_column(lambda column: column.bfill(limit=limit)), inplace)

    def interpolate(self, method='linear', **kwargs):
        return self._each_column(lambda column: column.interpolate(method) if column.dtype.kind in 'if' else column)

    def dropna(self, *, axis=0, how=_MISSING, thresh=None, subset=None, inplace=UNSAID, ignore_index=False):
        inplace = told_inplace(self, inplace, 'dropna')
        if how not in (_MISSING, 'any', 'all'):
            raise ValueError(f'invalid how option: {how}')
        if how is not _MISSING and thresh is not None:
            raise TypeError('You cannot set both the how and thresh arguments at the same time.')
        if subset is not None and not _is_list(subset):
            subset = [subset]
        if axis in (1, 'columns') and thresh is not None:
            frame = self._select_at([at for at, (_, column) in enumerate(self.items()) if column.count() >= thresh])
        elif thresh is not None:
            chosen = self if subset is None else self[list(subset)]
            frame = self._filter((chosen.notna().sum(axis=1) >= thresh).tolist())
        else:
            frame = self._dropna(how == 'all', axis in (1, 'columns'), None if subset is None else list(subset))
        if ignore_index:
            frame = frame.reset_index(drop=True)
        return _settle(self, frame, inplace)

    def drop_duplicates(self, subset=None, *, keep='first', inplace=UNSAID, ignore_index=False):
        inplace = told_inplace(self, inplace, 'drop_duplicates')
        frame = self._filter([not repeat for repeat in self.duplicated(subset, keep)])
        if ignore_index:
            frame = frame.reset_index(drop=True)
        return _settle(self, frame, inplace)

    def duplicated(self, subset=None, keep='first'):
        names = self.columns.tolist() if subset is None else list(subset) if _is_list(subset) and not isinstance(
            subset, tuple) else [subset]
        absent = [name for name in names if not self._has(name)]
        if absent:
            raise KeyError(_classes.Index(absent))
        if not names:
            return _classes.Series([], dtype='bool')
        return _classes.Series(repeats([self[name] for name in names], keep), index=self.index, dtype='bool')

    def _along(self, name, axis, numeric_only=False, skipna=True, **options):
        if axis is None and name in ('any', 'all'):
            return getattr(self._along(name, 0), name)()
        if axis is None and name in ('min', 'max', 'mean', 'sum', 'median'):
            return getattr(self._each_as_one(), name)()
        frame = self
        if numeric_only:
            frame = self._select_at([at for at, (_, column) in enumerate(self.items()) if column.dtype.kind in 'iufb'])
        if axis in (1, 'columns'):
            rows = [frame._row(at) for at in range(len(frame))]
            cells = [getattr(row, name)(skipna=skipna, **options) if name not in ('count', 'nunique') else getattr(row, name)(**options)
                     for row in rows]
            made = _classes.Series(cells, index=frame.index)
            return made if len(cells) else made.astype('float64')
        cells = [getattr(column, name)(skipna=skipna, **options) if name not in ('count', 'nunique') else getattr(column, name)(**options)
                 for _, column in frame.items()]
        made = _classes.Series(cells, index=frame.columns)
        if not cells:
            return made.astype('int64' if name in ('count', 'nunique') else 'bool' if name in ('any', 'all') else 'float64')
        return self._nullable_like(made, frame)

    def _nullable_like(self, made, frame):
        """Of nullable columns alone come nullable results."""
        kinds = frame._dtypes()
        if all(kind[:1].isupper() for kind in kinds) and made._dtype() in ('int64', 'float64'):
            return made.astype(made._dtype().title())
        return made

    def _each_as_one(self):
        return _classes.Series([cell for _, column in self.items() for cell in column])

    def sum(self, axis=0, skipna=True, numeric_only=False, min_count=0, **kwargs):
        return self._along('sum', axis, numeric_only, skipna, min_count=min_count)

    def mean(self, axis=0, skipna=True, numeric_only=False, **kwargs): return self._along('mean', axis, numeric_only, skipna)
    def min(self, axis=0, skipna=True, numeric_only=False, **kwargs): return self._along('min', axis, numeric_only, skipna)
    def max(self, axis=0, skipna=True, numeric_only=False, **kwargs): return self._along('max', axis, numeric_only, skipna)
    def median(self, axis=0, skipna=True, numeric_only=False, **kwargs): return self._along('median', axis, numeric_only, skipna)
    def std(self, axis=0, skipna=True, ddof=1, numeric_only=False, **kwargs): return self._along('std', axis, numeric_only, skipna, ddof=ddof)
    def var(self, axis=0, skipna=True, ddof=1, numeric_only=False, **kwargs): return self._along('var', axis, numeric_only, skipna, ddof=ddof)
    def sem(self, axis=0, skipna=True, ddof=1, numeric_only=False, **kwargs): return self._along('sem', axis, numeric_only, skipna)
    def skew(self, axis=0, skipna=True, numeric_only=False, **kwargs): return self._along('skew', axis, numeric_only, skipna)
    def kurt(self, axis=0, skipna=True, numeric_only=False, **kwargs): return self._along('kurt', axis, numeric_only, skipna)
    def prod(self, axis=0, skipna=True, numeric_only=False, min_count=0, **kwargs): return self._along('prod', axis, numeric_only, skipna)
    def count(self, axis=0, numeric_only=False): return self._along('count', axis, numeric_only)
    def nunique(self, axis=0, dropna=True): return self._along('nunique', axis, dropna=dropna)
    def any(self, *, axis=0, bool_only=False, skipna=True, **kwargs): return self._along('any', axis)
    def all(self, axis=0, bool_only=False, skipna=True, **kwargs): return self._along('all', axis)
    def idxmax(self, axis=0, skipna=True, numeric_only=False): return self._along('idxmax', axis, numeric_only)
    def idxmin(self, axis=0, skipna=True, numeric_only=False): return self._along('idxmin', axis, numeric_only)

    product, kurtosis = prod, kurt

    def quantile(self, q=0.5, axis=0, numeric_only=False, interpolation='linear', method='single'):
        if _is_list(q):
            made = _classes.DataFrame({name: column.quantile(list(q)) for name, column in self.items()
                                       if not numeric_only or column.dtype.kind in 'iufb'})
            return made
        frame = self.select_dtypes('number') if numeric_only else self
        cells = [column.quantile(q) for _, column in frame.items()]
        return _classes.Series(cells, index=frame.columns, name=q)

    def mode(self, axis=0, numeric_only=False, dropna=True):
        parts = [column.mode(dropna) for _, column in self.items()]
        labels = _classes.RangeIndex(max(map(len, parts), default=0))
        made = _classes.DataFrame({at: part._reindex(labels) for at, part in enumerate(parts)}, index=labels)
        made.columns = self.columns
        return made

    def _each_column(self, function):
        return self._from_columns([function(column) for _, column in self.items()], self.columns)

    def abs(self): return self._each_column(lambda column: column.abs())

    def round(self, decimals=0, *args, **kwargs):
        if isinstance(decimals, (dict, Cells)):
            return self._each_column(
                lambda column: column.round(decimals[column.name]) if column.name in decimals else column)
        return self._round(decimals)

    def cumsum(self, axis=0, skipna=True): return self._each_column(lambda column: column.cumsum())
    def cumprod(self, axis=0, skipna=True): return self._each_column(lambda column: column.cumprod())
    def cummax(self, axis=0, skipna=True): return self._each_column(lambda column: column.cummax())
    def cummin(self, axis=0, skipna=True): return self._each_column(lambda column: column.cummin())
    def diff(self, periods=1, axis=0): return self._each_column(lambda column: column.diff(periods))
    def pct_change(self, periods=1, **kwargs): return self._each_column(lambda column: column.pct_change(periods))
    def rank(self, axis=0, method='average', numeric_only=False, na_option='keep', ascending=True, pct=False):
        return self._each_column(lambda column: column.rank(method=method, ascending=ascending, pct=pct))

    def shift(self, periods=1, freq=None, axis=0, fill_value=_MISSING, suffix=None):
        options = {} if fill_value is _MISSING else {'fill_value': fill_value}
        return self._each_column(lambda column: column.shift(periods, freq, **options))

    def clip(self, lower=None, upper=None, *, axis=None, inplace=False):
        return self._each_column(lambda column: column.clip(lower, upper))

    def isin(self, values):
        if isinstance(values, dict):
            return self._each_column(lambda column: column.isin(values.get(column.name, [])))
        return self._each_column(lambda column: column.isin(values))

    def where(self, cond, other=_NAN, *, inplace=False, axis=None, level=None):
        cond = cond(self) if callable(cond) else cond

        def part(of, column):
            if isinstance(of, _classes.DataFrame):
                return of[column.name] if of._has(column.name) else [False] * len(self)
            return of
        made = self._each_column(lambda column: column.where(part(cond, column), part(other, column)))
        return _settle(self, made, inplace)

    def mask(self, cond, other=_NAN, *, inplace=False, axis=None, level=None):
        cond = cond(self) if callable(cond) else cond
        return self.where(~cond, other, inplace=inplace)

    def replace(self, to_replace=None, value=_MISSING, *, inplace=False, regex=False):
        if isinstance(to_replace, dict) and value is _MISSING and any(isinstance(new, dict) for new in to_replace.values()):
            made = self._each_column(
                lambda column: column.replace(to_replace[column.name], regex=regex) if column.name in to_replace else column)
        elif isinstance(to_replace, dict) and value is not _MISSING:
            made = self._each_column(lambda column: column.replace(
                to_replace[column.name], value.get(column.name) if isinstance(value, dict) else value,
                regex=regex) if column.name in to_replace else column)
        else:
            made = self._each_column(lambda column: column.replace(to_replace, value, regex=regex))
        return _settle(self, made, inplace)

    def update(self, other, join='left', overwrite=True):
        other = other if isinstance(other, _classes.DataFrame) else _classes.DataFrame(other)
        for name in self.columns:
            if other._has(name):
                fresh = other[name].reindex(self.index)
                column = self[name].where(fresh.isna(), fresh)
                self[name] = column.astype(self[name]._dtype(), errors='ignore')

    def combine_first(self, other):
        left, right = self.align(other)
        parts = [left[name].combine_first(right[name]) for name in left.columns]
        made = left._from_columns(parts, left.columns)
        whole = {name: frame[name]._dtype() for frame in (other, self) for name in frame.columns}
        for name in made.columns:
            if made[name]._dtype() == 'float64' and whole[name] == 'int64' and not made[name].hasnans:
                made[name] = made[name].astype('int64')
        return made

    def map(self, func, na_action=None, **kwargs):
        return self._each_column(lambda column: column.map(func, na_action, **kwargs))

    def apply(self, func, axis=0, raw=False, result_type=None, args=(), by_row='compat', **kwargs):
        if isinstance(func, (str, list, dict)):
            return self.agg(func, axis)
        if axis in (1, 'columns'):
            results = [func(row, *args, **kwargs) for _, row in self.iterrows()]
            if results and isinstance(results[0], Cells):
                return _classes.DataFrame([result.to_dict() for result in results], index=self.index)
            if result_type == 'expand' and results and _is_list(results[0]):
                return _classes.DataFrame([list(result) for result in results], index=self.index)
            if not results:
                return self.copy()
            return _classes.Series(results, index=self.index)
        results = [func(column, *args, **kwargs) for _, column in self.items()]
        if results and all(isinstance(result, Cells) for result in results):
            made = _classes.DataFrame({at: result for at, result in enumerate(results)})
            made.columns = self.columns
            return made
        return _classes.Series(results, index=self.columns)

    def agg(self, func=None, axis=0, *args, **kwargs):
        from pandas._aggregate import aggregated
        if axis in (1, 'columns') and not isinstance(func, str):
            return self.T.agg(func).T if isinstance(func, list) else self.apply(func, 1)
        if isinstance(func, str):
            if not hasattr(type(self), func):
                raise AttributeError(f"'{func}' is not a valid function for 'DataFrame' object")
            return getattr(self, func)(axis=axis, *args, **kwargs)
        return aggregated(self, func, kwargs)

    aggregate = agg

    def transform(self, func, axis=0, *args, **kwargs):
        if isinstance(func, dict):
            return _classes.DataFrame({name: self[name].transform(one) for name, one in func.items()})
        if isinstance(func, list):
            parts = {(name, called(one)): column.transform(one) for name, column in self.items() for one in func}
            return _classes.DataFrame(parts)
        made = getattr(self, func)(*args, **kwargs) if isinstance(func, str) else self.apply(func, axis, args=args, **kwargs)
        if len(made) != len(self):
            raise ValueError('Function did not transform')
        return made

    def describe(self, percentiles=None, include=None, exclude=None):
        from pandas._describe import described_frame
        return described_frame(self, percentiles, include, exclude)

    def value_counts(self, subset=None, normalize=False, sort=True, ascending=False, dropna=True):
        names = self.columns.tolist() if subset is None else list(subset) if _is_list(subset) else [subset]
        counts = self.groupby(names, dropna=dropna, sort=True).size()
        if sort:
            from _pandas_kinds import sorted as order
            counts = counts._take(order([counts], [ascending], False))
        counts.name = 'proportion' if normalize else 'count'
        return counts / counts.sum() if normalize else counts

    def query(self, expr, *, inplace=UNSAID, **kwargs):
        inplace = told_inplace(self, inplace, 'query')
        from pandas._query import evaluated
        return _settle(self, self[evaluated(self, expr, 2)], inplace)

    def eval(self, expr, *, inplace=UNSAID, **kwargs):
        inplace = told_inplace(self, inplace, 'eval')
        from pandas._query import evaluated
        name, equals, right = expr.partition('=')
        if equals and not right.startswith('=') and name.strip().isidentifier():
            return _settle(self, self.assign(**{name.strip(): evaluated(self, right, 2)}), inplace)
        return evaluated(self, expr, 2)

    def groupby(self, by=None, level=None, *, as_index=True, sort=True, group_keys=True, observed=True, dropna=True):
        from pandas._groups import grouped_frame
        return grouped_frame(self, by, level, as_index, sort, dropna, observed, group_keys)

    def merge(self, right, how='inner', on=None, left_on=None, right_on=None, left_index=False, right_index=False,
              sort=False, suffixes=('_x', '_y'), copy=None, indicator=False, validate=None):
        from pandas._merge import merge
        return merge(self, right, how, on, left_on, right_on, left_index, right_index, sort, suffixes, indicator, validate)

    def join(self, other, on=None, how='left', lsuffix=None, rsuffix=None, sort=False, validate=None, suffixes=None):
        from pandas._merge import join
        if lsuffix is not None or rsuffix is not None:
            import warnings
            from pandas.errors import Pandas4Warning
            warnings.warn("The 'lsuffix' and 'rsuffix' keywords in DataFrame.join are deprecated and will be removed in a "
                          "future version. Use the 'suffixes' keyword instead.", Pandas4Warning, stacklevel=2)
        lsuffix, rsuffix = suffixes or (lsuffix or '', rsuffix or '')
        return join(self, other, on, how, lsuffix, rsuffix, sort, validate)

    def corr(self, method='pearson', min_periods=1, numeric_only=False):
        return self._each_pair(lambda left, right: left.corr(right, method), numeric_only)

    def cov(self, min_periods=None, ddof=1, numeric_only=False):
        return self._each_pair(lambda left, right: left.cov(right, ddof=ddof), numeric_only)

    def _each_pair(self, function, numeric_only):
        frame = self.select_dtypes('number') if numeric_only else self
        for _, column in frame.items():
            if column.dtype.kind not in 'iufb':
                raise ValueError(f'could not convert string to float: {column.tolist()[0]!r}')
        columns = [column for _, column in frame.items()]
        made = _classes.DataFrame({at: [function(left, right) for left in columns] for at, right in enumerate(columns)},
                                  index=frame.columns)
        made.columns = frame.columns
        return made

    def corrwith(self, other, **kwargs):
        return _classes.Series([column.corr(other if isinstance(other, Cells) else other[name])
                                for name, column in self.items()], index=self.columns)

    def dot(self, other):
        if isinstance(other, Cells):
            return _classes.Series([sum(a * b for a, b in zip(row, other)) for row in self._rows()], index=self.index)
        columns = [self.dot(column) for _, column in other.items()]
        return self._from_columns(columns, other.columns)

    def compare(self, other, keep_equal=False, **kwargs):
        from pandas._merge import compared
        return compared(self, other)
