"""The types that numpy does not have: nullable ones, categories, moments in a zone."""

from pandas._dtype import dtype


class ExtensionDtype:
    __module__ = 'pandas.api.extensions'

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'{type(self).__name__}()'

    def __eq__(self, other):
        if isinstance(other, str):
            return other == self.name
        return isinstance(other, ExtensionDtype) and other.name == self.name and type(other) is type(self)

    def __hash__(self):
        return hash(self.name)

    kind = 'O'


def _numeric(title, kind, size):
    namespace = {'__module__': 'pandas', 'name': title, 'kind': kind, 'itemsize': size, 'na_value': None}
    return type(f'{title}Dtype', (ExtensionDtype,), namespace)


Int8Dtype, Int16Dtype, Int32Dtype, Int64Dtype = (_numeric(f'Int{8 * size}', 'i', size) for size in (1, 2, 4, 8))
UInt8Dtype, UInt16Dtype, UInt32Dtype, UInt64Dtype = (_numeric(f'UInt{8 * size}', 'u', size) for size in (1, 2, 4, 8))
Float32Dtype, Float64Dtype = (_numeric(f'Float{8 * size}', 'f', size) for size in (4, 8))


class BooleanDtype(ExtensionDtype):
    __module__ = 'pandas'
    name, kind = 'boolean', 'b'

    def __repr__(self):
        return 'BooleanDtype'


class StringDtype(ExtensionDtype):
    __module__ = 'pandas'

    def __init__(self, storage=None, na_value=None):
        # Without an argument it is the type whose missing value is NA.
        self.name = 'str' if isinstance(na_value, float) else 'string'

    def __repr__(self):
        return f"<StringDtype(na_value={'nan' if self.name == 'str' else '<NA>'})>"

    def __eq__(self, other):
        return ExtensionDtype.__eq__(self, other)

    __hash__ = ExtensionDtype.__hash__

    @property
    def na_value(self):
        from pandas._missing import NA
        return float('nan') if self.name == 'str' else NA


class DatetimeTZDtype(ExtensionDtype):
    __module__ = 'pandas'
    kind = 'M'

    def __init__(self, unit='ns', tz=None):
        self.unit, self.tz = unit, tz
        self.name = f'datetime64[{unit}, {tz}]'

    def __repr__(self):
        return self.name


class CategoricalDtype(ExtensionDtype):
    __module__ = 'pandas'
    name = 'category'

    def __init__(self, categories=None, ordered=False):
        if categories is not None:
            from pandas._core import Index
            categories = categories if isinstance(categories, Index) else Index(list(categories))
        self.categories, self.ordered = categories, bool(ordered)

    def __repr__(self):
        if self.categories is None:
            return f'CategoricalDtype(categories=None, ordered={self.ordered}, categories_dtype=None)'
        values = ', '.join(map(repr, self.categories.tolist()))
        return (f'CategoricalDtype(categories=[{values}], ordered={self.ordered}, '
                f'categories_dtype={self.categories.dtype})')

    def __eq__(self, other):
        if isinstance(other, str):
            return other == 'category'
        if not isinstance(other, CategoricalDtype) or self.ordered != other.ordered:
            return False
        if self.categories is None or other.categories is None:
            return True
        ours, theirs = self.categories.tolist(), other.categories.tolist()
        return ours == theirs if self.ordered else sorted(map(repr, ours)) == sorted(map(repr, theirs))

    __hash__ = ExtensionDtype.__hash__


class IntervalDtype(ExtensionDtype):
    __module__ = 'pandas'

    def __init__(self, subtype='int64', closed='right'):
        self.name = f'interval[{subtype}, {closed}]'

    def __repr__(self):
        return self.name


_CLASSES = {
    **{cls.name: cls for cls in (Int8Dtype, Int16Dtype, Int32Dtype, Int64Dtype, UInt8Dtype, UInt16Dtype, UInt32Dtype,
                                 UInt64Dtype, Float32Dtype, Float64Dtype, BooleanDtype)},
}


def dtype_called(name):
    """The type of this name."""
    if name in _CLASSES:
        return _CLASSES[name]()
    if name in ('string', 'str'):
        return StringDtype(na_value=float('nan') if name == 'str' else None)
    if name == 'category':
        return CategoricalDtype()
    if name.startswith('datetime64[') and ',' in name:
        unit, _, zone = name[len('datetime64['):-1].partition(', ')
        return DatetimeTZDtype(unit, zone)
    return dtype(name)


def select(names, include, exclude, is_list, name_of):
    """The positions of the types that are included and not excluded."""
    def matches(name, wanted):
        for one in wanted if is_list(wanted) else [wanted]:
            one = name_of(one)
            numeric = name.lower().startswith(('int', 'uint', 'float', 'timedelta64'))
            if one == name or one in ('number', 'Number') and numeric or one in ('category', 'categorical') and name == 'category':
                return True
            if one in ('int', 'integer') and name.lower().startswith(('int', 'uint')) or one in ('float', 'floating') and name.lower().startswith('float'):
                return True
            if one in ('datetime', 'datetime64', 'datetimetz') and name.startswith('datetime64'):
                return (',' in name) == (one == 'datetimetz')
            if one in ('timedelta', 'timedelta64') and name.startswith('timedelta64'):
                return True
            if one == 'object' and name == 'str' or one == 'string' and name in ('str', 'string'):
                return True
        return False
    return [at for at, name in enumerate(names)
            if (include is None or matches(name, include)) and (exclude is None or not matches(name, exclude))]


def bytes_of(column):
    """What the cells of a column take, as far as the type tells."""
    name = column._dtype()
    if name in ('bool', 'boolean'):
        return len(column) * (2 if name == 'boolean' else 1)
    digits = ''.join(letter for letter in name if letter.isdigit()) if name[:1].lower() in 'iuf' else ''
    size = int(digits) // 8 if digits else 8
    if name in ('str', 'string'):
        gaps = (len(column) + 7) // 8 if column.hasnans else 0
        return sum(len(cell.encode()) for cell in column if isinstance(cell, str)) + 8 * len(column) + gaps
    return len(column) * (size + (1 if name[:1].isupper() else 0))
