"""Moving windows, weighted means that fade, and groups by time."""

from pandas import _classes

_NAN = float('nan')


class _Window:
    """A calculation over the cells before each cell."""

    __module__ = 'pandas.api.typing'

    def __init__(self, of):
        self._of = of

    def _each(self, function):
        if isinstance(self._of, _classes.DataFrame):
            columns = [column for _, column in self._of.items() if column.dtype.kind in 'iufb']
            return self._of._from_columns([self._along(column, function) for column in columns])
        return self._along(self._of, function)

    def _along(self, series, function):
        cells = []
        for at in range(len(series)):
            part = series._slice(*self._stretch(at, len(series)))
            known = part.count()
            cells.append(float(function(part.dropna())) if known >= self._needed() and known else _NAN)
        return series._with_values(cells).astype('float64')

    def __getitem__(self, key):
        narrowed = type(self).__new__(type(self))
        narrowed.__dict__.update(self.__dict__)
        narrowed._of = self._of[key]
        return narrowed

    def mean(self): return self._each(lambda part: part.mean())
    def sum(self): return self._each(lambda part: part.sum())
    def min(self): return self._each(lambda part: part.min())
    def max(self): return self._each(lambda part: part.max())
    def median(self): return self._each(lambda part: part.median())
    def std(self, ddof=1): return self._each(lambda part: part.std(ddof=ddof))
    def var(self, ddof=1): return self._each(lambda part: part.var(ddof=ddof))
    def count(self): return self._each(lambda part: len(part))
    def quantile(self, q): return self._each(lambda part: part.quantile(q))
    def apply(self, func, raw=False, **kwargs): return self._each(func)

    def agg(self, func):
        if isinstance(func, list):
            return _classes.DataFrame({one if isinstance(one, str) else one.__name__: self.agg(one) for one in func})
        return getattr(self, func)() if isinstance(func, str) else self.apply(func)

    aggregate = agg


class Rolling(_Window):
    __module__ = 'pandas.api.typing'

    def __init__(self, of, window, min_periods, center):
        super().__init__(of)
        if not isinstance(window, int):
            raise NotImplementedError("this sandbox's pandas rolls over a number of rows only")
        if window < 0:
            raise ValueError('window must be an integer 0 or greater')
        self._window, self._min, self._center = window, min_periods, center
        if min_periods is not None and min_periods > window:
            raise ValueError(f'min_periods {min_periods} must be <= window {window}')

    def _needed(self):
        return self._window if self._min is None else self._min

    def _stretch(self, at, length):
        end = min(at + 1 + (self._window - 1) // 2 if self._center else at + 1, length)
        start = max((at + 1 + (self._window - 1) // 2 if self._center else at + 1) - self._window, 0)
        return start, end - start

    def __repr__(self):
        return f'Rolling [window={self._window},center={self._center},axis=0,method=single]'


class Expanding(_Window):
    __module__ = 'pandas.api.typing'

    def __init__(self, of, min_periods):
        super().__init__(of)
        self._min = min_periods

    def _needed(self):
        return self._min

    def _stretch(self, at, length):
        return 0, at + 1


class ExponentialMovingWindow:
    __module__ = 'pandas.api.typing'

    def __init__(self, of, com, span, halflife, alpha, adjust):
        self._of, self._adjust = of, adjust
        if alpha is None:
            if span is not None:
                alpha = 2 / (span + 1)
            elif com is not None:
                alpha = 1 / (com + 1)
            elif halflife is not None:
                alpha = 1 - 0.5 ** (1 / halflife)
            else:
                raise ValueError('Must pass one of comass, span, halflife, or alpha')
        self._alpha = alpha

    def mean(self):
        if isinstance(self._of, _classes.DataFrame):
            return self._of._each_column(self._along)
        return self._along(self._of)

    def _along(self, series):
        cells, weight, total, keep = [], 0.0, 0.0, 1 - self._alpha
        for cell in series:
            if cell == cell:
                fresh = 1.0 if self._adjust or weight == 0 else self._alpha
                total, weight = total * keep + cell * fresh, weight * keep + fresh
            else:
                total, weight = total * keep, weight * keep
            cells.append(total / weight if weight else _NAN)
        return series._with_values(cells).astype('float64')


class Resampler:
    """Groups of rows by stretches of time."""

    __module__ = 'pandas.api.typing'

    def __init__(self, of, rule, on=None):
        self._of, self._rule, self._on = of, rule, on
        labels = of[on] if on is not None else of.index.to_series()
        if not labels._dtype().startswith('datetime64'):
            raise TypeError('Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex, but got an instance of '
                            f"'{type(of.index).__name__}'")
        from pandas._tools import date_range, bin_of
        starts = [bin_of(moment, rule) for moment in labels]
        self._bins = date_range(min(starts), max(starts), freq=rule) if starts else labels._labels()
        self._starts = starts

    def __getitem__(self, key):
        narrowed = Resampler.__new__(Resampler)
        narrowed.__dict__.update(self.__dict__)
        narrowed._of = self._of[key]
        return narrowed

    def _reduced(self, name):
        places = [[at for at, start in enumerate(self._starts) if start == label] for label in self._bins]
        if isinstance(self._of, _classes.DataFrame):
            columns = {name_: column for name_, column in self._of.items() if name_ != self._on}
            made = {key: self._column(column, places, name) for key, column in columns.items()}
            frame = _classes.DataFrame(made)
            frame.index = self._bins.rename(self._on or self._of.index.name)
            return frame
        made = self._column(self._of, places, name)
        made.index = self._bins.rename(self._of.index.name)
        return made

    def _column(self, series, places, name):
        cells = [getattr(series._take(group), name)() if isinstance(name, str) else name(series._take(group)) for group in places]
        return _classes.Series(cells, name=series.name)

    def sum(self): return self._reduced('sum')
    def mean(self): return self._reduced('mean')
    def min(self): return self._reduced('min')
    def max(self): return self._reduced('max')
    def count(self): return self._reduced('count')
    def median(self): return self._reduced('median')
    def std(self): return self._reduced('std')
    def first(self): return self._reduced(lambda part: part._reduce('first'))
    def last(self): return self._reduced(lambda part: part._reduce('last'))

    def size(self):
        counts = [self._starts.count(label) for label in self._bins]
        return _classes.Series(counts, index=self._bins.rename(self._on or self._of.index.name))

    def agg(self, func):
        if isinstance(func, dict):
            return _classes.DataFrame({name: self[name].agg(one) for name, one in func.items()})
        if isinstance(func, list):
            return _classes.DataFrame({one if isinstance(one, str) else one.__name__: self._reduced(one) for one in func})
        return self._reduced(func)
