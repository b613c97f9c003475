"""Dates in the many forms in which people write them."""

from datetime import datetime, timedelta, timezone

_FORMATS = (
    '%m/%d/%Y', '%m/%d/%Y %H:%M', '%m/%d/%Y %H:%M:%S', '%m-%d-%Y', '%d %B %Y', '%d %b %Y', '%B %d, %Y', '%b %d, %Y',
    '%B %d %Y', '%b %d %Y', '%Y%m%d', '%Y%m%d%H%M%S', '%Y%m%dT%H%M%S', '%Y', '%B %Y', '%b %Y', '%d.%m.%Y', '%Y.%m.%d',
    '%d-%b-%Y', '%Y-%m-%d %I:%M %p', '%m/%d/%Y %I:%M %p', '%m/%d/%y',
)


def loose(text, dayfirst=False):
    """The moment that a text stands for."""
    forms = [form.replace('%m/%d', '%d/%m').replace('%m-%d', '%d-%m') for form in _FORMATS] if dayfirst else _FORMATS
    for form in (*forms, '%d/%m/%Y', '%d-%m-%Y'):
        try:
            return datetime.strptime(text.strip(), form)
        except ValueError:
            pass
    from pandas.errors import DateParseError
    raise DateParseError(f'{_reason(text)}: {text}')


def _reason(text):
    """What is wrong with a text that looks like a date."""
    parts = text.strip()[:10].replace('/', '-').split('-')
    if len(parts) == 3 and all(part.isdigit() for part in parts) and len(parts[0]) == 4:
        return 'day is out of range for month' if 1 <= int(parts[1]) <= 12 else 'month must be in 1..12'
    return 'Unknown datetime string format, unable to parse'


def by_format(text, form):
    """The moment of a text in a form of `strptime`, with the offset that it may have."""
    moment = datetime.strptime(text, form)
    if moment.tzinfo is not None and moment.utcoffset() == timedelta(0):
        return moment.replace(tzinfo=timezone.utc)
    return moment
