"""Functions of every element, which also take series and frames of pandas and give them back."""

from _numpy import binary as _binary, matmul as _matmul, unary as _unary
from numpy._array import axis_of, ndarray
from numpy._make import array, asarray, zeros


class ufunc:
    """A function of every element."""

    __module__ = 'numpy'

    def __init__(self, name, takes, native=None):
        self.__name__ = self.__qualname__ = name
        self.nin, self.nout, self.nargs = takes, 1, takes + 1
        self._native = native or name

    def __repr__(self):
        return f"<ufunc '{self.__name__}'>"

    def __call__(self, *args, out=None, where=True, dtype=None, casting='same_kind', order='K', subok=True):
        if len(args) == self.nin + 1 and out is None:
            *args, out = args
        if len(args) != self.nin:
            noun = f'{self.nin} positional argument{"s" if self.nin > 1 else ""}'
            raise TypeError(f'{self.__name__}() takes from {noun.replace(" positional", f" to {self.nin + 1} positional")[:-1] + "s"} '
                            f'but {len(args)} were given')
        for arg in args:
            if hasattr(type(arg), '_apply_ufunc'):
                return arg._apply_ufunc(self, args)
        made = self._of(args)
        if dtype is not None:
            made = asarray(made).astype(dtype)
        if where is not True:
            from numpy._order import where as choose
            made = choose(where, made, zeros(asarray(made).shape) if out is None else out)
        if out is not None:
            target = out[0] if isinstance(out, tuple) else out
            target[...] = made
            return target
        return made

    def _of(self, args):
        if self.nin == 1:
            return _unary(self._native, args[0])
        made = _binary(self._native, args[0] if isinstance(args[0], ndarray) else _known(args[0]), _known(args[1]))
        if made is NotImplemented:
            raise TypeError(f"operand type(s) all returned NotImplemented from __array_ufunc__({self!r}, '__call__', "
                            f'{", ".join(map(repr, args))})')
        return made

    def reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, initial=None, where=True):
        from numpy import _reductions
        name = {'add': 'sum', 'multiply': 'prod', 'maximum': 'max', 'minimum': 'min', 'logical_and': 'all',
                'logical_or': 'any'}.get(self.__name__)
        if name is not None:
            return getattr(_reductions, name)(array, axis=axis, keepdims=keepdims)
        items = list(asarray(array))
        made = items[0]
        for item in items[1:]:
            made = self(made, item)
        return made

    def accumulate(self, array, axis=0, dtype=None, out=None):
        made = []
        for item in asarray(array):
            made.append(item if not made else self(made[-1], item))
        return asarray(made)

    def outer(self, A, B):
        A, B = asarray(A), asarray(B)
        return self(A.reshape(*A.shape, *[1] * B.ndim), B)

    def at(self, a, indices, b=None):
        for nth, place in enumerate(asarray(indices).ravel().tolist()):
            value = () if b is None else (asarray(b).ravel()[nth] if asarray(b).ndim else b,)
            a[place] = self(a[place], *value)


def _known(value):
    """Numbers as they are, because they take the other side's type; anything else as an array."""
    return value if isinstance(value, (int, float, str)) or hasattr(type(value), '_dtype') else asarray(value)


class _Derived(ufunc):
    """A function that is made of others."""

    def __init__(self, name, takes, function):
        ufunc.__init__(self, name, takes)
        self._function = function

    def _of(self, args):
        return self._function(*args)


add, subtract, multiply, divide = (ufunc(name, 2) for name in ('add', 'subtract', 'multiply', 'divide'))
floor_divide, remainder, power = (ufunc(name, 2) for name in ('floor_divide', 'remainder', 'power'))
bitwise_and, bitwise_or, bitwise_xor = (ufunc(name, 2) for name in ('bitwise_and', 'bitwise_or', 'bitwise_xor'))
left_shift, right_shift = ufunc('left_shift', 2), ufunc('right_shift', 2)
maximum, minimum = ufunc('maximum', 2), ufunc('minimum', 2)
arctan2, hypot = ufunc('arctan2', 2), ufunc('hypot', 2)
equal, not_equal, less = ufunc('equal', 2), ufunc('not_equal', 2), ufunc('less', 2)
less_equal, greater, greater_equal = ufunc('less_equal', 2), ufunc('greater', 2), ufunc('greater_equal', 2)
negative, positive, absolute, sign = (ufunc(name, 1) for name in ('negative', 'positive', 'absolute', 'sign'))
invert, logical_not = ufunc('invert', 1), ufunc('logical_not', 1)
isnan, isinf, isfinite, isnat = (ufunc(name, 1) for name in ('isnan', 'isinf', 'isfinite', 'isnat'))
sqrt, cbrt, square, reciprocal, fabs = (ufunc(name, 1) for name in ('sqrt', 'cbrt', 'square', 'reciprocal', 'fabs'))
exp, exp2, expm1 = ufunc('exp', 1), ufunc('exp2', 1), ufunc('expm1', 1)
log, log2, log10, log1p = (ufunc(name, 1) for name in ('log', 'log2', 'log10', 'log1p'))
sin, cos, tan, arcsin, arccos, arctan = (ufunc(name, 1) for name in ('sin', 'cos', 'tan', 'arcsin', 'arccos', 'arctan'))
sinh, cosh, tanh, arctanh = (ufunc(name, 1) for name in ('sinh', 'cosh', 'tanh', 'arctanh'))
floor, ceil, trunc, rint = (ufunc(name, 1) for name in ('floor', 'ceil', 'trunc', 'rint'))
degrees, radians = ufunc('degrees', 1), ufunc('radians', 1)
true_divide, mod, pow, bitwise_not = divide, remainder, power, invert
rad2deg, deg2rad, fix = degrees, radians, trunc


def _truth(value):
    return asarray(value).astype(bool)


def _without_nan(function):
    def of(left, right):
        from numpy._order import where
        left, right = asarray(left), asarray(right)
        made = function(left, right)
        made = where(isnan(left), right, where(isnan(right), left, made))
        return made[()]
    return of


logical_and = _Derived('logical_and', 2, lambda left, right: (_truth(left) & _truth(right))[()])
logical_or = _Derived('logical_or', 2, lambda left, right: (_truth(left) | _truth(right))[()])
logical_xor = _Derived('logical_xor', 2, lambda left, right: (_truth(left) ^ _truth(right))[()])
float_power = _Derived('float_power', 2, lambda left, right: asarray(left, dtype=float) ** right)
fmax = _Derived('fmax', 2, _without_nan(maximum))
fmin = _Derived('fmin', 2, _without_nan(minimum))
fmod = _Derived('fmod', 2, lambda left, right: sign(left) * remainder(absolute(left), absolute(right)))
signbit = _Derived('signbit', 1, lambda x: (asarray(x) < 0) | ((asarray(x) == 0) & (1 / asarray(x, dtype=float) < 0)))
divmod = _Derived('divmod', 2, lambda left, right: (floor_divide(left, right), remainder(left, right)))
matmul = _Derived('matmul', 2, lambda left, right: _matmul(left, right, False))


def isposinf(x, out=None):
    return equal(x, float('inf'))


def isneginf(x, out=None):
    return equal(x, float('-inf'))


def round(a, decimals=0, out=None):
    if hasattr(type(a), '_apply_ufunc'):
        return a.round(decimals)
    a = asarray(a)
    if a.dtype.kind in 'iub' and decimals >= 0:
        made = a._copy()
    else:
        factor = 10.0 ** abs(decimals)
        made = rint(a * factor) / factor if decimals >= 0 else rint(a / factor) * factor
        made = asarray(made).astype(a.dtype if a.dtype.kind != 'b' else float)
    if out is not None:
        out[...] = made
        return out
    return made[()] if made.ndim == 0 else made


around = round


def clip(a, a_min=None, a_max=None, out=None, *, min=None, max=None):
    if hasattr(type(a), '_apply_ufunc'):
        return a.clip(a_min if a_min is not None else min, a_max if a_max is not None else max)
    low, high = a_min if min is None else min, a_max if max is None else max
    made = asarray(a) if not hasattr(type(a), '_dtype') else a
    if low is not None:
        made = maximum(made, low)
    if high is not None:
        made = minimum(made, high)
    if out is not None:
        out[...] = made
        return out
    return made


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    from numpy._dtype import finfo
    from numpy._order import where
    x = asarray(x)
    if x.dtype.kind != 'f':
        return x._copy()
    limits = finfo(x.dtype)
    x = where(isnan(x), nan, x)
    x = where(isposinf(x), limits.max if posinf is None else posinf, x)
    x = where(isneginf(x), limits.min if neginf is None else neginf, x)
    return x[()] if x.ndim == 0 else x


def dot(a, b, out=None):
    a, b = asarray(a), asarray(b)
    return multiply(a, b) if a.ndim == 0 or b.ndim == 0 else _matmul(a, b, True)


def vdot(a, b):
    return dot(asarray(a).ravel(), asarray(b).ravel())


def inner(a, b):
    a, b = asarray(a), asarray(b)
    return dot(a, b.T if b.ndim == 2 else b)


def outer(a, b, out=None):
    return multiply(asarray(a).ravel().reshape(-1, 1), asarray(b).ravel())


def cross(a, b, axis=-1):
    (x, y, z), (u, v, w) = asarray(a).tolist(), asarray(b).tolist()
    return array([y * w - z * v, z * u - x * w, x * v - y * u])


def convolve(a, v, mode='full'):
    a, v = asarray(a), asarray(v)
    if len(v) > len(a):
        a, v = v, a
    made = zeros(len(a) + len(v) - 1, (a[:1] * v[:1]).dtype)
    for at in range(len(v)):
        made[at:at + len(a)] += a * v[at]
    if mode == 'valid':
        return made[len(v) - 1:len(a)]
    start = (len(v) - 1) // 2
    return made[start:start + len(a)] if mode == 'same' else made


def gradient(f, *varargs, axis=None, edge_order=1):
    f = asarray(f, dtype=float)
    step = varargs[0] if varargs else 1.0
    made = zeros(len(f))
    made[1:-1] = (f[2:] - f[:-2]) / (2.0 * step)
    made[0], made[-1] = (f[1] - f[0]) / step, (f[-1] - f[-2]) / step
    return made


def interp(x, xp, fp, left=None, right=None, period=None):
    from numpy._order import searchsorted
    xp, fp = asarray(xp, dtype=float).tolist(), asarray(fp, dtype=float).tolist()
    x = asarray(x, dtype=float)
    made = []
    for value, place in zip(x.ravel().tolist(), asarray(searchsorted(array(xp), x.ravel(), 'right')).tolist()):
        if value < xp[0]:
            made.append(fp[0] if left is None else left)
        elif place == len(xp):
            made.append(fp[-1] if right is None or value == xp[-1] else right)
        else:
            slope = (fp[place] - fp[place - 1]) / (xp[place] - xp[place - 1])
            made.append(slope * (value - xp[place - 1]) + fp[place - 1])
    return array(made, dtype=float).reshape(x.shape)[()]


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    arr = asarray(arr)
    lanes = arr.swapaxes(axis_of(axis, arr.ndim), -1)
    made = [asarray(func1d(lane, *args, **kwargs)) for lane in lanes.reshape(-1, lanes.shape[-1])]
    whole = array([one.tolist() for one in made], dtype=made[0].dtype)
    whole = whole.reshape(*lanes.shape[:-1], *made[0].shape)
    return whole.swapaxes(axis_of(axis, arr.ndim), -1) if made[0].ndim else whole


class vectorize:
    """A Python function that is called with every element."""

    __module__ = 'numpy'

    def __init__(self, pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        self.pyfunc, self._otypes = pyfunc, otypes
        self.__doc__ = doc or pyfunc.__doc__
        self.__name__ = getattr(pyfunc, '__name__', 'vectorize')

    def __call__(self, *args, **kwargs):
        from numpy._joins import broadcast_arrays
        arrays = broadcast_arrays(*args)
        if not arrays[0].size and self._otypes is None:
            raise ValueError('cannot call `vectorize` on size 0 inputs unless `otypes` is set')
        made = [self.pyfunc(*items, **kwargs) for items in zip(*[one.ravel() for one in arrays])]
        kind = None if self._otypes is None else self._otypes[0]
        return array(made, dtype=kind).reshape(arrays[0].shape)
