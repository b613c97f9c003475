"""UTC as dateutil writes it. The sandbox's local zone is UTC too."""

import datetime

_ZERO = datetime.timedelta(0)


class tzutc(datetime.tzinfo):
    def utcoffset(self, dt):
        return _ZERO

    def dst(self, dt):
        return _ZERO

    def tzname(self, dt):
        return "UTC"

    def fromutc(self, dt):
        return dt

    def __eq__(self, other):
        return isinstance(other, (tzutc, tzlocal))

    __hash__ = None

    def __repr__(self):
        return f"{self.__class__.__name__}()"

    def __reduce__(self):
        return self.__class__, ()


class tzlocal(tzutc):
    pass


UTC = tzutc()
