"""`date_range` and its like, and the steps that they take."""

from pandas import _classes

_MONTHLY = ('ME', 'MS', 'QE', 'QS', 'YE', 'YS', 'M', 'Q', 'Y', 'A')


def _split(freq):
    """`2h` as 2 and `h`."""
    digits = freq[:len(freq) - len(freq.lstrip('0123456789'))]
    return int(digits or 1), freq[len(digits):]


def step_of(freq):
    """What is added to get from one moment to the next."""
    from pandas import _offsets
    from pandas._span import Timedelta
    if not isinstance(freq, str):
        return freq
    count, unit = _split(freq)
    if unit in ('M', 'Q', 'Y', 'A', 'H', 'T', 'S'):
        instead = {'M': 'ME', 'Q': 'QE', 'Y': 'YE', 'A': 'YE', 'H': 'h', 'T': 'min', 'S': 's'}[unit]
        raise ValueError(f"Invalid frequency: {unit}. Failed to parse with error message: ValueError(\"'{unit}' is no longer "
                         f"supported for offsets. Please use '{instead}' instead.\")" if unit in 'MQYA' else
                         f'Invalid frequency: {unit}. Failed to parse with error message: KeyError(\'{unit}\'). Did you mean {instead}?')
    found = _offsets.named(unit, count)
    if found is not None:
        return found
    try:
        return Timedelta(f'{count}{unit}')
    except ValueError:
        raise ValueError(f'Invalid frequency: {freq}. Failed to parse with error message: ValueError("Invalid frequency: '
                         f'{freq}. Failed to parse with error message: KeyError(\'{unit}\').")') from None


def date_range(start=None, end=None, periods=None, freq=None, tz=None, normalize=False, name=None, inclusive='both', *,
               unit=None, **kwargs):
    from _pandas_kinds import with_freq
    from pandas._time import Timestamp
    if sum(one is None for one in (start, end, periods)) > (1 if freq is None or True else 0):
        raise ValueError('Of the four parameters: start, end, periods, and freq, exactly three must be specified')
    if None not in (start, end, periods) and freq is not None:
        raise ValueError('Of the four parameters: start, end, periods, and freq, exactly three must be specified')
    start = None if start is None else Timestamp(start, tz=tz)
    end = None if end is None else Timestamp(end, tz=tz)
    if normalize:
        start, end = (one if one is None else one.normalize() for one in (start, end))
    if None not in (start, end, periods):
        moments = [start + (end - start) * at / (periods - 1) for at in range(periods)] if periods > 1 else [start][:periods]
        return _indexed(moments, name)
    freq = 'D' if freq is None else freq
    step = step_of(freq)
    moments = _moments(start, end, periods, step)
    if inclusive in ('right', 'neither') and moments and moments[0] == start:
        moments = moments[1:]
    if inclusive in ('left', 'neither') and moments and moments[-1] == end:
        moments = moments[:-1]
    return with_freq(_indexed(moments, name), getattr(step, 'freqstr', freq if isinstance(freq, str) else None))


def _moments(start, end, periods, step):
    moments = []
    if start is None:
        moment = step._rolled(end, -1) if hasattr(step, '_rolled') else end
        while len(moments) < periods:
            moments.append(moment)
            moment = moment - step
        return moments[::-1]
    moment = step._rolled(start, 1) if hasattr(step, '_rolled') else start
    while (periods is not None and len(moments) < periods) or (periods is None and moment <= end):
        moments.append(moment)
        moment = moment + step
    return moments


def _indexed(moments, name):
    made = _classes.Series(moments, dtype=None if moments else 'datetime64[us]')
    return made._labels().rename(name)


def bdate_range(start=None, end=None, periods=None, freq='B', tz=None, normalize=True, name=None, **kwargs):
    return date_range(start, end, periods, freq, tz, normalize, name)


def timedelta_range(start=None, end=None, periods=None, freq=None, name=None, closed=None):
    from _pandas_kinds import with_freq
    from pandas._span import Timedelta
    freq = 'D' if freq is None else freq
    step, start = step_of(freq), Timedelta(start)
    lengths, length = [], start
    while (periods is not None and len(lengths) < periods) or (periods is None and length <= Timedelta(end)):
        lengths.append(length)
        length = length + step
    return with_freq(_classes.Series(lengths)._labels().rename(name), freq)


def bin_of(moment, rule):
    """The label of the stretch of time that a moment is in."""
    count, unit = _split(rule)
    step = step_of(rule)
    if hasattr(step, '_bin'):
        return step._bin(moment)
    if count == 1 or unit in ('min', 'h', 's', 'ms'):
        return moment.floor(rule)
    return moment.normalize()
