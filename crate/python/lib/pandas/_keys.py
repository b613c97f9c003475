"""Keys: what learners put between brackets, as positions and masks."""

from _pandas_index import Labels
from _pandas_series import Cells
from pandas import _classes
from pandas._array import ndarray
from pandas.errors import IndexingError

_SCALARS = (str, bytes, int, float, bool, type(None))


def _is_list(value):
    """Whether a value stands for many cells rather than for one."""
    if isinstance(value, _SCALARS):
        return False
    if isinstance(value, (list, tuple, range, Cells, Labels, set, frozenset)):
        return True
    cls = type(value)
    return hasattr(cls, "__iter__") and not hasattr(cls, "assert_called") and not isinstance(value, dict)


def _kind(value):
    return "list" if _is_list(value) or isinstance(value, dict) else "scalar"


def _as_index(labels, name=None):
    if labels is None:
        return None
    if isinstance(labels, Labels) and name is None:
        return labels
    if isinstance(labels, range):
        return _classes.RangeIndex(labels.start, labels.stop, labels.step, name=name)
    return _classes.Index(labels, name=name)


def _as_range(index):
    """Whole numbers at one distance as a range, as `set_index` makes them."""
    labels = index.tolist()
    if not labels or index._dtype() != "int64" or isinstance(index, _classes.RangeIndex):
        return index
    step = labels[1] - labels[0] if len(labels) > 1 else 1
    if step == 0 or any(right - left != step for left, right in zip(labels, labels[1:])):
        return index
    return _classes.RangeIndex(labels[0], labels[-1] + (1 if step > 0 else -1) * abs(step), step, name=index.name)


def _cells_of(value):
    """Whether a value is many cells or one, and the cells."""
    if isinstance(value, dict):
        return "list", _classes.Series(value)
    if isinstance(value, (Cells, list)):
        return "list", value
    if isinstance(value, Labels):
        return "list", value.tolist()
    return ("list", value if isinstance(value, ndarray) else list(value)) if _is_list(value) else ("scalar", value)


def _positions(key, length):
    """The positions a slice of positions stands for."""
    return range(*key.indices(length))


def _position(at, length):
    if isinstance(at, bool) or not hasattr(at, "__index__"):
        raise TypeError("Cannot index by location index with a non-integer key")
    at = at.__index__()
    if at < -length or at >= length:
        raise IndexError("single positional indexer is out-of-bounds")
    return at + length if at < 0 else at


def _many_positions(places, length):
    places = list(places)
    if places and all(isinstance(place, bool) for place in places):
        return [at for at, keep in enumerate(_checked(places, length)) if keep]
    if any(place < -length or place >= length for place in places):
        raise IndexError("positional indexers are out-of-bounds")
    return [place + length if place < 0 else place for place in places]


def _checked(mask, length):
    if len(mask) != length:
        raise IndexError(f"Boolean index has wrong length: {len(mask)} instead of {length}")
    return mask


def _mask_of(key, index):
    """A key as booleans, one for each row; none if it is no mask."""
    if isinstance(key, Cells):
        mask = key._mask()
        if mask is None or not len(mask):
            return mask if mask is not None and key.dtype == "bool" else None
        if not key.index.equals(index):
            if any(index._position(label) is None for label in key.index) or len(index) > len(key.index):
                raise IndexingError(
                    "Unalignable boolean Series provided as indexer (index of the boolean Series and of the indexed "
                    "object do not match)."
                )
            mask = key.reindex(index)._mask()
        return mask
    if isinstance(key, (list, ndarray)) and len(key) and all(isinstance(item, bool) or type(item).__name__ == 'bool' for item in key):
        return key.tolist() if isinstance(key, ndarray) else [bool(item) for item in key]
    return None


def _label_slice(key, index):
    """The positions a slice of labels stands for: both ends belong to it."""
    length = len(index)

    def place(label, fallback):
        if label is None:
            return fallback
        at = index._positions(label)
        if at:
            return at
        if isinstance(label, int) and index.is_monotonic_increasing:
            return [next((at for at, own in enumerate(index) if own >= label), length)]
        raise KeyError(label)

    start = place(key.start, [0])[0]
    stop = place(key.stop, [length - 1])[-1] + 1
    if isinstance(key.stop, int) and index._position(key.stop) is None and stop > 0:
        stop -= 1
    return range(start, min(stop, length), key.step or 1)


def _label_places(index, key, axis):
    """The position of a label, or the positions of a slice, a mask or a list of labels."""
    if isinstance(key, slice):
        return _label_slice(key, index)
    if callable(key) and not isinstance(key, (Cells, Labels)):
        raise NotImplementedError("this sandbox's pandas takes no function in loc")
    if _is_list(key):
        mask = _mask_of(key, index)
        if mask is not None:
            return [at for at, keep in enumerate(_checked(mask, len(index))) if keep]
        return index._locate(list(key), axis)
    positions = index._positions(key)
    if not positions:
        raise KeyError(key)
    return positions[0] if len(positions) == 1 else positions


def _rows(of, places):
    """The rows of a range of positions; a plain stretch stays a slice."""
    if places.step == 1:
        return of._slice(places.start, max(len(places), 0)) if len(places) else of._slice(0, 0)
    return of._take(list(places))


def _put_all(series, places, value):
    places = list(places)
    values = list(value) if _is_list(value) else [value] * len(places)
    if len(values) != len(places):
        raise ValueError("cannot set using a list-like indexer with a different length than the value")
    for place, one in zip(places, values):
        series._put(place, one)
