"""Whether arrays are equal, or nearly so."""

from numpy._make import asarray


def isscalar(element):
    from numpy._scalars import generic
    return isinstance(element, (generic, int, float, complex, str, bytes, bool))


def shape(a):
    return asarray(a).shape


def ndim(a):
    return asarray(a).ndim


def size(a, axis=None):
    a = asarray(a)
    return a.size if axis is None else a.shape[axis]


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    from numpy import _ufuncs as u
    from numpy._errors import errstate
    a, b = asarray(a), asarray(b)
    with errstate(all='ignore'):
        near = (u.absolute(a - b) <= atol + rtol * u.absolute(b)) & u.isfinite(b) | (a == b)
    if equal_nan:
        near = near | (u.isnan(a) & u.isnan(b))
    return near[()] if near.ndim == 0 else near


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return bool(isclose(a, b, rtol, atol, equal_nan).all())


def array_equal(a1, a2, equal_nan=False):
    try:
        a1, a2 = asarray(a1), asarray(a2)
    except Exception:
        return False
    if a1.shape != a2.shape:
        return False
    same = a1 == a2
    if equal_nan and a1.dtype.kind == 'f' and a2.dtype.kind == 'f':
        from numpy._ufuncs import isnan
        same = same | isnan(a1) & isnan(a2)
    return bool(asarray(same).all())


def array_equiv(a1, a2):
    try:
        return bool((asarray(a1) == asarray(a2)).all())
    except ValueError:
        return False


def isreal(x):
    return asarray(x) == asarray(x)


def isrealobj(x):
    return True


def iscomplexobj(x):
    return False


def shares_memory(a, b, /, max_work=-1):
    return a is b or may_share_memory(a, b)


def may_share_memory(a, b, /, max_work=-1):
    return a._shares(b)
