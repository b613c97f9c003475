"""Times on the wire, and what Python gets of them."""

import datetime

from dateutil.tz import tzlocal, tzutc

_FORMATS = ('%a, %d %b %Y %H:%M:%S GMT', '%Y-%m-%d %H:%M:%S', '%Y/%m/%d', '%d %b %Y', '%B %d, %Y')


def parse_moment(value):
    """The moment that a parameter names: a datetime, a number of seconds, or text.

    - raises: ValueError or TypeError where it names none
    """
    if isinstance(value, datetime.datetime):
        return value
    if isinstance(value, datetime.date):
        return datetime.datetime(value.year, value.month, value.day)
    if isinstance(value, (int, float)):
        return datetime.datetime.fromtimestamp(value, tzlocal())
    try:
        return datetime.datetime.fromtimestamp(float(value), tzlocal())
    except ValueError:
        pass
    try:
        return datetime.datetime.fromisoformat(value)
    except ValueError:
        pass
    for form in _FORMATS:
        try:
            return datetime.datetime.strptime(value, form).replace(tzinfo=tzutc())
        except ValueError:
            continue
    raise ValueError(f'Invalid timestamp "{value}"')


def seconds_of(value):
    """Seconds since the Unix epoch. A time without a zone is UTC, as botocore reads it."""
    moment = parse_moment(value)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=tzutc())
    return moment.timestamp()


def from_header(seconds):
    """A moment in a header, which says GMT."""
    return datetime.datetime.fromtimestamp(seconds, tzutc())


def from_body(seconds):
    """A moment in a body, which botocore reads as the machine's own."""
    return datetime.datetime.fromtimestamp(seconds, tzlocal())


def http_date(seconds):
    moment = datetime.datetime.fromtimestamp(seconds, tzutc())
    return moment.strftime('%a, %d %b %Y %H:%M:%S GMT')
