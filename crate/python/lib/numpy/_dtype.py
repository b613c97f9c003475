"""`dtype`: the type of an array's elements, and questions about types."""

from _numpy import dtype_facts as _facts, promote as _promote

_CLASSES = {int: 'int64', float: 'float64', bool: 'bool', str: 'str', object: 'object'}
_KINDS = {'b': 'bool', 'i': 'signedinteger', 'u': 'unsignedinteger', 'f': 'floating'}


def name_of(given):
    """The name of whatever says a type; none for none."""
    if given is None:
        return None
    if isinstance(given, dtype):
        return given.str if given.kind in 'UMm' else given.name
    if isinstance(given, type):
        if given in _CLASSES:
            return _CLASSES[given]
        name = given.__name__
        return {'str_': 'str', 'object_': 'object', 'bool_': 'bool', 'datetime64': 'datetime64[us]',
                'timedelta64': 'timedelta64[us]', 'floating': 'float64', 'integer': 'int64', 'number': 'float64',
                }.get(name, name) if given.__module__ == 'numpy' else 'object'
    if isinstance(given, str):
        return given
    own = getattr(given, 'dtype', None)
    if isinstance(own, dtype):
        return name_of(own)
    raise TypeError(f'Cannot interpret {given!r} as a data type')


class dtype:
    """The type of an array's elements."""

    __module__ = 'numpy'
    __slots__ = ('_text', 'kind', 'itemsize', '_class')

    def __init__(self, dtype=None, align=False, copy=False):
        name = 'float64' if dtype is None else name_of(dtype)
        self._text, self.kind, self.itemsize, self._class = _facts(name)

    @property
    def name(self):
        if self.kind == 'U':
            return f'str{self.itemsize * 8 or ""}'
        return self._text

    @property
    def str(self):
        if self.kind in 'Mm':
            return f'<{self.kind}8{self._text[self._text.index("["):]}'
        if self.kind == 'U':
            return self._text
        if self.kind == 'O':
            return '|O'
        return ('|' if self.itemsize == 1 else '<') + f'{self.kind}{self.itemsize}'

    @property
    def char(self):
        return {'bool': '?', 'int8': 'b', 'int16': 'h', 'int32': 'i', 'int64': 'l', 'uint8': 'B', 'uint16': 'H',
                'uint32': 'I', 'uint64': 'L', 'float16': 'e', 'float32': 'f', 'float64': 'd', 'object': 'O'}.get(
                    self._text, self.kind)

    @property
    def type(self):
        from numpy import _scalars
        return getattr(_scalars, self._class)

    byteorder = property(lambda self: '|' if self.itemsize == 1 or self.kind == 'O' else '=')
    alignment = property(lambda self: 4 if self.kind == 'U' else self.itemsize)
    isnative = property(lambda self: True)
    hasobject = property(lambda self: self.kind == 'O')
    names = fields = subdtype = metadata = property(lambda self: None)
    shape = property(lambda self: ())
    ndim = property(lambda self: 0)

    def __repr__(self):
        if self.kind in 'MmU':
            return f"dtype('{'<U' if self.str == '<U0' else self.str}')"
        return f"dtype('{'O' if self.kind == 'O' else self._text}')"

    def __str__(self):
        return self._text

    def __eq__(self, other):
        if isinstance(other, dtype):
            return self._text == other._text
        if not isinstance(other, (str, type)):
            return NotImplemented
        try:
            return self._text == dtype(other)._text
        except TypeError:
            return False

    def __hash__(self):
        return hash(self._text)

    def __reduce__(self):
        return dtype, (self.str,)

    def __bool__(self):
        return False

    def newbyteorder(self, new_order='S'):
        return self


def promote_types(type1, type2):
    return dtype(_promote([name_of(type1), name_of(type2)]))


def result_type(*arrays_and_dtypes):
    from numpy._make import asarray
    names = []
    for given in arrays_and_dtypes:
        if isinstance(given, (dtype, type, str)):
            names.append(name_of(dtype(given)))
        else:
            names.append(name_of(asarray(given).dtype))
    return dtype(_promote(names))


def _class_of(given):
    if isinstance(given, type) and given.__module__ == 'numpy' or given in (int, float):
        return {int: 'signedinteger', float: 'floating'}.get(given) or given
    return dtype(given).type


def issubdtype(arg1, arg2):
    from numpy import _scalars
    left = arg1 if isinstance(arg1, type) and issubclass(arg1, _scalars.generic) else dtype(arg1).type
    right = arg2 if isinstance(arg2, type) and issubclass(arg2, _scalars.generic) else dtype(arg2).type
    return issubclass(left, right)


def isdtype(dtype, kind):
    kinds = kind if isinstance(kind, tuple) else (kind,)
    groups = {'bool': 'b', 'signed integer': 'i', 'unsigned integer': 'u', 'integral': 'iu', 'real floating': 'f',
              'numeric': 'iuf'}
    return any(dtype.kind in groups[one] if one in groups else dtype == one for one in kinds)


class finfo:
    """The limits of a type of float."""

    __module__ = 'numpy'

    def __init__(self, dtype):
        from numpy import _scalars
        self.dtype = globals()['dtype'](dtype)
        if self.dtype.kind != 'f':
            raise ValueError(f'data type {self.dtype.type!r} not inexact')
        self.bits = self.dtype.itemsize * 8
        mantissa, least, great = {16: (10, -14, 15), 32: (23, -126, 127), 64: (52, -1022, 1023)}[self.bits]
        make = getattr(_scalars, self.dtype.name)
        self.eps = make(2.0 ** -mantissa)
        self.max = make((2.0 - 2.0 ** -mantissa) * 2.0 ** great)
        self.min = make(-float(self.max))
        self.tiny = self.smallest_normal = make(2.0 ** least)
        self.smallest_subnormal = make(2.0 ** (least - mantissa)) if self.bits < 64 else make(5e-324)
        self.resolution = make(10.0 ** -{16: 3, 32: 6, 64: 15}[self.bits])
        self.precision = {16: 3, 32: 6, 64: 15}[self.bits]


class iinfo:
    """The limits of a type of whole number."""

    __module__ = 'numpy'

    def __init__(self, type):
        self.dtype = dtype(type)
        if self.dtype.kind not in 'iu':
            raise ValueError(f"Invalid integer data type '{self.dtype.kind}'.")
        self.kind, self.bits = self.dtype.kind, self.dtype.itemsize * 8
        self.min = -(1 << self.bits - 1) if self.kind == 'i' else 0
        self.max = (1 << self.bits - (self.kind == 'i')) - 1

    def __repr__(self):
        return f'iinfo(min={self.min}, max={self.max}, dtype={self.dtype})'
