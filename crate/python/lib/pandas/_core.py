"""`DataFrame`, `Series` and `Index`: the signatures of pandas 3 over frames kept in Rust.

The native side looks its classes up here, so that a learner's `patch("pandas.DataFrame")` does not reach it.
"""

from _pandas_table import concat_labels
from pandas import _classes
from pandas._frame import DataFrame
from pandas._labels import Index, RangeIndex
from pandas._series import Series

_classes.DataFrame, _classes.Series = DataFrame, Series
_classes.Index, _classes.RangeIndex = Index, RangeIndex
_classes.concat_labels = concat_labels


# Methods that a class has from its parts are called as if they were its own.
for _cls, _lead in ((DataFrame, '_Frame'), (Series, '_Series')):
    for _base in _cls.__mro__:
        if _base.__name__.startswith(_lead):
            for _name, _member in vars(_base).items():
                if hasattr(_member, '__code__'):
                    _member.__qualname__ = f'{_cls.__name__}.{_name}'


def __getattr__(name):
    # The rarer kinds of labels are made when there are some.
    if name == 'MultiIndex':
        from pandas._multi import MultiIndex as kind
    elif name == 'CategoricalIndex':
        from pandas._categorical import CategoricalIndex as kind
    elif name in ('DatetimeIndex', 'TimedeltaIndex'):
        from pandas import _moments
        kind = getattr(_moments, name)
    else:
        raise AttributeError(f"module 'pandas._core' has no attribute '{name}'")
    globals()[name] = kind
    return kind
