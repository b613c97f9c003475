"""Keys: what learners put between brackets, as positions and masks."""

from _pandas_index import Labels
from _pandas_kinds import beginning_with
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
    return hasattr(cls, '__iter__') and not hasattr(cls, 'assert_called') and not isinstance(value, dict)


def _kind(value):
    return 'list' if _is_list(value) or isinstance(value, dict) else 'scalar'


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
    if index._dtype() != 'int64' or isinstance(index, _classes.RangeIndex) or index.nlevels > 1:
        return index
    labels = index.tolist()
    if not labels:
        return index
    step = labels[1] - labels[0] if len(labels) > 1 else 1
    if step == 0 or any(right - left != step for left, right in zip(labels, labels[1:])):
        return index
    return _classes.RangeIndex(labels[0], labels[-1] + (1 if step > 0 else -1) * abs(step), step, name=index.name)


def _cells_of(value):
    """Whether a value is many cells or one, and the cells."""
    if isinstance(value, dict):
        return 'list', _classes.Series(value)
    if isinstance(value, (Cells, list)):
        return 'list', value
    if isinstance(value, Labels):
        return 'column', value._column()
    if hasattr(type(value), '_texts'):
        return 'column', value._cells
    return ('list', value if isinstance(value, ndarray) else list(value)) if _is_list(value) else ('scalar', value)


def _positions(key, length):
    """The positions a slice of positions stands for."""
    for end in (key.start, key.stop, key.step):
        if end is not None and not hasattr(end, '__index__'):
            raise TypeError(f'cannot do positional indexing on RangeIndex with these indexers [{end}] of type '
                            f'{type(end).__name__}')
    return range(*key.indices(length))


def _position(at, length):
    if isinstance(at, bool) or not hasattr(at, '__index__'):
        raise TypeError('Cannot index by location index with a non-integer key')
    at = at.__index__()
    if at < -length or at >= length:
        raise IndexError('single positional indexer is out-of-bounds')
    return at + length if at < 0 else at


def _many_positions(places, length):
    places = places.tolist() if isinstance(places, (Cells, ndarray)) else list(places)
    if places and all(isinstance(place, bool) for place in places):
        return [at for at, keep in enumerate(_checked(places, length)) if keep]
    if any(place < -length or place >= length for place in places):
        raise IndexError('positional indexers are out-of-bounds')
    return [place + length if place < 0 else place for place in places]


def _checked(mask, length):
    if len(mask) != length:
        raise IndexError(f'Boolean index has wrong length: {len(mask)} instead of {length}')
    return mask


def _mask_of(key, index):
    """A key as a series or a list of booleans, one for each row; none if it is no mask."""
    if isinstance(key, Cells):
        mask = key._mask()
        if mask is None or not len(mask):
            return mask if mask is not None and key.dtype == 'bool' else None
        if not key.index.equals(index):
            if any(key.index._position(label) is None for label in index):
                raise IndexingError(
                    'Unalignable boolean Series provided as indexer (index of the boolean Series and of the indexed '
                    'object do not match).'
                )
            mask = key.reindex(index)._mask()
        return mask
    if hasattr(type(key), '_texts'):
        return key._cells._mask()
    if isinstance(key, (list, ndarray)) and len(key) and all(isinstance(item, bool) or type(item).__name__ == 'bool' for item in key):
        return key.tolist() if isinstance(key, ndarray) else [bool(item) for item in key]
    return None


def _moment_end(label, index, last):
    """A text among moments as the first or last moment that it can mean."""
    if not isinstance(label, str) or not index._dtype().startswith('datetime64'):
        return label
    from pandas._time import Timestamp
    first = Timestamp(label)
    if not last:
        return first
    return _end_of(first, label)


def _end_of(first, text):
    from datetime import timedelta
    from pandas._time import Timestamp
    digits = text.count('-') + text.count('/')
    if ':' in text:
        return first + timedelta(seconds=59 if text.count(':') == 1 else 0)
    if digits >= 2:
        return first + timedelta(hours=23, minutes=59, seconds=59, microseconds=999999)
    if digits == 1:
        return Timestamp(first.year + first.month // 12, first.month % 12 + 1, 1) - timedelta(microseconds=1)
    return Timestamp(first.year + 1, 1, 1) - timedelta(microseconds=1)


def _label_slice(key, index):
    """The positions a slice of labels stands for: both ends belong to it."""
    length = len(index)
    if index.nlevels > 1:
        return _levels_slice(key, index)
    start, stop = _moment_end(key.start, index, False), _moment_end(key.stop, index, True)
    labels = index.tolist()
    grows = index.is_monotonic_increasing

    def place(label, last, fallback):
        if label is None:
            return fallback
        at = index._positions(label)
        if at:
            return at[-1] + 1 if last else at[0]
        if not grows:
            raise KeyError(label)
        try:
            before = [own < label or (last and own == label) for own in labels]
        except TypeError:
            raise TypeError(f'cannot do slice indexing on {type(index).__name__} with these indexers [{label}] of type '
                            f'{type(label).__name__}') from None
        return before.index(False) if False in before else length

    return range(place(start, False, 0), place(stop, True, length), key.step or 1)


def _levels_slice(key, index):
    def ends(label):
        parts = list(label) if isinstance(label, tuple) else [label]
        places = beginning_with(index, parts)
        if not places:
            raise KeyError(label)
        return places
    start = 0 if key.start is None else ends(key.start)[0]
    stop = len(index) if key.stop is None else ends(key.stop)[-1] + 1
    return range(start, stop, key.step or 1)


def _label_places(index, key, axis):
    """The position of a label, or the positions of a slice, a mask or a list of labels."""
    if isinstance(key, slice):
        return _label_slice(key, index)
    if _is_list(key) and not (isinstance(key, tuple) and index.nlevels > 1):
        mask = _mask_of(key, index)
        if mask is not None:
            return [at for at, keep in enumerate(_checked(mask, len(index))) if keep]
        if index.nlevels > 1 and not all(isinstance(one, tuple) for one in key):
            return [at for one in key for at in beginning_with(index, [one])]
        return index._locate(list(key), axis)
    if index.nlevels > 1:
        parts = list(key) if isinstance(key, tuple) else [key]
        places = _level_places(index, parts)
        if not places:
            raise KeyError(key)
        return places[0] if len(places) == 1 and len(parts) == index.nlevels and not any(map(_is_list, parts)) else places
    if isinstance(key, str) and index._dtype().startswith('datetime64'):
        return _text_places(index, key)
    positions = index._positions(key)
    if not positions:
        raise KeyError(key)
    return positions[0] if len(positions) == 1 else positions


def _level_places(index, parts):
    if not any(isinstance(part, slice) or _is_list(part) for part in parts):
        return beginning_with(index, parts)
    places = range(len(index))
    for at, part in enumerate(parts):
        if isinstance(part, slice) and part == slice(None):
            continue
        level = index.get_level_values(at)
        found = _label_slice(part, level) if isinstance(part, slice) else [
            place for one in (part if _is_list(part) else [part]) for place in level._positions(one)]
        kept = set(found)
        places = [place for place in places if place in kept]
    return list(places)


def _text_places(index, key):
    """A text among moments: the moment itself, or all moments of the day, month or year."""
    try:
        first = _moment_end(key, index, False)
    except ValueError:
        raise KeyError(key) from None
    positions = index._positions(first)
    exact = key.count(':') >= 1 or (key.count('-') >= 2 and index._column().eq(index._column().dt.normalize()).all())
    if exact:
        if not positions:
            raise KeyError(key)
        return positions[0] if len(positions) == 1 else positions
    last = _end_of(first, key)
    found = [at for at, label in enumerate(index) if first <= label.replace(tzinfo=None) <= last]
    if not found:
        raise KeyError(key)
    return range(found[0], found[-1] + 1) if found[-1] - found[0] + 1 == len(found) else found


def _rows(of, places):
    """The rows of a range of positions; a plain stretch stays a slice."""
    if places.step == 1:
        return of._slice(places.start, max(len(places), 0)) if len(places) else of._slice(0, 0)
    return of._take(list(places))


def _put_all(series, places, value):
    places = list(places)
    values = list(value) if _is_list(value) else [value] * len(places)
    if len(values) != len(places):
        raise ValueError('cannot set using a list-like indexer with a different length than the value')
    for place, one in zip(places, values):
        series._put(place, one)
