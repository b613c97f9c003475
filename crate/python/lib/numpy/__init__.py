"""numpy 2, as far as tests of data pipelines meet it: arrays, scalars, and the functions over them.

Absent: complex numbers, records, masked arrays, polynomials, Fourier transforms, files, and most of `linalg`.
"""

from _numpy import reset_options as _reset_options
from numpy import exceptions
from numpy._array import ndarray
from numpy._dtype import dtype, finfo, iinfo, isdtype, issubdtype, promote_types, result_type
from numpy._errors import errstate, geterr, seterr
from numpy._joins import (
    append, array_split, atleast_1d, atleast_2d, block, broadcast_arrays, broadcast_shapes, broadcast_to, column_stack,
    concat, concatenate, delete, dstack, expand_dims, flip, fliplr, flipud, hsplit, hstack, insert, moveaxis, permute_dims,
    pad, ravel, repeat, reshape, resize, roll, rot90, split, squeeze, stack, swapaxes, tile, transpose, vsplit, vstack,
)
from numpy._make import (
    arange, array, asanyarray, asarray, ascontiguousarray, copy, diag, empty, empty_like, eye, fromiter, full, full_like,
    geomspace, identity, indices, linspace, logspace, meshgrid, ones, ones_like, tri, tril, triu, zeros, zeros_like,
)
from numpy._order import (
    argsort, argwhere, bincount, digitize, extract, flatnonzero, histogram, in1d, intersect1d, isin, lexsort, nonzero,
    put, searchsorted, select, setdiff1d, setxor1d, sort, take, take_along_axis, trim_zeros, union1d, unique,
    unique_counts, unique_values, where,
)
from numpy._printing import array2string, array_repr, array_str, get_printoptions, printoptions, set_printoptions
from numpy._reductions import (
    all, amax, amin, any, argmax, argmin, average, corrcoef, count_nonzero, cov, cumprod, cumsum, diff, max, mean, median,
    min, nanargmax, nanargmin, nancumsum, nanmax, nanmean, nanmedian, nanmin, nanpercentile, nanprod, nanquantile, nanstd,
    nansum, nanvar, percentile, prod, ptp, quantile, std, sum, trapezoid, var,
)
from numpy._scalars import (
    bool_, character, datetime64, flexible, float16, float32, float64, floating, generic, inexact, int8, int16, int32,
    int64, integer, number, object_, signedinteger, str_, timedelta64, uint8, uint16, uint32, uint64, unsignedinteger,
)
from numpy._tests import (
    allclose, array_equal, array_equiv, isclose, iscomplexobj, isreal, isrealobj, isscalar, may_share_memory, ndim,
    shape, shares_memory, size,
)
from numpy._ufuncs import (
    absolute, add, apply_along_axis, arccos, arcsin, arctan, arctan2, arctanh, around, bitwise_and, bitwise_not,
    bitwise_or, bitwise_xor, cbrt, ceil, clip, convolve, cos, cosh, cross, deg2rad, degrees, divide, divmod, dot, equal,
    exp, exp2, expm1, fabs, fix, float_power, floor, floor_divide, fmax, fmin, fmod, gradient, greater, greater_equal,
    hypot, inner, interp, invert, isfinite, isinf, isnan, isnat, isneginf, isposinf, left_shift, less, less_equal, log,
    log1p, log2, log10, logical_and, logical_not, logical_or, logical_xor, matmul, maximum, minimum, mod, multiply,
    nan_to_num, negative, not_equal, outer, positive, pow, power, rad2deg, radians, reciprocal, remainder, right_shift,
    rint, round, sign, signbit, sin, sinh, sqrt, square, subtract, tan, tanh, true_divide, trunc, ufunc, vdot, vectorize,
)

_reset_options()

__version__ = '2.5.5'
newaxis = None
nan = float('nan')
inf = float('inf')
pi = 3.141592653589793
e = 2.718281828459045
euler_gamma = 0.5772156649015329
True_ = bool_(True)
False_ = bool_(False)
abs = absolute
acos, asin, atan, atan2, atanh = arccos, arcsin, arctan, arctan2, arctanh
bitwise_invert = invert
bitwise_left_shift, bitwise_right_shift = left_shift, right_shift
bool = bool_
int_ = intp = long = longlong = int64
uint = uintp = ulong = ulonglong = uint64
intc, uintc, short, ushort, byte, ubyte = int32, uint32, int16, uint16, int8, uint8
double, single, half = float64, float32, float16
cumulative_sum, cumulative_prod = cumsum, cumprod

_LAZY = ('random', 'testing', 'linalg', 'typing', 'dtypes')
_GONE = {
    'float_': '`np.float_` was removed in the NumPy 2.0 release. Use `np.float64` instead.',
    'NaN': '`np.NaN` was removed in the NumPy 2.0 release. Use `np.nan` instead.',
    'Inf': '`np.Inf` was removed in the NumPy 2.0 release. Use `np.inf` instead.',
    'unicode_': '`np.unicode_` was removed in the NumPy 2.0 release. Use `np.str_` instead.',
    'product': '`np.product` was removed in the NumPy 2.0 release. Use `np.prod` instead.',
}
_ALIASES = ('int', 'float', 'object', 'str', 'complex')


def __getattr__(name):
    if name in _LAZY:
        from importlib import import_module
        return import_module(f'numpy.{name}')
    if name in _GONE:
        raise AttributeError(_GONE[name])
    if name in _ALIASES:
        raise AttributeError(
            f"module 'numpy' has no attribute '{name}'.\n`np.{name}` was a deprecated alias for the builtin `{name}`. "
            f'To avoid this error in existing code, use `{name}` by itself.'
        )
    raise AttributeError(f"module 'numpy' has no attribute '{name}'")
