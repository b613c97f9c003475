"""`Timedelta` over the library's own `timedelta`."""

from datetime import timedelta

from pandas._missing import NaT

_MICROS = {
    'ns': 0.001, 'us': 1, 'ms': 1_000, 's': 1_000_000, 'sec': 1_000_000, 'second': 1_000_000, 'seconds': 1_000_000,
    'm': 60_000_000, 'min': 60_000_000, 'minute': 60_000_000, 'minutes': 60_000_000, 'h': 3_600_000_000,
    'hr': 3_600_000_000, 'hour': 3_600_000_000, 'hours': 3_600_000_000, 'D': 86_400_000_000, 'd': 86_400_000_000,
    'day': 86_400_000_000, 'days': 86_400_000_000, 'W': 604_800_000_000, 'w': 604_800_000_000,
    'milliseconds': 1_000, 'millisecond': 1_000, 'microseconds': 1, 'microsecond': 1, 'nanoseconds': 0.001,
    'weeks': 604_800_000_000, 'week': 604_800_000_000,
}


def per_unit(unit):
    """Microseconds in a unit."""
    if unit not in _MICROS:
        raise ValueError(f'invalid unit abbreviation: {unit}')
    return _MICROS[unit]


class Timedelta(timedelta):
    __module__ = 'pandas'

    def __new__(cls, value=None, unit=None, **parts):
        if value is NaT or (isinstance(value, float) and value != value):
            return NaT
        if isinstance(value, timedelta):
            return timedelta.__new__(cls, value.days, value.seconds, value.microseconds)
        if isinstance(value, str):
            return cls(_read(value))
        if value is not None:
            return timedelta.__new__(cls, microseconds=value * per_unit(unit or 'ns'))
        if not parts:
            raise ValueError('cannot construct a Timedelta from the passed arguments, allowed keywords are [weeks, days, hours, '
                             'minutes, seconds, milliseconds, microseconds, nanoseconds]')
        return timedelta.__new__(cls, **parts)

    def __repr__(self):
        return f"Timedelta('{self}')"

    def __str__(self):
        sign = ' +' if self.days < 0 else ' '
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        fraction = f'.{self.microseconds:06d}' if self.microseconds else ''
        return f'{self.days} days{sign}{hours:02d}:{minutes:02d}:{seconds:02d}{fraction}'

    def __reduce_ex__(self, protocol):
        return Timedelta, (timedelta(self.days, self.seconds, self.microseconds),)

    def _wrapped(self, result):
        return Timedelta(result) if isinstance(result, timedelta) else result

    def __add__(self, other):
        return self._wrapped(timedelta.__add__(self, other))

    __radd__ = __add__

    def __sub__(self, other):
        return self._wrapped(timedelta.__sub__(self, other))

    def __rsub__(self, other):
        return self._wrapped(timedelta.__rsub__(self, other))

    def __mul__(self, other):
        return self._wrapped(timedelta.__mul__(self, other))

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self._wrapped(timedelta.__truediv__(self, other))

    def __floordiv__(self, other):
        return self._wrapped(timedelta.__floordiv__(self, other))

    def __mod__(self, other):
        return self._wrapped(timedelta.__mod__(self, other))

    def __neg__(self):
        return self._wrapped(timedelta.__neg__(self))

    def __abs__(self):
        return self._wrapped(timedelta.__abs__(self))

    def __eq__(self, other):
        return timedelta.__eq__(self, other)

    __hash__ = timedelta.__hash__

    unit = 'us'
    nanoseconds = 0

    @property
    def value(self):
        return length_of(self) * 1000

    @property
    def components(self):
        from collections import namedtuple
        names = 'days hours minutes seconds milliseconds microseconds nanoseconds'
        minutes, seconds = divmod(self.seconds, 60)
        milli, micro = divmod(self.microseconds, 1000)
        return namedtuple('Components', names)(self.days, minutes // 60, minutes % 60, seconds, milli, micro, 0)

    def to_pytimedelta(self):
        return timedelta(self.days, self.seconds, self.microseconds)

    def isoformat(self):
        part = self.components
        seconds = f'{part.seconds}' + (f'.{self.microseconds:06d}'.rstrip('0') if self.microseconds else '')
        return f'P{part.days}DT{part.hours}H{part.minutes}M{seconds}S'

    def _rounded(self, freq, how):
        step = length_of(Timedelta(f'1{freq}' if freq[:1].isalpha() else freq))
        return timedelta_of(how(length_of(self), step) * step)

    def floor(self, freq):
        return self._rounded(freq, lambda own, step: own // step)

    def ceil(self, freq):
        return self._rounded(freq, lambda own, step: -(-own // step))

    def round(self, freq):
        return self._rounded(freq, lambda own, step: round(own / step))


def _read(text):
    """`1 days 02:03:04.5`, `2h30min`, `-1 day`."""
    rest, sign = text.strip(), 1
    if rest.startswith('-'):
        rest, sign = rest[1:].strip(), -1
    micros, found = 0, False
    while rest:
        digits = rest[:len(rest) - len(rest.lstrip('0123456789.'))]
        if not digits:
            raise ValueError('unit abbreviation w/o a number')
        rest = rest[len(digits):]
        if rest.startswith(':'):
            clock = (digits + rest).split(' ')[0]
            hours, minutes, *seconds = clock.split(':')
            micros += (int(hours) * 60 + int(minutes)) * 60_000_000
            micros += round(float(seconds[0]) * 1_000_000) if seconds else 0
            rest, found = (digits + rest)[len(clock):].strip(), True
            continue
        rest = rest.lstrip()
        unit = rest[:len(rest) - len(rest.lstrip('abcdefghijklmnopqrstuvwxyzDHWM'))]
        if not unit:
            raise ValueError('no units specified' if not found else 'unit abbreviation w/o a number')
        if unit not in _MICROS:
            raise ValueError(f'invalid unit abbreviation: {unit}')
        micros += float(digits) * _MICROS[unit]
        rest, found = rest[len(unit):].lstrip(' +,'), True
    if not found:
        raise ValueError('unit abbreviation w/o a number')
    return timedelta(microseconds=sign * micros)


def length_of(value):
    """Microseconds in a length of time."""
    return (value.days * 86_400 + value.seconds) * 1_000_000 + value.microseconds


def timedelta_of(micros):
    return Timedelta(timedelta(microseconds=micros))
