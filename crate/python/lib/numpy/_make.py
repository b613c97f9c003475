"""Making arrays."""

from _numpy import array as _array, full as _full, steps as _steps
from numpy._array import ndarray
from numpy._dtype import dtype as _dtype, name_of as _name_of


def array(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, ndmax=0, like=None):
    made = _array(object, _checked(dtype), bool(copy))
    if made.ndim < ndmin:
        made = made._reshape([1] * (ndmin - made.ndim) + list(made.shape))
    return made


def _checked(dtype):
    return None if dtype is None else _name_of(_dtype(dtype) if not isinstance(dtype, _dtype) else dtype) if dtype not in (str, 'str', 'U') else 'str'


def asarray(a, dtype=None, order=None, *, device=None, copy=None, like=None):
    return _array(a, _checked(dtype), bool(copy))


asanyarray = ascontiguousarray = asarray


def copy(a, order='K', subok=False):
    return array(a)


def _shape(shape):
    if hasattr(shape, '__index__'):
        shape = (shape,)
    if isinstance(shape, str) or not hasattr(shape, '__iter__'):
        raise TypeError(f"'{type(shape).__name__}' object cannot be interpreted as an integer")
    lengths = []
    for length in shape:
        if not hasattr(length, '__index__'):
            raise TypeError(f"'{type(length).__name__}' object cannot be interpreted as an integer")
        lengths.append(length.__index__())
    if any(length < 0 for length in lengths):
        raise ValueError('negative dimensions are not allowed')
    return lengths


def full(shape, fill_value, dtype=None, order='C', *, device=None, like=None):
    return _full(_shape(shape), fill_value, _checked(dtype))


def zeros(shape, dtype=float, order='C', *, device=None, like=None):
    return _full(_shape(shape), '' if _dtype(dtype).kind == 'U' else 0, _checked(dtype))


def ones(shape, dtype=None, order='C', *, device=None, like=None):
    return _full(_shape(shape), 1, _checked(dtype or float))


def empty(shape, dtype=float, order='C', *, device=None, like=None):
    return _full(_shape(shape), None, 'object') if _dtype(dtype).kind == 'O' else zeros(shape, dtype)


def zeros_like(a, dtype=None, order='K', subok=True, shape=None, *, device=None):
    a = asarray(a)
    return zeros(a.shape if shape is None else shape, dtype or a.dtype)


empty_like = zeros_like


def ones_like(a, dtype=None, order='K', subok=True, shape=None, *, device=None):
    a = asarray(a)
    return ones(a.shape if shape is None else shape, dtype or a.dtype)


def full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None, *, device=None):
    a = asarray(a)
    return full(a.shape if shape is None else shape, fill_value, dtype or a.dtype)


def arange(start, stop=None, step=1, dtype=None, *, device=None, like=None):
    import math
    if stop is None:
        start, stop = 0, start
    if step == 0:
        raise ZeroDivisionError('division by zero')
    count = max(math.ceil((stop - start) / step), 0)
    if isinstance(stop, float) and not isinstance(start, float):
        start = float(start)
    made = _steps(start, step, count)
    return made if dtype is None else made.astype(dtype)


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None):
    num = num.__index__()
    if num < 0:
        raise ValueError(f'Number of samples, {num}, must be non-negative.')
    parts = num - 1 if endpoint else num
    step = (stop - start) / parts if parts > 0 else float('nan')
    made = _steps(0.0, 1.0, num) * (step if parts > 0 else 1.0) + start
    if endpoint and num > 1:
        made[-1] = stop
    made = made if dtype is None else made.astype(dtype)
    return (made, step) if retstep else made


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    made = base ** linspace(start, stop, num, endpoint)
    return made if dtype is None else made.astype(dtype)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    import math
    made = logspace(math.log10(start), math.log10(stop), num, endpoint)
    if num:
        made[0] = start
        if endpoint and num > 1:
            made[-1] = stop
    return made if dtype is None else made.astype(dtype)


def eye(N, M=None, k=0, dtype=float, order='C', *, device=None, like=None):
    columns = N if M is None else M
    made = zeros((N, columns), dtype)
    for row in range(N):
        if 0 <= row + k < columns:
            made[row, row + k] = 1
    return made


def identity(n, dtype=None, *, like=None):
    return eye(n, dtype=dtype or float)


def diag(v, k=0):
    v = asarray(v)
    if v.ndim == 1:
        size = len(v) + abs(k)
        made = zeros((size, size), v.dtype)
        for place in range(len(v)):
            made[place + max(-k, 0), place + max(k, 0)] = v[place]
        return made
    rows, columns = v.shape
    return array([v[row, row + k].item() for row in range(rows) if 0 <= row + k < columns], dtype=v.dtype)


def tri(N, M=None, k=0, dtype=float):
    columns = N if M is None else M
    return array([[column <= row + k for column in range(columns)] for row in range(N)]).astype(dtype)


def tril(m, k=0):
    m = asarray(m)
    return m * tri(*m.shape, k=k, dtype=m.dtype)


def triu(m, k=0):
    m = asarray(m)
    return m * (1 - tri(*m.shape, k=k - 1, dtype=m.dtype))


def meshgrid(*xi, copy=True, sparse=False, indexing='xy'):
    xi = [asarray(x).ravel() for x in xi]
    if indexing == 'xy' and len(xi) == 2:
        x, y = xi
        shape = (len(y), len(x))
        return x.reshape(1, -1)._broadcast(list(shape))._copy(), y.reshape(-1, 1)._broadcast(list(shape))._copy()
    shape = [len(x) for x in xi]
    return tuple(x._reshape([1] * at + [len(x)] + [1] * (len(xi) - at - 1))._broadcast(shape)._copy()
                 for at, x in enumerate(xi))


def indices(dimensions, dtype=int):
    from numpy._joins import stack
    return stack(meshgrid(*[arange(length) for length in dimensions], indexing='ij')).astype(dtype)


def fromiter(iter, dtype, count=-1):
    from itertools import islice
    return array(list(iter if count < 0 else islice(iter, count)), dtype=dtype)
