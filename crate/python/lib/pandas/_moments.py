"""`DatetimeIndex` and `TimedeltaIndex`: labels that are moments or lengths of time."""

from _pandas_kinds import freq as _freq, labels_of, with_freq
from pandas import _classes
from pandas._array import ndarray
from pandas._labels import Index
from pandas._text import DatetimeProperties, TimedeltaProperties


class _Times(Index):
    """What both have in common."""

    _accessor = None

    @property
    def freq(self):
        return _freq(self)

    freqstr = freq

    @property
    def unit(self):
        return self._dtype().partition('[')[2].partition(',')[0].rstrip(']')

    def as_unit(self, unit):
        return labels_of(self._column().dt.as_unit(unit))

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        try:
            found = getattr(type(self)._accessor(self._column()), name)
        except AttributeError:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'") from None
        if callable(found):
            def called(*args, **kwargs):
                return self._unlabelled(found(*args, **kwargs))
            return called
        return self._unlabelled(found)

    def _calculate(self, sign, other, reflected=False):
        made = Index._calculate(self, sign, other, reflected)
        return with_freq(made, self.freq) if type(made) is type(self) and not hasattr(other, 'tolist') else made

    def _unlabelled(self, found):
        if not isinstance(found, _classes.Series):
            return found
        if found._dtype() == 'bool':
            return ndarray(found.tolist(), 'bool')
        return ndarray(found.tolist(), 'object') if found._dtype() == 'object' else labels_of(found)

    def _cut(self, places):
        part = Index._cut(self, places)
        return with_freq(part, self.freq) if places.step == 1 and len(part) else part

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._cut(range(len(self))[key])
        return Index.__getitem__(self, key)


class DatetimeIndex(_Times):
    __module__ = 'pandas'
    _accessor = DatetimeProperties

    def tz_localize(self, tz, ambiguous='raise', nonexistent='raise'):
        return with_freq(labels_of(self._column().dt.tz_localize(tz, ambiguous, nonexistent)), self.freq)

    def __new__(cls, data=None, freq=None, tz=None, ambiguous='raise', dayfirst=False, yearfirst=False, dtype=None,
                copy=False, name=None):
        from pandas._tools import to_datetime
        labels = to_datetime(data if hasattr(data, 'tolist') else list(data))
        labels = labels if isinstance(labels, Index) else labels._labels()
        if tz is not None:
            labels = labels.tz_localize(tz)
        return with_freq(labels if name is None else labels.rename(name), freq)

    def mean(self):
        return self._column().mean()


class TimedeltaIndex(_Times):
    __module__ = 'pandas'
    _accessor = TimedeltaProperties

    def __new__(cls, data=None, freq=None, dtype=None, copy=False, name=None, unit=None):
        from pandas._tools import to_timedelta
        labels = to_timedelta(data if hasattr(data, 'tolist') else list(data), unit=unit)
        return with_freq(labels if name is None else labels.rename(name), freq)

    def sum(self):
        return self._column().sum()

    def mean(self):
        return self._column().mean()
