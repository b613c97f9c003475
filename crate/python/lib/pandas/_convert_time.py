"""`to_datetime` and `to_timedelta`."""

from datetime import date, datetime

from _pandas_table import is_missing as _is_missing, parse_moment
from pandas._array import ndarray
from pandas._core import DataFrame, Index, Series
from pandas._missing import NaT


def _iso(text):
    return text[:4].isdigit() and len(text) > 4 and text[4] in '-/' or text.isdigit() and len(text) == 8


class _Reader:
    """What makes moments of cells, as the arguments of `to_datetime` say."""

    def __init__(self, errors, form, utc, unit, origin, dayfirst):
        from pandas._time import Timestamp
        self._timestamp, self._errors, self._form, self._utc = Timestamp, errors, form, utc
        self._unit, self._origin, self._dayfirst = unit, origin, dayfirst
        self._first_form = None

    def one(self, value, at=0):
        if _is_missing(value) or value == '':
            return NaT
        try:
            moment = self._read(value, at)
        except (ValueError, TypeError, OverflowError):
            if self._errors == 'coerce':
                return NaT
            raise
        if self._utc and moment is not NaT:
            moment = moment.tz_localize('UTC') if moment.tzinfo is None else moment.tz_convert('UTC')
        return moment

    def _read(self, value, at):
        if hasattr(value, 'dtype'):
            # One of numpy's scalars.
            value = value.item()
        if isinstance(value, str):
            return self._text(value, at)
        if isinstance(value, bool):
            raise TypeError(f'{type(value)} is not convertible to datetime, at position {at}')
        if isinstance(value, (int, float)):
            moment = self._timestamp(value, unit=self._unit or 'ns')
            if self._origin not in ('unix', None):
                moment = self._timestamp(self._origin) + (moment - self._timestamp(0))
            return moment
        if isinstance(value, (date, datetime)):
            return self._timestamp(value)
        raise TypeError(f'{type(value)} is not convertible to datetime, at position {at}')

    def _text(self, text, at):
        from pandas._reading import by_format, loose
        if self._form not in (None, 'ISO8601', 'mixed'):
            return self._by_form(text, self._form, at, by_format)
        if self._form == 'mixed':
            return self._timestamp(text)
        if self._first_form is not None and self._form is None and (not _iso(text) or _form_of(text) != self._first_form):
            raise ValueError(f'time data "{text}" doesn\'t match format "{self._first_form}". {_ADVICE}')
        moment = parse_moment(text) if _iso(text) else None
        return self._timestamp(loose(text, self._dayfirst)) if moment is None else moment

    def _by_form(self, text, form, at, by_format):
        try:
            return self._timestamp(by_format(text, form))
        except ValueError as error:
            if 'unconverted data remains' in str(error):
                rest = str(error).partition(': ')[2]
                raise ValueError(f'unconverted data remains when parsing with format "{form}": "{rest}". '
                                 f'{_ADVICE}') from None
            if 'does not match format' in str(error):
                raise ValueError(f'time data "{text}" doesn\'t match format "{form}". {_ADVICE}') from None
            raise ValueError(f'{error}. {_ADVICE}') from None


_ADVICE = (
    "You might want to try:\n    - passing `format` if your strings have a consistent format;\n    - passing "
    "`format='ISO8601'` if your strings are all ISO8601 but not necessarily in exactly the same format;\n    - passing "
    "`format='mixed'`, and the format will be inferred for each element individually. You might want to use `dayfirst` "
    'alongside this.'
)


def _form_of(text):
    """The form of an ISO text, in the terms of `strptime`."""
    date_part, between, clock = text[:10], text[10:11], text[11:]
    form = '%Y-%m-%d' if '-' in date_part else '%Y/%m/%d' if '/' in date_part else '%Y%m%d'
    if not clock:
        return form
    parts = clock.split(':')
    return form + between + ':'.join(['%H', '%M', '%S.%f' if len(parts) > 2 and '.' in parts[2] else '%S'][:len(parts)])


def to_datetime(arg, errors='raise', dayfirst=False, yearfirst=False, utc=False, format=None, exact=True, unit=None,
                origin='unix', cache=True):
    if errors not in ('raise', 'coerce'):
        raise ValueError(f"invalid error value specified")
    if arg is None:
        return None
    reader = _Reader(errors, format, utc, unit, origin, dayfirst)
    if isinstance(arg, (DataFrame, dict)):
        return _from_parts(arg if isinstance(arg, DataFrame) else DataFrame(arg), errors)
    if isinstance(arg, (Series, Index)) and arg._dtype().startswith('datetime64'):
        return _in_utc(arg) if utc else arg.copy()
    if not isinstance(arg, (list, tuple, ndarray, Index, Series)) and not hasattr(type(arg), '_texts'):
        return reader.one(arg)
    cells = list(arg)
    texts = [cell for cell in cells if isinstance(cell, str) and cell]
    if format is None and texts and parse_moment(texts[0]) is not None and _iso(texts[0]):
        reader._first_form = _form_of(texts[0])
    moments = [reader.one(cell, at) for at, cell in enumerate(cells)]
    zones = {moment.tzinfo for moment in moments if moment is not NaT}
    if len(zones) > 1:
        raise ValueError('Mixed timezones detected. Pass utc=True in to_datetime or tz=\'UTC\' in DatetimeIndex to convert to a '
                         'common timezone.')
    made = Series(moments, index=arg.index if isinstance(arg, Series) else None, name=getattr(arg, 'name', None))
    if not len(made) or all(moment is NaT for moment in moments):
        made = made.astype('datetime64[us, UTC]' if utc else 'datetime64[us]')
    return made if isinstance(arg, Series) else made._labels()


def _in_utc(arg):
    of = arg if isinstance(arg, Series) else arg._column()
    made = of.dt.tz_localize('UTC') if of.dt.tz is None else of.dt.tz_convert('UTC')
    return made if isinstance(arg, Series) else made._labels()


def _from_parts(frame, errors):
    """Columns called year, month, day, ... as moments."""
    from pandas._time import Timestamp
    names = {str(name).lower().rstrip('s'): name for name in frame.columns}
    absent = [name for name in ('year', 'month', 'day') if name not in names]
    if absent:
        raise ValueError(f"to assemble mappings requires at least that [year, month, day] be specified: [{','.join(sorted(absent))}] "
                         'is missing')
    parts = [name for name in ('year', 'month', 'day', 'hour', 'minute', 'second') if name in names]
    rows = zip(*(frame[names[name]] for name in parts))
    made = []
    for row in rows:
        try:
            made.append(Timestamp(**{name: int(cell) for name, cell in zip(parts, row)}))
        except ValueError:
            if errors != 'coerce':
                raise
            made.append(NaT)
    return Series(made, index=frame.index)


def to_timedelta(arg, unit=None, errors='raise'):
    from pandas._span import Timedelta

    def one(value):
        if _is_missing(value):
            return NaT
        try:
            return Timedelta(value, unit=unit) if not isinstance(value, str) else Timedelta(value)
        except (ValueError, TypeError):
            if errors == 'coerce':
                return NaT
            raise
    if not isinstance(arg, (list, tuple, ndarray, Index, Series)):
        return one(arg)
    made = Series([one(value) for value in arg], index=arg.index if isinstance(arg, Series) else None,
                  name=getattr(arg, 'name', None))
    made = made if len(made) else made.astype('timedelta64[us]')
    numbers = any(isinstance(cell, (int, float)) and cell == cell for cell in arg)
    made = made.astype('timedelta64[ns]') if numbers and unit in (None, 'ns') else made
    return made if isinstance(arg, Series) else made._labels()
