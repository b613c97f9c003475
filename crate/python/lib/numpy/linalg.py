"""A little linear algebra: norms, determinants, solutions of small systems. Absent: everything with eigenvalues."""

from numpy._make import array, asarray, eye


class LinAlgError(ValueError):
    """A matrix that cannot be worked with."""

    __module__ = 'numpy.linalg'


def norm(x, ord=None, axis=None, keepdims=False):
    from numpy import _reductions as r, _ufuncs as u
    x = asarray(x).astype(float)
    if axis is None and ord is None:
        x, axis = x.ravel(), 0
    if ord in (None, 2, 'fro') and not (ord == 2 and axis is None and x.ndim == 2):
        return u.sqrt(r.sum(x * x, axis=axis, keepdims=keepdims))
    if ord == 1 and x.ndim == 1 or ord == 1 and axis is not None:
        return r.sum(u.absolute(x), axis=axis, keepdims=keepdims)
    if ord == float('inf') and (x.ndim == 1 or axis is not None):
        return r.max(u.absolute(x), axis=axis, keepdims=keepdims)
    raise NotImplementedError(f'this sandbox does not know the norm {ord!r}')


def _square(a):
    a = asarray(a).astype(float)
    if a.ndim < 2:
        raise LinAlgError(f'{a.ndim}-dimensional array given. Array must be at least two-dimensional')
    if a.shape[0] != a.shape[1]:
        raise LinAlgError('Last 2 dimensions of the array must be square')
    return a.tolist()


def _eliminated(rows):
    """The rows with nothing below the diagonal, and the sign that the swaps make."""
    size, sign = len(rows), 1.0
    for at in range(size):
        best = max(range(at, size), key=lambda row: abs(rows[row][at]))
        if rows[best][at] == 0.0:
            return rows, 0.0
        if best != at:
            rows[at], rows[best], sign = rows[best], rows[at], -sign
        for row in range(at + 1, size):
            factor = rows[row][at] / rows[at][at]
            rows[row] = [below - factor * above for below, above in zip(rows[row], rows[at])]
    return rows, sign


def det(a):
    from numpy._scalars import float64
    rows, made = _eliminated(_square(a))
    for at in range(len(rows)):
        made *= rows[at][at] if made else 0.0
    return float64(made)


def solve(a, b):
    b = asarray(b).astype(float)
    right = [[item] for item in b.tolist()] if b.ndim == 1 else b.tolist()
    size = len(right)
    rows, sign = _eliminated([left + extra for left, extra in zip(_square(a), right)])
    if sign == 0.0:
        raise LinAlgError('Singular matrix')
    for at in range(size - 1, -1, -1):
        rows[at] = [item / rows[at][at] for item in rows[at]]
        for row in range(at):
            factor = rows[row][at]
            rows[row] = [item - factor * own for item, own in zip(rows[row], rows[at])]
    made = array([row[size:] for row in rows])
    return made.ravel() if b.ndim == 1 else made


def inv(a):
    return solve(a, eye(len(_square(a))))


def matrix_rank(A, tol=None):
    rows = asarray(A).astype(float).tolist()
    rank = 0
    for at in range(len(rows[0])):
        best = max(range(rank, len(rows)), key=lambda row: abs(rows[row][at]), default=None)
        if best is None or abs(rows[best][at]) < 1e-12:
            continue
        rows[rank], rows[best] = rows[best], rows[rank]
        for row in range(rank + 1, len(rows)):
            factor = rows[row][at] / rows[rank][at]
            rows[row] = [below - factor * above for below, above in zip(rows[row], rows[rank])]
        rank += 1
    return rank
