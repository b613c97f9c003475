"""The classes of single elements: `float64(1.5)`, `int64(6)`, `True_`.

`float64` is a Python float and `str_` a Python text; the others hold their value natively.
"""

from _numpy import Number, array as _array, number as _number
from numpy._dtype import dtype as _dtype
from numpy._operators import with_operators

_REDUCTIONS = ('sum', 'prod', 'mean', 'min', 'max', 'std', 'var', 'any', 'all', 'cumsum', 'argmax', 'argmin', 'round',
               'clip', 'squeeze', 'ravel', 'flatten', 'reshape', 'astype', 'repeat')


@with_operators
class generic:
    """Any element."""

    __module__ = 'numpy'
    __slots__ = ()

    shape = property(lambda self: ())
    ndim = property(lambda self: 0)
    size = property(lambda self: 1)
    T = property(lambda self: self)
    real = property(lambda self: self)
    nbytes = property(lambda self: self.dtype.itemsize)
    itemsize = nbytes

    @property
    def dtype(self):
        return _dtype(self._dtype())

    @property
    def flat(self):
        return self.__array__().flat

    def __array__(self, dtype=None, copy=None):
        return _array(self, None if dtype is None else _dtype(dtype).str, False)

    def __getattr__(self, name):
        if name in _REDUCTIONS:
            method = getattr(self.__array__(), name)

            def of_array(*args, **kwargs):
                made = method(*args, **kwargs)
                return made[()] if getattr(made, 'ndim', None) == 0 else made
            return of_array
        raise AttributeError(f"'{type(self).__module__}.{type(self).__name__}' object has no attribute '{name}'")

    def __getitem__(self, key):
        if key == ():
            return self
        raise IndexError('invalid index to scalar variable.')

    def tolist(self):
        return self.item()

    def copy(self):
        return self

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return type(self), (self.item(),)

    def __repr__(self):
        return f'np.{type(self).__name__}({str(self)})'

    def __str__(self):
        return self._str()

    def __format__(self, spec):
        return format(self.item(), spec)

    def __hash__(self):
        return hash(self.item())

    def __bool__(self):
        return bool(self.item())


class number(generic):
    __module__ = 'numpy'
    __slots__ = ()

    def __int__(self):
        return int(self.item())

    def __float__(self):
        return float(self.item())

    def __complex__(self):
        return complex(self.item())

    def __round__(self, ndigits=None):
        if ndigits is None:
            return round(self.item())
        return type(self)(round(self.item(), ndigits))


class integer(number):
    __module__ = 'numpy'
    __slots__ = ()

    def __index__(self):
        return self.item()

    def __trunc__(self):
        return self.item()

    def is_integer(self):
        return True

    def bit_count(self):
        return self.item().bit_count()

    numerator = property(lambda self: self)
    denominator = property(lambda self: type(self)(1))


class signedinteger(integer):
    __module__ = 'numpy'
    __slots__ = ()


class unsignedinteger(integer):
    __module__ = 'numpy'
    __slots__ = ()


class inexact(number):
    __module__ = 'numpy'
    __slots__ = ()


class floating(inexact):
    __module__ = 'numpy'
    __slots__ = ()

    def is_integer(self):
        return self.item().is_integer()

    def as_integer_ratio(self):
        return self.item().as_integer_ratio()


class flexible(generic):
    __module__ = 'numpy'
    __slots__ = ()


class character(flexible):
    __module__ = 'numpy'
    __slots__ = ()


def _class(name, *bases):
    """A class of numbers of one size."""
    def make(cls, value=0):
        return _number(name, value)

    return type(name, bases, {'__module__': 'numpy', '__slots__': (), '__new__': make, '__doc__': f'A {name}.'})


int8, int16, int32, int64 = (_class(f'int{bits}', signedinteger, Number) for bits in (8, 16, 32, 64))
uint8, uint16, uint32, uint64 = (_class(f'uint{bits}', unsignedinteger, Number) for bits in (8, 16, 32, 64))
float16, float32 = (_class(f'float{bits}', floating, Number) for bits in (16, 32))


class float64(floating, float):
    """A float, which is also Python's."""

    __module__ = 'numpy'
    __slots__ = ()

    def __new__(cls, value=0.0):
        return _number('float64', value)

    def _dtype(self):
        return 'float64'

    def item(self):
        return float.__add__(self, 0.0) if self else float.__abs__(self) if str(self)[0] != '-' else -0.0

    def _str(self):
        return float.__repr__(self)

    __int__ = float.__int__
    __float__ = float.__float__
    __bool__ = float.__bool__
    __format__ = float.__format__
    __hash__ = float.__hash__
    __trunc__ = float.__trunc__
    __floor__ = float.__floor__
    __ceil__ = float.__ceil__
    is_integer = float.is_integer
    as_integer_ratio = float.as_integer_ratio
    hex = float.hex


class bool_(generic, Number):
    """True or false."""

    __slots__ = ()

    def __new__(cls, value=False):
        return _number('bool', value)

    def __repr__(self):
        return f'np.{self}_'

    def __format__(self, spec):
        return format(str(self), spec) if not spec else format(self.item(), spec)

    def __int__(self):
        return int(self.item())

    def __float__(self):
        return float(self.item())

    def __index__(self):
        raise TypeError('only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean '
                        'arrays are valid indices')


bool_.__module__, bool_.__name__, bool_.__qualname__ = 'numpy', 'bool', 'bool'


class str_(str, character):
    """A text, which is also Python's."""

    __module__ = 'numpy'
    __slots__ = ()

    def __repr__(self):
        return f'np.str_({str.__repr__(self)})'

    def _dtype(self):
        return f'<U{max(len(self), 1)}'

    def item(self):
        return ''.join(self)

    def __str__(self):
        return ''.join(self)


class object_(generic):
    """Any Python object."""

    __module__ = 'numpy'
    __slots__ = ()

    def __new__(cls, value=None):
        return value


def _unit_of(value):
    """The unit that a moment or a length is written in."""
    from numpy import _times
    return _times.unit_of(value)


class datetime64(generic, Number):
    """A moment."""

    __module__ = 'numpy'
    __slots__ = ()

    def __new__(cls, value=None, unit=None):
        return _number(f'datetime64[{unit or _unit_of(value)}]', value)

    def __repr__(self):
        return f"np.datetime64('{self}')"

    def __format__(self, spec):
        return format(str(self), spec)

    astype = property(lambda self: lambda dtype: self.__array__().astype(dtype)[()])


class timedelta64(signedinteger, Number):
    """A length of time."""

    __module__ = 'numpy'
    __slots__ = ()

    def __new__(cls, value=0, unit=None):
        return _number(f'timedelta64[{unit or _unit_of(value)}]', value)

    def __repr__(self):
        unit = self._dtype().partition('[')[2][:-1]
        return f"np.timedelta64('NaT','{unit}')" if Number._str(self) == 'NaT' else f"np.timedelta64({self._ticks()},'{unit}')"

    def __str__(self):
        unit = self._dtype().partition('[')[2][:-1]
        names = {'D': 'days', 'h': 'hours', 'm': 'minutes', 's': 'seconds', 'ms': 'milliseconds', 'us': 'microseconds',
                 'ns': 'nanoseconds'}
        text = Number._str(self)
        return text if text == 'NaT' else f'{text} {names[unit]}'

    def __format__(self, spec):
        return format(str(self), spec)

    def __bool__(self):
        return self._ticks() != 0

    def __int__(self):
        return self._ticks()

    astype = property(lambda self: lambda dtype: self.__array__().astype(dtype)[()])


def _register():
    """Says to `isinstance(x, numbers.Integral)` and the like what these are."""
    import numbers
    numbers.Integral.register(integer)
    numbers.Real.register(floating)


_register()
