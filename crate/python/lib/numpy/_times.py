"""Moments and lengths of time as ticks of a unit since 1970, and back."""

from datetime import date, datetime, timedelta, timezone

_NAT = -(1 << 63)
_NANOS = {'D': 86_400_000_000_000, 'h': 3_600_000_000_000, 'm': 60_000_000_000, 's': 1_000_000_000, 'ms': 1_000_000,
          'us': 1_000, 'ns': 1}
_EPOCH = datetime(1970, 1, 1)


def unit_of(value):
    """The unit that a value is exact in."""
    if isinstance(value, str):
        clock = value.replace(' ', 'T').partition('T')[2]
        if not clock or value == 'NaT':
            return 'D' if value != 'NaT' else 's'
        digits = len(clock.partition('.')[2])
        return {0: {1: 'h', 2: 'm', 3: 's'}[clock.count(':') + 1]}.get(digits) or ('ms' if digits <= 3 else 'us' if digits <= 6 else 'ns')
    if isinstance(value, (datetime, timedelta)):
        return 'us'
    own = getattr(value, '_dtype', None)
    if own is not None and '[' in own():
        return own().partition('[')[2][:-1]
    return 'D' if isinstance(value, date) else 's'


def ticks(value, name):
    """A value in ticks of the type `name`, such as `datetime64[us]`."""
    kind, _, unit = name[:-1].partition('[')
    size = _NANOS[unit]
    own = getattr(value, '_ticks', None)
    if own is not None:
        count, given = own(), value._dtype().partition('[')[2][:-1]
        return count if count == _NAT or not given else count * _NANOS[given] // size
    if value is None or value == 'NaT' or type(value).__name__ in ('NaTType', 'NAType') or value != value:
        return _NAT
    if isinstance(value, timedelta):
        return ((value.days * 86_400 + value.seconds) * 1_000_000 + value.microseconds) * 1_000 // size
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            if value.isdigit() and len(value) == 4 or len(value) == 7:
                value = datetime.fromisoformat(f'{value}-01-01'[:10])
            else:
                raise ValueError(f'Error parsing datetime string "{value}" at position 0') from None
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)
    if isinstance(value, datetime):
        if value.tzinfo is not None:
            value = value.astimezone(timezone.utc).replace(tzinfo=None)
        length = datetime(value.year, value.month, value.day, value.hour, value.minute, value.second,
                          value.microsecond) - _EPOCH
        return ((length.days * 86_400 + length.seconds) * 1_000_000 + length.microseconds) * 1_000 // size
    if isinstance(value, (int, float)) or hasattr(value, '__index__'):
        return int(value)
    raise ValueError(f'Could not convert object to NumPy {kind[:-2]}')


def python(name, count):
    """Ticks as Python's own object: an int where it has none as exact."""
    kind, _, unit = name[:-1].partition('[')
    if count == _NAT:
        return None
    if unit == 'ns':
        return count
    length = timedelta(microseconds=count * _NANOS[unit] // 1_000)
    if kind == 'timedelta64':
        return length
    return (_EPOCH + length).date() if unit == 'D' else _EPOCH + length
