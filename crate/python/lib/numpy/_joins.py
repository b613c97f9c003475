"""Several arrays to one, one to several, and other shapes of the same elements."""

from _numpy import common as _common, concatenate as _concatenate
from numpy._array import axis_of
from numpy._make import array, asarray


def concatenate(arrays, /, axis=0, out=None, *, dtype=None, casting='same_kind'):
    arrays = [asarray(one) for one in arrays]
    if axis is None:
        arrays, axis = [one.ravel() for one in arrays], 0
    for one in arrays:
        if one.ndim == 0:
            raise ValueError('zero-dimensional arrays cannot be concatenated')
    made = _concatenate(arrays, axis_of(axis, arrays[0].ndim) if arrays else 0)
    return made if dtype is None else made.astype(dtype)


concat = concatenate


def stack(arrays, axis=0, out=None, *, dtype=None, casting='same_kind'):
    arrays = [asarray(one) for one in arrays]
    if not arrays:
        raise ValueError('need at least one array to stack')
    if len({one.shape for one in arrays}) > 1:
        raise ValueError('all input arrays must have the same shape')
    return concatenate([expand_dims(one, axis) for one in arrays], axis, dtype=dtype)


def atleast_1d(*arys):
    made = tuple(one.reshape(1) if one.ndim == 0 else one for one in map(asarray, arys))
    return made[0] if len(made) == 1 else made


def atleast_2d(*arys):
    made = tuple(one.reshape(1, -1) if one.ndim < 2 else one for one in map(asarray, arys))
    return made[0] if len(made) == 1 else made


def vstack(tup, *, dtype=None, casting='same_kind'):
    return concatenate([atleast_2d(one) for one in tup], dtype=dtype)


def hstack(tup, *, dtype=None, casting='same_kind'):
    arrays = [atleast_1d(one) for one in tup]
    return concatenate(arrays, 0 if arrays and arrays[0].ndim == 1 else 1, dtype=dtype)


def column_stack(tup):
    return concatenate([one.reshape(-1, 1) if one.ndim < 2 else one for one in map(asarray, tup)], 1)


def dstack(tup):
    return concatenate([one.reshape(*one.shape, 1) if one.ndim == 2 else atleast_2d(one).reshape(1, -1, 1)
                        for one in map(asarray, tup)], 2)


def block(arrays):
    if isinstance(arrays, list) and arrays and isinstance(arrays[0], list):
        return concatenate([block(row) for row in arrays], 0)
    return hstack(arrays) if isinstance(arrays, list) else asarray(arrays)


def append(arr, values, axis=None):
    arr, values = asarray(arr), asarray(values)
    if axis is None:
        return concatenate([arr.ravel(), values.ravel()])
    return concatenate([arr, values], axis)


def reshape(a, /, shape=None, order='C', *, copy=None):
    return asarray(a).reshape(*(shape if isinstance(shape, (tuple, list)) else (shape,)))


def ravel(a, order='C'):
    return asarray(a).ravel()


def transpose(a, axes=None):
    return a.T if hasattr(type(a), '_apply_ufunc') else asarray(a).transpose(axes)


permute_dims = transpose


def swapaxes(a, axis1, axis2):
    return asarray(a).swapaxes(axis1, axis2)


def moveaxis(a, source, destination):
    a = asarray(a)
    sources = [axis_of(one, a.ndim) for one in (source if isinstance(source, (tuple, list)) else (source,))]
    places = [axis_of(one, a.ndim) for one in (destination if isinstance(destination, (tuple, list)) else (destination,))]
    order = [axis for axis in range(a.ndim) if axis not in sources]
    for place, axis in sorted(zip(places, sources)):
        order.insert(place, axis)
    return a.transpose(order)


def expand_dims(a, axis):
    a = asarray(a)
    axes = axis if isinstance(axis, (tuple, list)) else (axis,)
    ndim = a.ndim + len(axes)
    axes = [axis_of(one, ndim) for one in axes]
    lengths = iter(a.shape)
    return a._reshape([1 if at in axes else next(lengths) for at in range(ndim)])


def squeeze(a, axis=None):
    a = asarray(a)
    if axis is None:
        return a._reshape([length for length in a.shape if length != 1])
    axes = [axis_of(one, a.ndim) for one in (axis if isinstance(axis, tuple) else (axis,))]
    if any(a.shape[one] != 1 for one in axes):
        raise ValueError('cannot select an axis to squeeze out which has size not equal to one')
    return a._reshape([length for at, length in enumerate(a.shape) if at not in axes])


def broadcast_to(array, shape, subok=False):
    return asarray(array)._broadcast([shape] if isinstance(shape, int) else list(shape))


def broadcast_shapes(*args):
    shape = ()
    for nth, one in enumerate(args):
        one = (one,) if isinstance(one, int) else one
        wider = _common(list(shape), list(one))
        if wider is None:
            raise ValueError('shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with '
                             f'shape {args[0]} and arg {nth} with shape {one}.')
        shape = wider
    return shape


def broadcast_arrays(*args, subok=False):
    arrays = [asarray(one) for one in args]
    shape = broadcast_shapes(*[one.shape for one in arrays])
    return tuple(one._broadcast(list(shape)) for one in arrays)


def repeat(a, repeats, axis=None):
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    counts = asarray(repeats).ravel().tolist()
    length = a.shape[axis]
    counts = counts * length if len(counts) == 1 else counts
    if len(counts) != length:
        raise ValueError(f'operands could not be broadcast together with shape ({length},) ({len(counts)},)')
    places = [place for place, count in enumerate(counts) for _ in range(count)]
    from numpy._order import take
    return take(a, array(places, dtype=int), axis)


def tile(A, reps):
    a = asarray(A)
    reps = (reps,) if isinstance(reps, int) else tuple(reps)
    ndim = max(a.ndim, len(reps))
    a = a._reshape([1] * (ndim - a.ndim) + list(a.shape))
    for axis, count in enumerate((1,) * (ndim - len(reps)) + reps):
        a = concatenate([a] * count, axis) if count else a[(slice(None),) * axis + (slice(0),)]
    return a


def resize(a, new_shape):
    a = asarray(a).ravel()
    shape = (new_shape,) if isinstance(new_shape, int) else tuple(new_shape)
    size = 1
    for length in shape:
        size *= length
    return concatenate([a] * max(-(-size // max(len(a), 1)), 1))[:size].reshape(shape)


def flip(m, axis=None):
    m = asarray(m)
    axes = range(m.ndim) if axis is None else [axis_of(one, m.ndim) for one in (axis if isinstance(axis, tuple) else (axis,))]
    return m[tuple(slice(None, None, -1) if at in axes else slice(None) for at in range(m.ndim))]


def fliplr(m):
    return flip(m, 1)


def flipud(m):
    return flip(m, 0)


def rot90(m, k=1, axes=(0, 1)):
    m = asarray(m)
    for _ in range(k % 4):
        m = flip(m.swapaxes(*axes), axes[0])
    return m


def roll(a, shift, axis=None):
    a = asarray(a)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    length = a.shape[axis]
    shift = shift % length if length else 0
    before = (slice(None),) * axis_of(axis, a.ndim)
    return concatenate([a[(*before, slice(length - shift, None))], a[(*before, slice(None, length - shift))]], axis)


def array_split(ary, indices_or_sections, axis=0):
    ary = asarray(ary)
    length = ary.shape[axis]
    if hasattr(indices_or_sections, '__len__'):
        ends = [0, *indices_or_sections, length]
    else:
        parts = int(indices_or_sections)
        if parts <= 0:
            raise ValueError('number sections must be larger than 0.')
        size, more = divmod(length, parts)
        ends = [0]
        for nth in range(parts):
            ends.append(ends[-1] + size + (nth < more))
    before = (slice(None),) * axis_of(axis, ary.ndim)
    return [ary[(*before, slice(start, stop))] for start, stop in zip(ends, ends[1:])]


def split(ary, indices_or_sections, axis=0):
    if not hasattr(indices_or_sections, '__len__') and asarray(ary).shape[axis] % indices_or_sections:
        raise ValueError('array split does not result in an equal division')
    return array_split(ary, indices_or_sections, axis)


def hsplit(ary, indices_or_sections):
    return split(ary, indices_or_sections, 0 if asarray(ary).ndim == 1 else 1)


def vsplit(ary, indices_or_sections):
    return split(ary, indices_or_sections, 0)


def insert(arr, obj, values, axis=None):
    arr = asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    before = (slice(None),) * axis_of(axis, arr.ndim)
    head, tail = arr[(*before, slice(None, obj))], arr[(*before, slice(obj, None))]
    new = asarray(values).astype(arr.dtype)
    shape = list(head.shape)
    shape[axis] = new.size if arr.ndim == 1 else 1
    return concatenate([head, new.reshape(shape) if new.size > 1 or arr.ndim == 1 else broadcast_to(new, shape), tail], axis)


def delete(arr, obj, axis=None):
    arr = asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    length = arr.shape[axis]
    places = list(range(length))[obj] if isinstance(obj, slice) else asarray(obj).ravel().tolist()
    for place in places:
        if not -length <= place < length:
            raise IndexError(f'index {place} is out of bounds for axis {axis} with size {length}')
    gone = {place % length for place in places}
    from numpy._order import take
    return take(arr, array([place for place in range(length) if place not in gone], dtype=int), axis)


def pad(array, pad_width, mode='constant', *, constant_values=0):
    if mode not in ('constant', 'edge'):
        raise NotImplementedError(f'this sandbox pads with a constant or the edge, not {mode!r}')
    from numpy._make import full
    a = asarray(array)
    widths = [(pad_width, pad_width)] * a.ndim if isinstance(pad_width, int) else list(pad_width)
    if isinstance(widths[0], int):
        widths = [tuple(widths)] * a.ndim
    for axis, (before, after) in enumerate(widths):
        def edge(count, place):
            shape = list(a.shape)
            shape[axis] = count
            if mode == 'constant':
                return full(shape, constant_values, a.dtype)
            return broadcast_to(a[(slice(None),) * axis + (slice(place, place + 1 or None),)], shape)
        a = concatenate([edge(before, 0), a, edge(after, -1)], axis)
    return a
