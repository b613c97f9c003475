"""`DateOffset` and the offsets that go by the calendar: ends and beginnings of months, business days."""

from datetime import timedelta

_UNITS = ('years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'microseconds')


def _months_on(moment, count):
    """The same day some months on, or the last day of a month that is shorter."""
    month = moment.month - 1 + count
    first = moment.replace(year=moment.year + month // 12, month=month % 12 + 1, day=1)
    return first.replace(day=min(moment.day, first.days_in_month))


class DateOffset:
    __module__ = 'pandas'

    def __init__(self, n=1, normalize=False, **parts):
        self.n, self.normalize, self.kwds = n, normalize, parts

    def _shifted(self, moment):
        parts = {name: value * self.n for name, value in self.kwds.items()}
        replaced = {name: self.kwds[name] for name in self.kwds if not name.endswith('s')}
        months = parts.pop('years', 0) * 12 + parts.pop('months', 0)
        moved = _months_on(moment, months) if months else moment
        rest = {name: value for name, value in parts.items() if name.endswith('s')}
        moved = moved + timedelta(**rest) if rest else moved if self.kwds else moved + timedelta(days=self.n)
        moved = moved.replace(**replaced) if replaced else moved
        return moved.normalize() if self.normalize else moved

    def __radd__(self, moment):
        from pandas._time import Timestamp
        return Timestamp(moment)._shifted_by(self) if hasattr(moment, '_shifted_by') else self._shifted(Timestamp(moment))

    def __rsub__(self, moment):
        return moment + -self

    __add__ = __radd__

    def __neg__(self):
        return type(self)(-self.n, **self.kwds) if type(self) is DateOffset else type(self)(-self.n)

    def __mul__(self, other):
        return type(self)(self.n * other, **self.kwds) if type(self) is DateOffset else type(self)(self.n * other)

    __rmul__ = __mul__

    def __eq__(self, other):
        return type(self) is type(other) and (self.n, self.kwds) == (other.n, other.kwds)

    def __hash__(self):
        return hash((type(self).__name__, self.n))

    def __repr__(self):
        inner = ', '.join(f'{name}={value}' for name, value in self.kwds.items())
        times = '' if self.n == 1 else f'{self.n} * '
        return f"<{times}{type(self).__name__}{'s' if self.n != 1 else ''}{': ' + inner if inner else ''}>"


class _Anchored(DateOffset):
    """An offset to the next moment of a kind."""

    prefix, months = '', 1

    def __init__(self, n=1, normalize=False):
        super().__init__(n, normalize)

    @property
    def freqstr(self):
        return f'{self.n if self.n != 1 else ""}{self.prefix}'

    def _anchor(self, moment):
        """The moment of the kind in the stretch that the given one is in."""

    def is_on_offset(self, moment):
        return self._anchor(moment).date() == moment.date()

    def _on(self, moment, count):
        """The anchor some stretches on."""
        return self._anchor(_months_on(moment.replace(day=1), self.months * count))

    def _shifted(self, moment):
        anchor, count = self._anchor(moment), self.n
        if count > 0 and moment.date() < anchor.date():
            count -= 1
        elif count < 0 and moment.date() > anchor.date():
            count += 1
        return self._on(anchor, count)

    def _rolled(self, moment, way):
        if self.is_on_offset(moment):
            return moment
        anchor = self._anchor(moment)
        if way > 0:
            return anchor if anchor > moment else self._on(anchor, 1)
        return anchor if anchor < moment else self._on(anchor, -1)

    def _bin(self, moment):
        return self._anchor(moment).normalize()

    def rollforward(self, moment): return self._rolled(moment, 1)
    def rollback(self, moment): return self._rolled(moment, -1)


class MonthEnd(_Anchored):
    prefix = 'ME'

    def _anchor(self, moment):
        return moment.replace(day=moment.days_in_month)


class MonthBegin(_Anchored):
    prefix = 'MS'

    def _anchor(self, moment):
        return moment.replace(day=1)


class QuarterEnd(_Anchored):
    prefix, months = 'QE-DEC', 3

    def _anchor(self, moment):
        first = moment.replace(day=1, month=(moment.month + 2) // 3 * 3)
        return first.replace(day=first.days_in_month)


class QuarterBegin(_Anchored):
    prefix, months = 'QS-JAN', 3

    def _anchor(self, moment):
        return moment.replace(day=1, month=(moment.month - 1) // 3 * 3 + 1)


class YearEnd(_Anchored):
    prefix, months = 'YE-DEC', 12

    def _anchor(self, moment):
        return moment.replace(month=12, day=31)


class YearBegin(_Anchored):
    prefix, months = 'YS-JAN', 12

    def _anchor(self, moment):
        return moment.replace(month=1, day=1)


class BusinessDay(_Anchored):
    prefix = 'B'

    def is_on_offset(self, moment):
        return moment.weekday() < 5

    def _shifted(self, moment):
        way = timedelta(days=1 if self.n > 0 else -1)
        for _ in range(abs(self.n)):
            moment = moment + way
            while moment.weekday() > 4:
                moment = moment + way
        return moment

    def _rolled(self, moment, way):
        while moment.weekday() > 4:
            moment = moment + timedelta(days=way)
        return moment

    def _bin(self, moment):
        return self._rolled(moment, -1).normalize()


class Week(_Anchored):
    prefix = 'W-SUN'

    def is_on_offset(self, moment):
        return moment.weekday() == 6

    def _shifted(self, moment):
        if moment.weekday() != 6:
            ahead = timedelta(days=6 - moment.weekday())
            return moment + ahead + timedelta(weeks=self.n - 1) if self.n > 0 else moment + ahead + timedelta(weeks=self.n)
        return moment + timedelta(weeks=self.n)

    def _rolled(self, moment, way):
        while moment.weekday() != 6:
            moment = moment + timedelta(days=way)
        return moment

    def _bin(self, moment):
        return self._rolled(moment, 1).normalize()


BDay, BMonthEnd = BusinessDay, MonthEnd


def _fixed(unit):
    def make(n=1):
        from pandas._span import Timedelta
        return Timedelta(**{unit: n})
    return make


Day, Hour, Minute, Second = _fixed('days'), _fixed('hours'), _fixed('minutes'), _fixed('seconds')

_NAMED = {'ME': MonthEnd, 'MS': MonthBegin, 'QE': QuarterEnd, 'QS': QuarterBegin, 'YE': YearEnd, 'YS': YearBegin,
          'B': BusinessDay, 'W': Week, 'W-SUN': Week}


def named(unit, count):
    """The offset of this abbreviation, if there is one."""
    return _NAMED[unit](count) if unit in _NAMED else None
