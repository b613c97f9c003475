"""`Timestamp` and `Timedelta` over the library's own `datetime`.

Absent: nanoseconds (a moment read from a column in nanoseconds keeps its microseconds), zones other than UTC.
"""

from datetime import date, datetime, timedelta, timezone

from _pandas_table import parse_moment
from pandas._missing import NaT


class Timestamp(datetime):
    __module__ = "pandas"

    def __new__(cls, ts_input=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *,
                year=None, tz=None, unit=None, fold=0):
        zone = timezone.utc if tz is not None else tzinfo
        if year is not None:
            return datetime.__new__(cls, year, month, day, hour, minute, second, microsecond, zone)
        if month is not None:
            return datetime.__new__(cls, ts_input, month, day, hour, minute, second, microsecond, zone)
        if ts_input is None or ts_input is NaT or ts_input != ts_input:
            return NaT
        if isinstance(ts_input, str):
            moment = parse_moment(ts_input)
            if moment is None:
                raise ValueError(f"Unknown datetime string format, unable to parse: {ts_input}")
            return moment if zone is None else moment.replace(tzinfo=zone)
        if isinstance(ts_input, datetime):
            d = ts_input
            return datetime.__new__(cls, d.year, d.month, d.day, d.hour, d.minute, d.second, d.microsecond,
                                    zone or d.tzinfo)
        if isinstance(ts_input, date):
            return datetime.__new__(cls, ts_input.year, ts_input.month, ts_input.day, 0, 0, 0, 0, zone)
        if isinstance(ts_input, (int, float)):
            micros = {"s": 1_000_000, "ms": 1_000, "us": 1, "ns": 0.001, None: 0.001, "D": 86_400_000_000}[unit]
            moment = datetime(1970, 1, 1) + timedelta(microseconds=ts_input * micros)
            return cls(moment) if zone is None else cls(moment).replace(tzinfo=zone)
        raise TypeError(f"Cannot convert input [{ts_input}] of type {type(ts_input)} to Timestamp")

    def __repr__(self):
        zone = "" if self.tzinfo is None else f", tz='{self.tzinfo}'"
        return f"Timestamp('{self}'{zone})"

    def __str__(self):
        return self.isoformat(" ")

    @classmethod
    def now(cls, tz=None):
        return cls(datetime.now(timezone.utc if tz is not None else None))

    @classmethod
    def today(cls, tz=None):
        return cls.now(tz)

    @classmethod
    def utcnow(cls):
        return cls(datetime.now(timezone.utc))

    def __add__(self, other):
        result = datetime.__add__(self, other)
        return result if result is NotImplemented else Timestamp(result)

    __radd__ = __add__

    def __sub__(self, other):
        result = datetime.__sub__(self, other)
        if isinstance(result, datetime):
            return Timestamp(result)
        return Timedelta(result) if isinstance(result, timedelta) else result

    def __eq__(self, other):
        if isinstance(other, str):
            return False
        return datetime.__eq__(self, other)

    __hash__ = datetime.__hash__

    def to_pydatetime(self):
        return datetime(self.year, self.month, self.day, self.hour, self.minute, self.second, self.microsecond,
                        self.tzinfo)

    def normalize(self):
        return self.replace(hour=0, minute=0, second=0, microsecond=0)

    def tz_localize(self, tz):
        return self.replace(tzinfo=None if tz is None else timezone.utc)

    @property
    def tz(self):
        return self.tzinfo

    @property
    def dayofweek(self):
        return self.weekday()

    day_of_week = dayofweek

    @property
    def nanosecond(self):
        return 0

    def day_name(self):
        return self.strftime("%A")

    def month_name(self):
        return self.strftime("%B")


class Timedelta(timedelta):
    __module__ = "pandas"

    def __new__(cls, value=None, unit=None, **parts):
        if isinstance(value, timedelta):
            return timedelta.__new__(cls, value.days, value.seconds, value.microseconds)
        if isinstance(value, str):
            return cls(_read_length(value))
        if value is not None:
            return timedelta.__new__(cls, microseconds=value * _MICROS[unit or "ns"])
        return timedelta.__new__(cls, **parts)

    def __repr__(self):
        return f"Timedelta('{self}')"

    def __str__(self):
        sign = " +" if self.days < 0 else " "
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        fraction = f".{self.microseconds:06d}" if self.microseconds else ""
        return f"{self.days} days{sign}{hours:02d}:{minutes:02d}:{seconds:02d}{fraction}"

    def to_pytimedelta(self):
        return timedelta(self.days, self.seconds, self.microseconds)


_MICROS = {
    "ns": 0.001, "us": 1, "ms": 1_000, "s": 1_000_000, "sec": 1_000_000, "second": 1_000_000, "seconds": 1_000_000,
    "m": 60_000_000, "min": 60_000_000, "minute": 60_000_000, "minutes": 60_000_000, "h": 3_600_000_000,
    "hour": 3_600_000_000, "hours": 3_600_000_000, "D": 86_400_000_000, "d": 86_400_000_000, "day": 86_400_000_000,
    "days": 86_400_000_000, "W": 604_800_000_000,
}


def _read_length(text):
    words = text.replace(":", " : ").split()
    if len(words) == 1:
        number = words[0].rstrip("abcdefghijklmnopqrstuvwxyzDHW")
        words = [number or "1", words[0][len(number):]]
    try:
        return timedelta(microseconds=sum(float(n) * _MICROS[u] for n, u in zip(words[::2], words[1::2], strict=True)))
    except (KeyError, ValueError):
        raise ValueError(f"unit abbreviation w/o a number in {text!r}") from None


def _moment(year, month, day, hour, minute, second, microsecond, zoned):
    return datetime.__new__(Timestamp, year, month, day, hour, minute, second, microsecond,
                            timezone.utc if zoned else None)


def _length(value):
    return (value.days * 86_400 + value.seconds) * 1_000_000 + value.microseconds


def _timedelta(micros):
    return Timedelta(timedelta(microseconds=micros))
