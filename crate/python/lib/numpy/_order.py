"""Sorting, searching, choosing."""

from _numpy import argsort as _argsort, nonzero as _nonzero, search as _search, sorted as _sorted, unique as _unique
from _numpy import where as _where
from numpy._array import axis_of
from numpy._make import array, asarray, zeros
from typing import NamedTuple


def sort(a, axis=-1, kind=None, order=None, *, stable=None):
    a = asarray(a)
    if axis is None:
        return _sorted(a.ravel())
    axis = axis_of(axis, a.ndim)
    return _sorted(a.swapaxes(axis, -1)).swapaxes(axis, -1)


def argsort(a, axis=-1, kind=None, order=None, *, stable=None):
    a = asarray(a)
    if axis is None:
        return _argsort(a.ravel())
    axis = axis_of(axis, a.ndim)
    return _argsort(a.swapaxes(axis, -1)).swapaxes(axis, -1)


def lexsort(keys, axis=-1):
    keys = [asarray(key).tolist() for key in keys]
    return array(sorted(range(len(keys[0])), key=lambda at: tuple(key[at] for key in reversed(keys))))


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True):
    ar = asarray(ar)
    if axis is not None:
        rows = [tuple(row.ravel().tolist()) for row in ar.swapaxes(axis, 0)]
        return array(__builtins__['sorted'](set(rows)) if isinstance(__builtins__, dict) else list(dict.fromkeys(rows)))
    values, index, inverse, counts = _unique(ar.ravel())
    made = [values]
    if return_index:
        made.append(index)
    if return_inverse:
        made.append(inverse.reshape(ar.shape))
    if return_counts:
        made.append(counts)
    return made[0] if len(made) == 1 else tuple(made)


class UniqueCountsResult(NamedTuple):
    values: object
    counts: object


def unique_counts(x, /):
    return UniqueCountsResult(*unique(x, return_counts=True))


def unique_values(x, /):
    return unique(x)


def where(condition, x=None, y=None, /):
    if x is None and y is None:
        return nonzero(condition)
    if x is None or y is None:
        raise ValueError('either both or neither of x and y should be given')
    return _where(condition, x, y)


def nonzero(a):
    a = asarray(a)
    if a.ndim == 0:
        raise ValueError('Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. If the '
                         'context of this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.')
    return _nonzero(a)


def flatnonzero(a):
    return nonzero(asarray(a).ravel())[0]


def argwhere(a):
    from numpy._joins import stack
    return stack(nonzero(a), 1)


def searchsorted(a, v, side='left', sorter=None):
    if side not in ('left', 'right'):
        raise ValueError(f"search side must be 'left' or 'right' (got {side!r})")
    a = asarray(a)
    if a.dtype.kind in 'UO':
        import bisect
        find = bisect.bisect_right if side == 'right' else bisect.bisect_left
        items = a.tolist()
        v = asarray(v)
        made = array([find(items, one) for one in v.ravel().tolist()], dtype=int)
        return made.reshape(v.shape)[()]
    return _search(a if sorter is None else a[sorter], v, side == 'right')


def digitize(x, bins, right=False):
    bins = asarray(bins)
    if len(bins) > 1 and bins[0] > bins[-1]:
        return len(bins) - searchsorted(bins[::-1], x, 'right' if right else 'left')
    return searchsorted(bins, x, 'left' if right else 'right')


def bincount(x, /, weights=None, minlength=0):
    x = asarray(x)
    if x.size and x.min() < 0:
        raise ValueError("'list' argument must have no negative elements")
    made = zeros(max(int(x.max()) + 1 if x.size else 0, minlength), float if weights is not None else int)
    weights = [1] * x.size if weights is None else asarray(weights).tolist()
    counts = made.tolist()
    for place, weight in zip(x.tolist(), weights):
        counts[place] += weight
    return array(counts, dtype=made.dtype)


def histogram(a, bins=10, range=None, density=None, weights=None):
    from numpy._make import linspace
    a = asarray(a).ravel()
    if hasattr(bins, '__len__'):
        edges = asarray(bins)
    else:
        low, high = range if range is not None else (a.min(), a.max()) if a.size else (0.0, 1.0)
        if low == high:
            low, high = low - 0.5, high + 0.5
        edges = linspace(float(low), float(high), bins + 1)
    places = searchsorted(edges, a, 'right')
    counts = zeros(len(edges) - 1, int).tolist()
    last = float(edges[-1])
    for place, value in zip(places.tolist(), a.tolist()):
        if value == last:
            place = len(counts)
        if 1 <= place <= len(counts):
            counts[place - 1] += 1
    counts = array(counts)
    return (counts / (edges[1:] - edges[:-1]) / counts.sum() if density else counts), edges


def take(a, indices, axis=None, out=None, mode='raise'):
    a, indices = asarray(a), asarray(indices)
    if axis is None:
        return a.ravel()[indices if indices.ndim else indices.item()]
    return a[(*(slice(None),) * axis_of(axis, a.ndim), indices if indices.ndim else indices.item())]


def take_along_axis(arr, indices, axis=-1):
    from numpy._make import meshgrid, arange
    arr, indices = asarray(arr), asarray(indices)
    axis = axis_of(axis, arr.ndim)
    keys = list(meshgrid(*[arange(length) for length in indices.shape], indexing='ij'))
    keys[axis] = indices
    return arr[tuple(keys)]


def put(a, ind, v, mode='raise'):
    flat = a.ravel()
    flat[asarray(ind)] = v
    if not a._is_view():
        a[...] = flat.reshape(a.shape)


def extract(condition, arr):
    return asarray(arr).ravel()[asarray(condition).ravel().astype(bool)]


def select(condlist, choicelist, default=0):
    if len(condlist) != len(choicelist):
        raise ValueError('list of cases must be same length as list of conditions')
    if not condlist:
        raise ValueError('select with an empty condition list is not possible')
    from numpy._make import full
    made = default
    for condition, choice in zip(reversed(condlist), reversed(choicelist)):
        made = _where(condition, choice, made)
    return made


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    element = asarray(element)
    known = set(asarray(test_elements).ravel().tolist())
    made = array([item in known for item in element.ravel().tolist()], dtype=bool).reshape(element.shape)
    return ~made if invert else made


in1d = isin


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    ar1 = unique(ar1)
    return ar1[isin(ar1, ar2)]


def union1d(ar1, ar2):
    from numpy._joins import concatenate
    return unique(concatenate([asarray(ar1).ravel(), asarray(ar2).ravel()]))


def setdiff1d(ar1, ar2, assume_unique=False):
    ar1 = asarray(ar1).ravel() if assume_unique else unique(ar1)
    return ar1[isin(ar1, ar2, invert=True)]


def setxor1d(ar1, ar2, assume_unique=False):
    return union1d(setdiff1d(ar1, ar2), setdiff1d(ar2, ar1))


def trim_zeros(filt, trim='fb'):
    filt = asarray(filt)
    places = flatnonzero(filt)
    if not places.size:
        return filt[:0]
    return filt[places[0] if 'f' in trim else 0:places[-1] + 1 if 'b' in trim else len(filt)]
