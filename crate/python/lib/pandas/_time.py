"""`Timestamp` over the library's own `datetime`; `Timedelta` is beside it.

Absent: nanoseconds (a moment read from a column in nanoseconds keeps its microseconds).
"""

from datetime import date, datetime, timedelta, timezone

from _pandas_table import parse_moment
from pandas._missing import NaT
from pandas._span import Timedelta, length_of, per_unit, timedelta_of
from pandas._zone import name_of_zone, zone_called

_EPOCH = datetime(1970, 1, 1)


def _plain(moment):
    """The parts that `datetime` is made from."""
    return (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second, moment.microsecond)


class Timestamp(datetime):
    __module__ = 'pandas'

    def __new__(cls, ts_input=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *,
                year=None, nanosecond=None, tz=None, unit=None, fold=0):
        zone = zone_called(tz if tz is not None else tzinfo)
        if year is not None or month is not None:
            year = ts_input if year is None else year
            return datetime.__new__(cls, year, month, day, hour, minute, second, microsecond, zone)
        if ts_input is None or ts_input is NaT or ts_input != ts_input:
            return NaT
        if isinstance(ts_input, str):
            return cls._read(ts_input, zone)
        if isinstance(ts_input, datetime):
            moment = datetime.__new__(cls, *_plain(ts_input), zone_called(ts_input.tzinfo), fold=ts_input.fold)
            return moment if zone is None else moment._into(zone)
        if isinstance(ts_input, date):
            return datetime.__new__(cls, ts_input.year, ts_input.month, ts_input.day, 0, 0, 0, 0, zone)
        if isinstance(ts_input, (int, float)):
            moment = cls(_EPOCH + timedelta(microseconds=ts_input * per_unit(unit or 'ns')))
            return moment if zone is None else moment.replace(tzinfo=timezone.utc).astimezone(zone)
        raise TypeError(f'Cannot convert input [{ts_input}] of type {type(ts_input)} to Timestamp')

    @classmethod
    def _read(cls, text, zone):
        if text.strip().lower() in ('nat', 'nan', ''):
            return NaT
        if text in ('now', 'today'):
            return cls.now(zone)
        moment = parse_moment(text)
        if moment is None:
            from pandas._reading import loose
            moment = cls(loose(text))
        return moment if zone is None else moment._into(zone)

    def _into(self, zone):
        """In a zone: the same moment where there was a zone, the same time by the clock where there was none."""
        return self.replace(tzinfo=zone) if self.tzinfo is None else self.astimezone(zone)

    def astimezone(self, tz=None):
        return Timestamp(datetime.astimezone(datetime(*_plain(self), self.tzinfo, fold=self.fold), zone_called(tz)))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                nanosecond=None, tzinfo=False, fold=None):
        given = (year, month, day, hour, minute, second, microsecond)
        parts = [own if new is None else new for own, new in zip(_plain(self), given)]
        zone = self.tzinfo if tzinfo is False else zone_called(tzinfo)
        return datetime.__new__(Timestamp, *parts, zone, fold=self.fold if fold is None else fold)

    def __repr__(self):
        text = str(datetime(*_plain(self)))
        if self.tzinfo is None:
            return f"Timestamp('{text}')"
        return f"Timestamp('{text}{self.strftime('%z')}', tz='{name_of_zone(self.tzinfo)}')"

    def __str__(self):
        return self.isoformat(' ')

    def __reduce_ex__(self, protocol):
        return Timestamp, (datetime(*_plain(self), self.tzinfo),)

    @classmethod
    def now(cls, tz=None):
        return cls(datetime.now(zone_called(tz)))

    @classmethod
    def today(cls, tz=None):
        return cls.now(tz)

    @classmethod
    def utcnow(cls):
        return cls(datetime.now(timezone.utc))

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        return cls(datetime.fromtimestamp(timestamp, zone_called(tz)))

    @classmethod
    def strptime(cls, text, format):
        raise NotImplementedError(
            'Timestamp.strptime() is not implemented. Use to_datetime() to parse date strings.'
        )

    @classmethod
    def combine(cls, date, time):
        return cls(datetime.combine(date, time))

    def __add__(self, other):
        if hasattr(other, '_shifted'):
            return other._shifted(self)
        if isinstance(other, int) and not isinstance(other, bool):
            raise TypeError('Addition/subtraction of integers and integer-arrays with Timestamp is no longer supported.  '
                            'Instead of adding/subtracting `n`, use `n * obj.freq`')
        if not isinstance(other, timedelta):
            return NotImplemented
        if self.tzinfo is None:
            return Timestamp(datetime.__add__(self, other))
        moved = datetime(*_plain(self.astimezone(timezone.utc)), timezone.utc) + other
        return Timestamp(moved.astimezone(self.tzinfo))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta) or hasattr(other, '_shifted'):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.tzinfo is None) != (other.tzinfo is None):
            raise TypeError('Cannot subtract tz-naive and tz-aware datetime-like objects.')
        return Timedelta(datetime.__sub__(self, other))

    def __rsub__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        return Timestamp(other) - self

    def __eq__(self, other):
        return datetime.__eq__(self, other) if isinstance(other, datetime) else False if isinstance(
            other, (str, int, float, date)) else NotImplemented

    __hash__ = datetime.__hash__

    def _ordered(self, other, name):
        if isinstance(other, datetime):
            if (self.tzinfo is None) != (other.tzinfo is None):
                raise TypeError('Cannot compare tz-naive and tz-aware timestamps')
            return getattr(datetime, name)(self, other)
        if isinstance(other, date):
            raise TypeError('Cannot compare Timestamp with datetime.date. Use ts == pd.Timestamp(date) or '
                            'ts.date() == date instead.')
        return NotImplemented

    def __lt__(self, other): return self._ordered(other, '__lt__')
    def __le__(self, other): return self._ordered(other, '__le__')
    def __gt__(self, other): return self._ordered(other, '__gt__')
    def __ge__(self, other): return self._ordered(other, '__ge__')

    def to_pydatetime(self, warn=True):
        return datetime(*_plain(self), self.tzinfo)

    def normalize(self):
        return self.replace(hour=0, minute=0, second=0, microsecond=0)

    def _rounded(self, freq, how):
        step = length_of(Timedelta(f'1{freq}' if freq[:1].isalpha() else freq))
        wall = length_of(datetime(*_plain(self)) - _EPOCH)
        return Timestamp(_EPOCH + timedelta(microseconds=how(wall, step) * step)).replace(tzinfo=self.tzinfo)

    def floor(self, freq):
        return self._rounded(freq, lambda wall, step: wall // step)

    def ceil(self, freq):
        return self._rounded(freq, lambda wall, step: -(-wall // step))

    def round(self, freq):
        return self._rounded(freq, lambda wall, step: round(wall / step))

    def tz_localize(self, tz, ambiguous='raise', nonexistent='raise'):
        if self.tzinfo is not None and tz is not None:
            raise TypeError('Cannot localize tz-aware Timestamp, use tz_convert for conversions')
        return self.replace(tzinfo=tz)

    def tz_convert(self, tz):
        if self.tzinfo is None:
            raise TypeError('Cannot convert tz-naive Timestamp, use tz_localize to localize')
        return self.astimezone(timezone.utc).replace(tzinfo=None) if tz is None else self.astimezone(tz)

    @property
    def tz(self):
        return self.tzinfo

    unit = 'us'
    nanosecond = 0

    @property
    def value(self):
        moment = self if self.tzinfo is None else self.astimezone(timezone.utc).replace(tzinfo=None)
        return length_of(datetime.__sub__(moment, _EPOCH)) * 1000

    def timestamp(self):
        return self.value / 1e9

    def as_unit(self, unit, round_ok=True):
        return self

    @property
    def day_of_week(self):
        return self.weekday()

    @property
    def day_of_year(self):
        return self.timetuple().tm_yday

    def _older(self, name, instead):
        import warnings
        from pandas.errors import Pandas4Warning
        warnings.warn(f'Timestamp.{name} is deprecated and will be removed in a future version. Use Timestamp.{instead} '
                      'instead.', Pandas4Warning, stacklevel=3)
        return getattr(self, instead)

    @property
    def dayofweek(self):
        return self._older('dayofweek', 'day_of_week')

    @property
    def dayofyear(self):
        return self._older('dayofyear', 'day_of_year')

    @property
    def quarter(self):
        return (self.month + 2) // 3

    @property
    def week(self):
        return self.isocalendar()[1]

    weekofyear = week

    @property
    def days_in_month(self):
        return ((self.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)).day

    daysinmonth = days_in_month

    @property
    def is_leap_year(self):
        return self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0)

    @property
    def is_month_start(self):
        return self.day == 1

    @property
    def is_month_end(self):
        return self.day == self.days_in_month

    @property
    def is_quarter_start(self):
        return self.day == 1 and self.month % 3 == 1

    @property
    def is_quarter_end(self):
        return self.is_month_end and self.month % 3 == 0

    @property
    def is_year_start(self):
        return self.day == self.month == 1

    @property
    def is_year_end(self):
        return (self.month, self.day) == (12, 31)

    def day_name(self, locale=None):
        return self.strftime('%A')

    def month_name(self, locale=None):
        return self.strftime('%B')


Timestamp.min = datetime.__new__(Timestamp, 1, 1, 1)
Timestamp.max = datetime.__new__(Timestamp, 9999, 12, 31, 23, 59, 59, 999999)


def _moment(year, month, day, hour, minute, second, microsecond, zone, fold=0):
    return datetime.__new__(Timestamp, year, month, day, hour, minute, second, microsecond,
                            None if zone is None else zone_called(zone), fold=fold)


_length, _timedelta, _zone_name = length_of, timedelta_of, name_of_zone
