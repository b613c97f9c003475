"""`DataFrame`, `Series` and `Index`: the signatures of pandas 3 over frames kept in Rust.

The native side looks its classes up here, so that a learner's `patch("pandas.DataFrame")` does not reach it.
"""

from pandas import _classes
from pandas._frame import DataFrame
from pandas._labels import Index, RangeIndex
from pandas._series import Series

_classes.DataFrame, _classes.Series = DataFrame, Series
_classes.Index, _classes.RangeIndex = Index, RangeIndex
