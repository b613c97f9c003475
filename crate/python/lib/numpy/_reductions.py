"""Many elements to one, along all axes or some."""

from _numpy import reduce as _reduce, running as _running
from numpy._array import axis_of
from numpy._make import asarray, array

_NOTHING = object()


def _axes(axis, ndim):
    if axis is None:
        return list(range(ndim))
    axes = [axis_of(one, ndim) for one in (axis if isinstance(axis, tuple) else (axis,))]
    if len(set(axes)) < len(axes):
        raise ValueError("duplicate value in 'axis'")
    return axes


def _settled(made, a, axes, keepdims, out=None):
    if keepdims and keepdims is not _NOTHING:
        made = asarray(made)._reshape([1 if at in axes else length for at, length in enumerate(a.shape)])
    if out is not None:
        out[...] = made
        return out
    return made


def _frame(a, name, axis, kwargs):
    """What a frame or series of pandas itself says, where it is asked as numpy asks it."""
    method = getattr(a, name, None)
    if not hasattr(type(a), '_apply_ufunc') or method is None:
        return _NOTHING
    if name in ('std', 'var'):
        kwargs = {'ddof': 0, **kwargs}
    return method(axis=axis, **kwargs) if axis is not None else method(**kwargs)


def _plain(name, a, axis, dtype, out, keepdims, initial, where, extra=0.0, method='linear'):
    a = asarray(a)
    if dtype is not None:
        a = a.astype(dtype)
    if where is not _NOTHING and where is not True:
        from numpy._order import where as choose
        neutral = {'sum': 0, 'prod': 1, 'any': False, 'all': True}.get(name.removeprefix('nan'), initial)
        if name in ('mean', 'std', 'var'):
            name, neutral, a = f'nan{name}', float('nan'), a.astype(float)
        a = choose(where, a, neutral)
    axes = _axes(axis, a.ndim)
    if initial is not _NOTHING and initial is not None and name in ('min', 'max') and a.size == 0:
        from numpy._make import full
        kept = [length for at, length in enumerate(a.shape) if at not in axes]
        made = full(kept, initial) if kept else initial
    else:
        made = _reduce(a, name, axes, extra, method)
        if initial is not _NOTHING and initial is not None:
            from numpy import _ufuncs
            made = {'sum': _ufuncs.add, 'prod': _ufuncs.multiply, 'min': _ufuncs.minimum, 'max': _ufuncs.maximum}[name](made, initial)
    return _settled(made, a, axes, keepdims, out)


def sum(a, axis=None, dtype=None, out=None, keepdims=_NOTHING, initial=_NOTHING, where=_NOTHING):
    own = _frame(a, 'sum', axis, {})
    return own if own is not _NOTHING else _plain('sum', a, axis, dtype, out, keepdims, initial, where)


def prod(a, axis=None, dtype=None, out=None, keepdims=_NOTHING, initial=_NOTHING, where=_NOTHING):
    own = _frame(a, 'prod', axis, {})
    return own if own is not _NOTHING else _plain('prod', a, axis, dtype, out, keepdims, initial, where)


def max(a, axis=None, out=None, keepdims=_NOTHING, initial=_NOTHING, where=_NOTHING):
    own = _frame(a, 'max', axis, {})
    return own if own is not _NOTHING else _plain('max', a, axis, None, out, keepdims, initial, where)


def min(a, axis=None, out=None, keepdims=_NOTHING, initial=_NOTHING, where=_NOTHING):
    own = _frame(a, 'min', axis, {})
    return own if own is not _NOTHING else _plain('min', a, axis, None, out, keepdims, initial, where)


amax, amin = max, min


def any(a, axis=None, out=None, keepdims=_NOTHING, *, where=_NOTHING):
    return _plain('any', a, axis, None, out, keepdims, _NOTHING, where)


def all(a, axis=None, out=None, keepdims=_NOTHING, *, where=_NOTHING):
    return _plain('all', a, axis, None, out, keepdims, _NOTHING, where)


def _warn(*texts):
    import warnings
    for text in texts:
        warnings.warn(text, RuntimeWarning, stacklevel=4)


def _empty(a, axes):
    """Whether there is nothing along the axes."""
    count = 1
    for axis in axes:
        count *= a.shape[axis]
    return count == 0


def _divided(a, axes):
    return 'scalar divide' if len(axes) == a.ndim else 'divide'


def mean(a, axis=None, dtype=None, out=None, keepdims=_NOTHING, *, where=_NOTHING):
    own = _frame(a, 'mean', axis, {})
    if own is not _NOTHING:
        return own
    a = asarray(a)
    axes = _axes(axis, a.ndim)
    if _empty(a, axes):
        _warn('Mean of empty slice', f'invalid value encountered in {_divided(a, axes)}')
    return _plain('mean', a, axis, dtype, out, keepdims, _NOTHING, where)


def _spread(name, a, axis, dtype, out, ddof, keepdims, where):
    own = _frame(a, name, axis, {'ddof': ddof})
    if own is not _NOTHING:
        return own
    a = asarray(a)
    axes = _axes(axis, a.ndim)
    count = 1
    for one in axes:
        count *= a.shape[one]
    if count <= ddof:
        _warn('Degrees of freedom <= 0 for slice', f'invalid value encountered in {_divided(a, axes)}')
    return _plain(name, a, axis, dtype, out, keepdims, _NOTHING, where, float(ddof))


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NOTHING, *, where=_NOTHING, mean=None, correction=None):
    return _spread('var', a, axis, dtype, out, ddof if correction is None else correction, keepdims, where)


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NOTHING, *, where=_NOTHING, mean=None, correction=None):
    return _spread('std', a, axis, dtype, out, ddof if correction is None else correction, keepdims, where)


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    a = asarray(a)
    axes = _axes(axis, a.ndim)
    if _empty(a, axes):
        _warn('Mean of empty slice', f'invalid value encountered in {_divided(a, axes)}')
    return _plain('median', a, axis, None, out, keepdims, _NOTHING, _NOTHING)


def _quantile(name, a, q, axis, out, keepdims, method, scale):
    a = asarray(a)
    shares = asarray(q)
    from numpy._ufuncs import logical_and
    if not bool(all(logical_and(shares >= 0, shares <= scale))):
        raise ValueError('Percentiles must be in the range [0, 100]' if scale == 100
                         else 'Quantiles must be in the range [0, 1]')
    if a.dtype.kind in 'b':
        a = a.astype(float)
    each = [_plain(name, a, axis, None, None, keepdims, _NOTHING, _NOTHING, float(share) / scale, method)
            for share in shares.ravel().tolist()]
    made = each[0] if shares.ndim == 0 else array(each)
    if method in ('lower', 'higher', 'nearest') and a.dtype.kind in 'iu':
        made = asarray(made).astype(a.dtype)[()]
    if out is not None:
        out[...] = made
        return out
    return made


def quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None):
    return _quantile('quantile', a, q, axis, out, keepdims, method, 1)


def percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None):
    return _quantile('quantile', a, q, axis, out, keepdims, method, 100)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None):
    return _quantile('nanquantile', a, q, axis, out, keepdims, method, 1)


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None):
    return _quantile('nanquantile', a, q, axis, out, keepdims, method, 100)


def argmax(a, axis=None, out=None, *, keepdims=_NOTHING):
    return _place('argmax', a, axis, out, keepdims)


def argmin(a, axis=None, out=None, *, keepdims=_NOTHING):
    return _place('argmin', a, axis, out, keepdims)


def _place(name, a, axis, out, keepdims):
    a = asarray(a)
    if a.dtype.kind in 'OU':
        from numpy._order import argsort
        order = argsort(a.ravel())
        return order[-1] if name == 'argmax' else order[0]
    return _plain(name, a, axis, None, out, keepdims, _NOTHING, _NOTHING)


def nanargmax(a, axis=None, out=None, *, keepdims=_NOTHING):
    return _nan_place('nanargmax', a, axis, out, keepdims)


def nanargmin(a, axis=None, out=None, *, keepdims=_NOTHING):
    return _nan_place('nanargmin', a, axis, out, keepdims)


def _nan_place(name, a, axis, out, keepdims):
    from numpy._ufuncs import isnan
    a = asarray(a)
    if a.dtype.kind == 'f' and bool(any(all(isnan(a), axis=axis))):
        raise ValueError('All-NaN slice encountered')
    return _plain(name, a, axis, None, out, keepdims, _NOTHING, _NOTHING)


def count_nonzero(a, axis=None, *, keepdims=False):
    return _plain('count_nonzero', a, axis, None, None, keepdims, _NOTHING, _NOTHING)


def ptp(a, axis=None, out=None, keepdims=_NOTHING):
    return max(a, axis, keepdims=keepdims) - min(a, axis, keepdims=keepdims)


def nansum(a, axis=None, dtype=None, out=None, keepdims=_NOTHING, initial=_NOTHING, where=_NOTHING):
    return _plain('nansum', a, axis, dtype, out, keepdims, initial, where)


def nanprod(a, axis=None, dtype=None, out=None, keepdims=_NOTHING, initial=_NOTHING, where=_NOTHING):
    return _plain('nanprod', a, axis, dtype, out, keepdims, initial, where)


def _nan(name, text, a, axis, dtype, out, keepdims, where, extra=0.0):
    from numpy._ufuncs import isnan
    a = asarray(a)
    if a.dtype.kind == 'f' and bool(any(all(isnan(a), axis=axis))):
        _warn(text)
    return _plain(name, a, axis, dtype, out, keepdims, _NOTHING, where, extra)


def nanmean(a, axis=None, dtype=None, out=None, keepdims=_NOTHING, *, where=_NOTHING):
    return _nan('nanmean', 'Mean of empty slice', a, axis, dtype, out, keepdims, where)


def nanmax(a, axis=None, out=None, keepdims=_NOTHING, initial=_NOTHING, where=_NOTHING):
    return _nan('nanmax', 'All-NaN slice encountered', a, axis, None, out, keepdims, where)


def nanmin(a, axis=None, out=None, keepdims=_NOTHING, initial=_NOTHING, where=_NOTHING):
    return _nan('nanmin', 'All-NaN slice encountered', a, axis, None, out, keepdims, where)


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NOTHING, *, where=_NOTHING, mean=None, correction=None):
    return _nan('nanstd', 'Degrees of freedom <= 0 for slice.', a, axis, dtype, out, keepdims, where, float(ddof))


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NOTHING, *, where=_NOTHING, mean=None, correction=None):
    return _nan('nanvar', 'Degrees of freedom <= 0 for slice.', a, axis, dtype, out, keepdims, where, float(ddof))


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=_NOTHING):
    return _nan('nanmedian', 'All-NaN slice encountered', a, axis, None, out, keepdims, _NOTHING)


def _run(a, axis, dtype, product):
    if hasattr(type(a), '_apply_ufunc'):
        return a.cumprod() if product else a.cumsum()
    a = asarray(a)
    a = a if dtype is None else a.astype(dtype)
    if axis is None:
        return _running(a.ravel(), product)
    axis = axis_of(axis, a.ndim)
    return _running(a.swapaxes(axis, -1), product).swapaxes(axis, -1)


def cumsum(a, axis=None, dtype=None, out=None):
    return _run(a, axis, dtype, False)


def cumprod(a, axis=None, dtype=None, out=None):
    return _run(a, axis, dtype, True)


def nancumsum(a, axis=None, dtype=None, out=None):
    from numpy._ufuncs import nan_to_num
    return _run(nan_to_num(asarray(a)), axis, dtype, False)


def diff(a, n=1, axis=-1, prepend=_NOTHING, append=_NOTHING):
    a = asarray(a)
    if n < 0:
        raise ValueError(f'order must be non-negative but got {n!r}')
    if a.ndim == 0:
        raise ValueError('diff requires input that is at least one dimensional')
    axis = axis_of(axis, a.ndim)
    from numpy._joins import concatenate
    from numpy._make import asarray as parts
    if prepend is not _NOTHING:
        a = concatenate([parts([prepend]).ravel(), a], axis)
    if append is not _NOTHING:
        a = concatenate([a, parts([append]).ravel()], axis)
    for _ in range(n):
        low = tuple(slice(None, -1) if at == axis else slice(None) for at in range(a.ndim))
        high = tuple(slice(1, None) if at == axis else slice(None) for at in range(a.ndim))
        a = a[high] != a[low] if a.dtype == bool else a[high] - a[low]
    return a


def average(a, axis=None, weights=None, returned=False, *, keepdims=_NOTHING):
    a = asarray(a)
    if weights is None:
        made = mean(a, axis, keepdims=keepdims)
        return (made, made * 0 + a.size / asarray(made).size) if returned else made
    weights = asarray(weights)
    if weights.shape != a.shape:
        if axis is None:
            raise TypeError('Axis must be specified when shapes of a and weights differ.')
        if weights.ndim != 1 or weights.shape[0] != a.shape[axis]:
            raise ValueError('Shape of weights must be consistent with shape of a along specified axis.')
        weights = weights._reshape([-1 % (len(weights) + 1) if at == axis_of(axis, a.ndim) else 1 for at in range(a.ndim)])
        weights = weights._broadcast(list(a.shape))
    total = sum(weights, axis, keepdims=keepdims)
    if bool(any(total == 0.0)):
        raise ZeroDivisionError("Weights sum to zero, can't be normalized")
    made = sum(a * weights, axis, keepdims=keepdims) / total
    return (made, total) if returned else made


def cov(m, y=None, rowvar=True, bias=False, ddof=None):
    m = asarray(m, dtype=float)
    m = m.reshape(1, -1) if m.ndim == 1 else m if rowvar else m.T
    if y is not None:
        from numpy._joins import concatenate
        m = concatenate([m, asarray(y, dtype=float).reshape(1, -1)])
    apart = m - mean(m, axis=1, keepdims=True)
    made = (apart @ apart.T) / (m.shape[1] - (ddof if ddof is not None else 0 if bias else 1))
    return made.reshape(()) if made.size == 1 else made


def corrcoef(x, y=None, rowvar=True):
    from numpy._ufuncs import sqrt
    made = cov(x, y, rowvar)
    if made.ndim == 0:
        return made / made
    size = sqrt(asarray([made[at, at] for at in range(len(made))]))
    return made / size.reshape(-1, 1) / size


def trapezoid(y, x=None, dx=1.0, axis=-1):
    y = asarray(y)
    step = dx if x is None else diff(asarray(x))
    return sum(step * (y[1:] + y[:-1]) / 2.0)
