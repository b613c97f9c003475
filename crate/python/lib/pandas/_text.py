"""`series.str`, `series.dt`: text by text, moment by moment."""

from pandas import _classes
from pandas._text_split import _Pieces

_NAN = float('nan')


class StringMethods(_Pieces):
    """`series.str`: passing over what is missing."""

    __slots__ = ('_of',)
    __module__ = 'pandas.core.strings.accessor'

    def __init__(self, of):
        self._of = of

    def _texts(self, function):
        """Texts in the type of the column."""
        cells = [function(cell) if isinstance(cell, str) else cell if self._keeps(cell) else _NAN for cell in self._of]
        made = self._of._with_values(cells)
        return made.astype(self._of._dtype()) if self._of._dtype() != 'category' else made.astype('str')

    def _keeps(self, cell):
        return cell is None or self._of._dtype() == 'string'

    def _flags(self, function, na=None):
        kind = self._of._dtype()
        missing = na if na is not None else _NAN if kind == 'object' else False
        cells = [function(cell) if isinstance(cell, str) else missing for cell in self._of]
        if kind == 'string':
            cells = [function(cell) if isinstance(cell, str) else na for cell in self._of]
            return self._of._with_values(cells).astype('boolean')
        return self._typed(cells, 'bool')

    def _numbers(self, function):
        cells = [function(cell) if isinstance(cell, str) else _NAN for cell in self._of]
        if self._of._dtype() == 'string':
            return self._of._with_values(cells).astype('Int64')
        return self._typed(cells, 'int64')

    def _typed(self, cells, dtype):
        return self._of._with_values(cells) if len(cells) else self._of._with_values(cells).astype(dtype)

    def _objects(self, function):
        return _classes.Series([function(cell) if isinstance(cell, (str, list)) else cell if cell is None else _NAN for cell in self._of],
                               index=self._of.index, name=self._of.name, dtype='object')

    def lower(self): return self._texts(lambda cell: cell.lower())
    def upper(self): return self._texts(lambda cell: cell.upper())
    def title(self): return self._texts(lambda cell: cell.title())
    def capitalize(self): return self._texts(lambda cell: cell.capitalize())
    def swapcase(self): return self._texts(lambda cell: cell.swapcase())
    def casefold(self): return self._texts(lambda cell: cell.casefold())
    def strip(self, to_strip=None): return self._texts(lambda cell: cell.strip(to_strip))
    def lstrip(self, to_strip=None): return self._texts(lambda cell: cell.lstrip(to_strip))
    def rstrip(self, to_strip=None): return self._texts(lambda cell: cell.rstrip(to_strip))
    def removeprefix(self, prefix): return self._texts(lambda cell: cell.removeprefix(prefix))
    def removesuffix(self, suffix): return self._texts(lambda cell: cell.removesuffix(suffix))
    def zfill(self, width): return self._texts(lambda cell: cell.zfill(width))
    def ljust(self, width, fillchar=' '): return self._texts(lambda cell: cell.ljust(width, fillchar))
    def rjust(self, width, fillchar=' '): return self._texts(lambda cell: cell.rjust(width, fillchar))
    def center(self, width, fillchar=' '): return self._texts(lambda cell: cell.center(width, fillchar))
    def repeat(self, repeats): return self._texts(lambda cell: cell * repeats)
    def slice(self, start=None, stop=None, step=None): return self._texts(lambda cell: cell[start:stop:step])

    def pad(self, width, side='left', fillchar=' '):
        way = {'left': self.rjust, 'right': self.ljust, 'both': self.center}[side]
        return way(width, fillchar)

    def slice_replace(self, start=None, stop=None, repl=''):
        return self._texts(lambda cell: cell[:start] + repl + (cell[stop:] if stop is not None else ''))

    def translate(self, table): return self._texts(lambda cell: cell.translate(table))
    def normalize(self, form):
        from unicodedata import normalize
        return self._texts(lambda cell: normalize(form, cell))

    def isdigit(self): return self._flags(lambda cell: cell.isdigit())
    def isalpha(self): return self._flags(lambda cell: cell.isalpha())
    def isalnum(self): return self._flags(lambda cell: cell.isalnum())
    def isspace(self): return self._flags(lambda cell: cell.isspace())
    def islower(self): return self._flags(lambda cell: cell.islower())
    def isupper(self): return self._flags(lambda cell: cell.isupper())
    def istitle(self): return self._flags(lambda cell: cell.istitle())
    def isnumeric(self): return self._flags(lambda cell: cell.isnumeric())
    def isdecimal(self): return self._flags(lambda cell: cell.isdecimal())

    def startswith(self, pat, na=None):
        self._checked(pat)
        return self._flags(lambda cell: cell.startswith(pat), na)

    def endswith(self, pat, na=None):
        self._checked(pat)
        return self._flags(lambda cell: cell.endswith(pat), na)

    def _checked(self, pat):
        if not isinstance(pat, (str, tuple)):
            raise TypeError(f'expected a string or tuple, not {type(pat).__name__}')

    def find(self, sub, start=0, end=None): return self._numbers(lambda cell: cell.find(sub, start, end))
    def rfind(self, sub, start=0, end=None): return self._numbers(lambda cell: cell.rfind(sub, start, end))

    def index(self, sub, start=0, end=None): return self._numbers(lambda cell: cell.index(sub, start, end))

    def count(self, pat, flags=0):
        import re
        find = re.compile(pat, flags).findall
        return self._numbers(lambda cell: len(find(cell)))

    def len(self):
        kinds = (str, list, tuple, dict, set)
        cells = [cell.__len__() if isinstance(cell, kinds) else _NAN for cell in self._of]
        made = self._typed(cells, 'int64')
        return made.astype('Int64') if self._of._dtype() == 'string' else made

    def encode(self, encoding, errors='strict'):
        return self._objects(lambda cell: cell.encode(encoding, errors))

    def get(self, i):
        def one(cell):
            if isinstance(cell, dict):
                return cell.get(i)
            return cell[i] if -len(cell) <= i < len(cell) else _NAN
        cells = [one(cell) if isinstance(cell, (str, list, tuple, dict)) else _NAN for cell in self._of]
        return self._as_before(cells)

    def _as_before(self, cells):
        """Of objects come objects."""
        made = self._of._with_values(cells)
        return made.astype('object') if self._of._dtype() == 'object' else made

    def __getitem__(self, key):
        return self.slice(key.start, key.stop, key.step) if isinstance(key, slice) else self.get(key)

    def contains(self, pat, case=True, flags=0, na=None, regex=True):
        if not regex:
            return self._flags(lambda cell: pat in cell if case else pat.lower() in cell.lower(), na)
        import re
        search = re.compile(pat, flags if case else flags | re.IGNORECASE).search
        return self._flags(lambda cell: search(cell) is not None, na)

    def match(self, pat, case=True, flags=0, na=None):
        import re
        match = re.compile(pat, flags if case else flags | re.IGNORECASE).match
        return self._flags(lambda cell: match(cell) is not None, na)

    def fullmatch(self, pat, case=True, flags=0, na=None):
        import re
        match = re.compile(pat, flags if case else flags | re.IGNORECASE).fullmatch
        return self._flags(lambda cell: match(cell) is not None, na)

    def replace(self, pat, repl=None, n=-1, case=None, flags=0, regex=False):
        if isinstance(pat, dict):
            made = self
            for old, new in pat.items():
                made = made.replace(old, new, n, case, flags, regex).str
            return made._of
        if callable(repl) and not regex and not hasattr(pat, 'sub'):
            raise ValueError('Cannot use a callable replacement when regex=False')
        if not regex and not hasattr(pat, 'sub'):
            return self._texts(lambda cell: cell.replace(pat, repl, n))
        import re
        pattern = pat if hasattr(pat, 'sub') else re.compile(pat, flags | (re.IGNORECASE if case is False else 0))
        return self._texts(lambda cell: pattern.sub(repl, cell, count=max(n, 0)))


_OLD = {'dayofweek': 'day_of_week', 'dayofyear': 'day_of_year'}


class _Properties:
    """Parts of moments or lengths."""

    __slots__ = ('_of',)

    def __init__(self, of):
        self._of = of

    def _each(self, function, dtype=None):
        cells = [_NAN if gone else function(cell) for cell, gone in zip(self._of, self._of.isna())]
        made = self._of._with_values(cells)
        return made.astype(dtype) if dtype is not None and (not len(cells) or not self._of.isna().any()) else made

    def _moments(self, function):
        """Moments in the type of the column."""
        cells = [cell if gone else function(cell) for cell, gone in zip(self._of, self._of.isna())]
        return self._of._with_values(cells).astype(self._of._dtype())

    def __getattr__(self, name):
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    @property
    def unit(self):
        return self._of._dtype().partition('[')[2].partition(',')[0].rstrip(']')


class DatetimeProperties(_Properties):
    """`series.dt` of moments."""

    __slots__ = ()
    __module__ = 'pandas.core.indexes.accessors'

    _NUMBERS = ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'nanosecond', 'day_of_week',
                'day_of_year', 'quarter', 'days_in_month', 'daysinmonth')
    _FLAGS = ('is_month_start', 'is_month_end', 'is_quarter_start', 'is_quarter_end', 'is_year_start', 'is_year_end',
              'is_leap_year')

    def __getattr__(self, name):
        if name in _OLD:
            self._warn_of(name)
            name = _OLD[name]
        if name in self._NUMBERS:
            return self._each(lambda cell: getattr(cell, name), 'int32')
        if name == 'weekday':
            return self._each(lambda cell: cell.weekday(), 'int32')
        if name in self._FLAGS:
            cells = [False if gone else getattr(cell, name) for cell, gone in zip(self._of, self._of.isna())]
            return self._of._with_values(cells).astype('bool')
        raise AttributeError(f"'DatetimeProperties' object has no attribute '{name}'")

    def _warn_of(self, name):
        import warnings
        from pandas.errors import Pandas4Warning
        warnings.warn(f'Series.dt.{name} is deprecated and will be removed in a future version. Use Series.dt.{_OLD[name]} '
                      'instead.', Pandas4Warning, stacklevel=3)

    def _dates(self, function):
        from pandas._missing import NaT
        cells = [NaT if gone else function(cell) for cell, gone in zip(self._of, self._of.isna())]
        return _classes.Series(cells, index=self._of.index, name=self._of.name, dtype='object')

    @property
    def date(self):
        return self._dates(lambda cell: cell.date())

    @property
    def time(self):
        return self._dates(lambda cell: cell.time())

    def normalize(self): return self._moments(lambda cell: cell.normalize())
    def floor(self, freq): return self._moments(lambda cell: cell.floor(freq))
    def ceil(self, freq): return self._moments(lambda cell: cell.ceil(freq))
    def round(self, freq): return self._moments(lambda cell: cell.round(freq))
    def day_name(self, locale=None): return self._each(lambda cell: cell.day_name())
    def month_name(self, locale=None): return self._each(lambda cell: cell.month_name())
    def strftime(self, date_format): return self._each(lambda cell: cell.strftime(date_format))

    def as_unit(self, unit):
        zone = f', {self.tz}' if self.tz is not None else ''
        return self._of.astype(f'datetime64[{unit}{zone}]')

    def isocalendar(self):
        parts = [cell.isocalendar() for cell in self._of]
        columns = {name: [part[at] for part in parts] for at, name in enumerate(('year', 'week', 'day'))}
        return _classes.DataFrame(columns, index=self._of.index).astype('UInt32')

    def to_pydatetime(self):
        return self._dates(lambda cell: cell.to_pydatetime())

    @property
    def tz(self):
        from pandas._zone import zone_called
        zone = self._of._dtype().partition(', ')[2].rstrip(']')
        return zone_called(zone) if zone else None

    def tz_localize(self, tz, ambiguous='raise', nonexistent='raise'):
        from _pandas_kinds import in_zone
        if self.tz is not None and tz is not None:
            raise TypeError('Already tz-aware, use tz_convert to convert.')
        return in_zone(self._of, self._zone_name(tz), True)

    def tz_convert(self, tz):
        from _pandas_kinds import in_zone
        if self.tz is None:
            raise TypeError('Cannot convert tz-naive timestamps, use tz_localize to localize')
        return in_zone(self._of, self._zone_name(tz), False)

    def _zone_name(self, tz):
        from pandas._zone import name_of_zone, zone_called
        return None if tz is None else name_of_zone(zone_called(tz))

    def to_period(self, freq=None):
        raise NotImplementedError("this sandbox's pandas has no periods")


class TimedeltaProperties(_Properties):
    """`series.dt` of lengths."""

    __slots__ = ()
    __module__ = 'pandas.core.indexes.accessors'

    @property
    def days(self): return self._each(lambda cell: cell.days, 'int64')

    @property
    def seconds(self): return self._each(lambda cell: cell.seconds, 'int32')

    @property
    def microseconds(self): return self._each(lambda cell: cell.microseconds, 'int32')

    @property
    def components(self):
        names = ('days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'nanoseconds')
        return _classes.DataFrame({name: [getattr(cell.components, name) for cell in self._of] for name in names},
                                  index=self._of.index)

    def total_seconds(self): return self._each(lambda cell: cell.total_seconds(), 'float64')
    def floor(self, freq): return self._moments(lambda cell: cell.floor(freq))
    def ceil(self, freq): return self._moments(lambda cell: cell.ceil(freq))
    def round(self, freq): return self._moments(lambda cell: cell.round(freq))
    def as_unit(self, unit): return self._of.astype(f'timedelta64[{unit}]')


class IndexText:
    """`index.str`: the same of labels, and labels again."""

    __slots__ = ('_of',)

    def __init__(self, of):
        self._of = of

    def _labels(self, made):
        if not isinstance(made, _classes.Series):
            return made
        return made.to_numpy() if made._dtype() == 'bool' else made._labels()

    def __getattr__(self, name):
        found = getattr(StringMethods(self._of), name)
        return lambda *args, **kwargs: self._labels(found(*args, **kwargs))

    def __getitem__(self, key):
        return self._labels(StringMethods(self._of)[key])
