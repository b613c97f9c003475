"""`ndarray`: its attributes and methods over the native elements."""

from _numpy import Elements, array as _array
from numpy._dtype import dtype as _dtype, name_of as _name_of
from numpy._operators import with_operators


@with_operators
class ndarray(Elements):
    """An array of elements of one type."""

    __module__ = 'numpy'
    __array_priority__ = 0.0

    def __new__(cls, shape, dtype=float, buffer=None, offset=0, strides=None, order=None):
        from numpy._make import empty
        return empty(shape, dtype)

    def __init__(self, *args, **kwargs):
        pass

    @property
    def dtype(self):
        return _dtype(self._dtype())

    @property
    def shape(self):
        return self._shape()

    @shape.setter
    def shape(self, shape):
        self._adopt(self.reshape(shape))

    ndim = property(lambda self: len(self._shape()))
    size = property(lambda self: self._size())
    strides = property(lambda self: self._strides())
    itemsize = property(lambda self: self.dtype.itemsize)
    nbytes = property(lambda self: self._size() * self.dtype.itemsize)
    T = property(lambda self: self.transpose())
    mT = property(lambda self: self.swapaxes(-1, -2))
    base = property(lambda self: self._copy() if self._is_view() else None)
    real = property(lambda self: self)

    @property
    def flat(self):
        return iter(self.ravel())

    def __getattr__(self, name):
        raise AttributeError(f"'numpy.ndarray' object has no attribute '{name}'")

    def __hash__(self):
        raise TypeError("unhashable type: 'numpy.ndarray'")

    def __array__(self, dtype=None, copy=None):
        return self if dtype is None else self.astype(dtype)

    def __len__(self):
        shape = self._shape()
        if not shape:
            raise TypeError('len() of unsized object')
        return shape[0]

    def __iter__(self):
        shape = self._shape()
        if not shape:
            raise TypeError('iteration over a 0-d array')
        return (self._get(place) for place in range(shape[0]))

    def __contains__(self, item):
        return bool((self == item).any())

    def __getitem__(self, key):
        return self._get(key)

    def __setitem__(self, key, value):
        self._set(key, value)

    def __delitem__(self, key):
        raise ValueError('cannot delete array elements')

    def __repr__(self):
        return self._repr()

    def __str__(self):
        return self._str()

    def __format__(self, spec):
        if self.ndim == 0:
            return format(self.item(), spec)
        if spec:
            raise TypeError('unsupported format string passed to numpy.ndarray.__format__')
        return str(self)

    def __bool__(self):
        if self.size == 1:
            return bool(self.item())
        if self.size == 0:
            raise ValueError('The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array '
                             'is not empty.')
        raise ValueError('The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()')

    def _alone(self):
        if self.ndim:
            raise TypeError('only 0-dimensional arrays can be converted to Python scalars')
        return self.item()

    def __int__(self):
        return int(self._alone())

    def __float__(self):
        return float(self._alone())

    def __index__(self):
        if self.ndim or self.dtype.kind not in 'iu':
            raise TypeError('only integer scalar arrays can be converted to a scalar index')
        return self.item()

    def __matmul__(self, other):
        from numpy._ufuncs import matmul
        return matmul(self, other)

    def __rmatmul__(self, other):
        from numpy._ufuncs import matmul
        return matmul(other, self)

    def _into(self, made):
        self[...] = made
        return self

    def __iadd__(self, other): return self._in_place(self + other)
    def __isub__(self, other): return self._in_place(self - other)
    def __imul__(self, other): return self._in_place(self * other)
    def __itruediv__(self, other): return self._in_place(self / other, 'divide')
    def __ifloordiv__(self, other): return self._in_place(self // other)
    def __imod__(self, other): return self._in_place(self % other)
    def __ipow__(self, other): return self._in_place(self ** other)
    def __iand__(self, other): return self._in_place(self & other)
    def __ior__(self, other): return self._in_place(self | other)
    def __ixor__(self, other): return self._in_place(self ^ other)

    def _in_place(self, made, name='add'):
        kinds = 'biuf'
        if self.dtype.kind in kinds and kinds.find(made.dtype.kind) > kinds.find(self.dtype.kind):
            from numpy._core._exceptions import _UFuncOutputCastingError
            raise _UFuncOutputCastingError(name, made.dtype, self.dtype)
        if made.shape != self.shape and made.size > self.size:
            raise ValueError(f'non-broadcastable output operand with shape {_tight(self.shape)} doesn\'t match the broadcast '
                             f'shape {_tight(made.shape)}')
        self._set(Ellipsis, made)
        return self

    def __copy__(self):
        return self._copy()

    def __deepcopy__(self, memo):
        return self._copy()

    def __reduce__(self):
        return _rebuild, (self.tolist(), _name_of(self.dtype), self.shape)

    def item(self, *args):
        if not args:
            if self.size != 1:
                raise ValueError('can only convert an array of size 1 to a Python scalar')
            return self._item(0)
        if len(args) == 1 and not isinstance(args[0], tuple):
            at = args[0]
            if not -self.size <= at < self.size:
                raise IndexError(f'index {at} is out of bounds for size {self.size}')
            return self._item(at % self.size)
        made = self._get(args[0] if isinstance(args[0], tuple) else args)
        return made.item() if hasattr(made, 'item') else made

    def astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True):
        return self._astype(_name_of(dtype))

    def copy(self, order='C'):
        return self._copy()

    def view(self, dtype=None, type=None):
        return self._get(Ellipsis)

    def fill(self, value):
        self._set(Ellipsis, value)

    def reshape(self, *shape, order='C', copy=None):
        shape = tuple(shape[0]) if len(shape) == 1 and isinstance(shape[0], (tuple, list)) else shape
        return self._reshape(list(_whole_shape(shape, self.size)))

    def ravel(self, order='C'):
        return self._reshape([self.size])

    def flatten(self, order='C'):
        return self._copy()._reshape([self.size])

    def transpose(self, *axes):
        if not axes or axes == (None,):
            axes = range(self.ndim - 1, -1, -1)
        elif len(axes) == 1 and isinstance(axes[0], (tuple, list)):
            axes = axes[0]
        if len(axes) != self.ndim:
            raise ValueError("axes don't match array")
        return self._transpose([axis_of(axis, self.ndim) for axis in axes])

    def swapaxes(self, axis1, axis2):
        axes = list(range(self.ndim))
        axis1, axis2 = axis_of(axis1, self.ndim), axis_of(axis2, self.ndim)
        axes[axis1], axes[axis2] = axes[axis2], axes[axis1]
        return self._transpose(axes)

    def tobytes(self):
        import struct
        code = {'b': '?', 'i': 'bhiq', 'u': 'BHIQ', 'f': 'efd'}[self.dtype.kind]
        size = self.dtype.itemsize
        letter = code if len(code) == 1 else code[{1: 0, 2: 1, 4: 2, 8: 3}[size] - (self.dtype.kind == 'f')]
        return struct.pack(f'<{self.size}{letter}', *self.ravel().tolist())

    def sort(self, axis=-1, kind=None, order=None):
        from numpy._order import sort
        self._set(Ellipsis, sort(self, axis))

    def resize(self, *shape):
        from numpy._joins import resize
        self._adopt(resize(self, shape[0] if len(shape) == 1 else shape))


def _tight(shape):
    return repr(shape).replace(' ', '')


def _rebuild(items, name, shape):
    return _array(items, name, True).reshape(shape)


def axis_of(axis, ndim, prefix=None):
    """An axis counted from the front."""
    axis = axis.__index__()
    if not -ndim <= axis < ndim:
        from numpy.exceptions import AxisError
        raise AxisError(axis, ndim, prefix)
    return axis % ndim


def _whole_shape(shape, size):
    """A shape without -1, which is what is left over."""
    shape = tuple(length.__index__() for length in shape)
    if shape.count(-1) > 1:
        raise ValueError('can only specify one unknown dimension')
    known = 1
    for length in shape:
        known *= length if length != -1 else 1
    if -1 in shape:
        if known == 0 or size % known:
            raise ValueError(f'cannot reshape array of size {size} into shape {_short(shape)}')
        return tuple(size // known if length == -1 else length for length in shape)
    if known != size:
        raise ValueError(f'cannot reshape array of size {size} into shape {_short(shape)}')
    return shape


def _short(shape):
    """A shape as the texts of `reshape` have it: what is open at the front is left out."""
    parts = ['newaxis' if length == -1 else str(length) for length in shape]
    while parts and parts[0] == 'newaxis':
        del parts[0]
    return f"({','.join(parts)}{',' if len(shape) == 1 else ''})"


def _delegate(module, name):
    def method(self, *args, **kwargs):
        from importlib import import_module
        return getattr(import_module(f'numpy.{module}'), name)(self, *args, **kwargs)
    method.__name__, method.__qualname__ = name, f'ndarray.{name}'
    return method


for _name in ('sum', 'prod', 'mean', 'min', 'max', 'std', 'var', 'any', 'all', 'argmax', 'argmin', 'cumsum', 'cumprod'):
    setattr(ndarray, _name, _delegate('_reductions', _name))
for _name in ('argsort', 'nonzero', 'searchsorted', 'take', 'put'):
    setattr(ndarray, _name, _delegate('_order', _name))
for _name in ('squeeze', 'repeat'):
    setattr(ndarray, _name, _delegate('_joins', _name))
for _name in ('round', 'clip', 'dot'):
    setattr(ndarray, _name, _delegate('_ufuncs', _name))
