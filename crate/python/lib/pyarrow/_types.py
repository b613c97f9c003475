"""Types under pyarrow's names."""


class DataType:
    """A type, which is its text."""

    __module__ = 'pyarrow.lib'

    def __init__(self, text):
        self._text = text

    def __str__(self):
        return self._text

    def __repr__(self):
        kind = 'DataType'
        for start, name in (('timestamp', 'TimestampType'), ('list', 'ListType'), ('struct', 'StructType'), ('map', 'MapType'),
                            ('decimal128', 'Decimal128Type'), ('dictionary', 'DictionaryType'), ('duration', 'DurationType'),
                            ('time32', 'Time32Type'), ('time64', 'Time64Type'), ('fixed_size_binary', 'FixedSizeBinaryType')):
            if self._text.startswith(start):
                kind = name
        return f'{kind}({self._text})'

    def __eq__(self, other):
        if isinstance(other, str):
            other = type_of_name(other)
        return isinstance(other, DataType) and _plain(self._text) == _plain(other._text)

    def __hash__(self):
        return hash(_plain(self._text))

    def equals(self, other):
        return self == other

    @property
    def unit(self):
        return self._text.partition('[')[2].rstrip(']').partition(',')[0]

    @property
    def tz(self):
        return self._text.partition('tz=')[2].rstrip(']') or None

    @property
    def value_type(self):
        inside = self._text.partition('<')[2][:-1]
        return DataType(inside.partition(': ')[2])


def _plain(text):
    """The text without the names of what is in a list."""
    return text.replace('element: ', 'item: ')


def _named(name):
    def make():
        return DataType(name)
    make.__name__ = make.__qualname__ = name
    return make


int8, int16, int32, int64 = (_named(f'int{bits}') for bits in (8, 16, 32, 64))
uint8, uint16, uint32, uint64 = (_named(f'uint{bits}') for bits in (8, 16, 32, 64))
float16, float32, float64 = _named('halffloat'), _named('float'), _named('double')
string, large_string, bool_, null = _named('string'), _named('large_string'), _named('bool'), _named('null')
date32, date64 = _named('date32[day]'), _named('date64[ms]')
utf8 = string

_ALIASES = {'str': 'string', 'utf8': 'string', 'float64': 'double', 'float32': 'float', 'f8': 'double', 'f4': 'float',
            'i8': 'int64', 'i4': 'int32', 'boolean': 'bool', 'date32': 'date32[day]', 'date64': 'date64[ms]'}


def type_of_name(name):
    return DataType(_ALIASES.get(name, name))


def binary(length=-1):
    return DataType('binary' if length < 0 else f'fixed_size_binary[{length}]')


def timestamp(unit, tz=None):
    return DataType(f'timestamp[{unit}]' if tz is None else f'timestamp[{unit}, tz={tz}]')


def duration(unit):
    return DataType(f'duration[{unit}]')


def time32(unit):
    return DataType(f'time32[{unit}]')


def time64(unit):
    return DataType(f'time64[{unit}]')


def decimal128(precision, scale=0):
    return DataType(f'decimal128({precision}, {scale})')


def list_(value_type, list_size=-1):
    return DataType(f'list<item: {getattr(value_type, "type", value_type)}>')


def struct(fields):
    pairs = fields.items() if isinstance(fields, dict) else [(one.name, one.type) if hasattr(one, 'name') else one for one in fields]
    return DataType(f"struct<{', '.join(f'{name}: {kind}' for name, kind in pairs)}>")


def map_(key_type, item_type):
    return DataType(f'map<{key_type}, {item_type}>')


def dictionary(index_type, value_type, ordered=False):
    return DataType(f'dictionary<values={value_type}, indices={index_type}, ordered={int(ordered)}>')
