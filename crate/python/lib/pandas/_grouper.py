"""`Grouper`, `NamedAgg` and `IndexSlice`: small things that stand for others."""

from collections import namedtuple

NamedAgg = namedtuple('NamedAgg', ('column', 'aggfunc'))
NamedAgg.__module__ = 'pandas'


class Grouper:
    """A column or a level to group by, by stretches of time where there is a `freq`."""

    __module__ = 'pandas'
    _frequency = True

    def __init__(self, key=None, level=None, freq=None, sort=False, **kwargs):
        self.key, self.level, self.freq = key, level, freq

    def _column(self, of):
        labels = of[self.key] if self.key is not None else of.index.to_series().set_axis(of.index)
        if self.freq is None:
            return labels
        from pandas._ranges import bin_of
        return labels._with_values([bin_of(moment, self.freq) for moment in labels])


class _IndexSlice:
    def __getitem__(self, key):
        return key


IndexSlice = _IndexSlice()
