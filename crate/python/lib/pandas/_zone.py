"""Time zones as `tzinfo`, over the rules that are kept in Rust."""

from datetime import datetime, timedelta, timezone, tzinfo

from _pandas_kinds import is_zone, zone_at, zone_moments

_EPOCH = datetime(1970, 1, 1)
_ZERO = timedelta(0)


class Zone(tzinfo):
    """A zone by its name, as `zoneinfo.ZoneInfo` is one."""

    __module__ = 'zoneinfo'
    __qualname__ = 'ZoneInfo'

    def __init__(self, key):
        self.key = key

    def __repr__(self):
        return f"zoneinfo.ZoneInfo(key='{self.key}')"

    def __str__(self):
        return self.key

    def __eq__(self, other):
        return isinstance(other, Zone) and other.key == self.key

    def __hash__(self):
        return hash(self.key)

    def __reduce__(self):
        return Zone, (self.key,)

    def _at(self, moment):
        wall = (moment.replace(tzinfo=None) - _EPOCH) // timedelta(seconds=1)
        found = zone_moments(self.key, wall)
        seconds = found[-1 if moment.fold else 0] if found else wall
        return zone_at(self.key, seconds)

    def utcoffset(self, moment):
        return None if moment is None else timedelta(seconds=self._at(moment)[0])

    def dst(self, moment):
        if moment is None:
            return None
        winter = min(zone_at(self.key, month * 2_629_800)[0] for month in (0, 6))
        return self.utcoffset(moment) - timedelta(seconds=winter)

    def tzname(self, moment):
        return None if moment is None else self._at(moment)[1]

    def fromutc(self, moment):
        seconds = (moment.replace(tzinfo=None) - _EPOCH) // timedelta(seconds=1)
        offset = zone_at(self.key, seconds)[0]
        moved = moment + timedelta(seconds=offset)
        again = zone_moments(self.key, seconds + offset)
        return moved.replace(fold=1) if len(again) == 2 and again[1] == seconds else moved


def zone_called(tz):
    """The `tzinfo` of a name or of a `tzinfo`."""
    if tz is None:
        return None
    if isinstance(tz, tzinfo):
        key = getattr(tz, 'key', None)
        return Zone(key) if key is not None and key != 'UTC' else timezone.utc if key == 'UTC' else tz
    if tz in ('UTC', 'utc'):
        return timezone.utc
    if tz.startswith('UTC') and ':' in tz:
        hours, minutes = tz[4:].split(':')
        ahead = timedelta(hours=int(hours), minutes=int(minutes))
        return timezone(-ahead if tz[3] == '-' else ahead)
    if not is_zone(tz):
        from zoneinfo import ZoneInfoNotFoundError
        raise ZoneInfoNotFoundError(f'No time zone found with key {tz}')
    return Zone(tz)


def name_of_zone(tz):
    """The name that a column's type has for a `tzinfo`."""
    key = getattr(tz, 'key', None)
    if key is not None:
        return key
    offset = tz.utcoffset(None)
    return 'UTC' if offset == _ZERO or offset is None else str(tz)
