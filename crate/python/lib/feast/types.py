"""The types of fields."""

from enum import Enum

from feast.value_type import ValueType


class ComplexFeastType:
    """A type that is made of others."""


class PrimitiveFeastType(Enum):
    INVALID = 0
    BYTES = 1
    STRING = 2
    INT32 = 3
    INT64 = 4
    FLOAT64 = 5
    FLOAT32 = 6
    BOOL = 7
    UNIX_TIMESTAMP = 8

    def __str__(self):
        return _NAMES[self]

    def to_value_type(self):
        return _VALUE_TYPES[self]


Invalid = PrimitiveFeastType.INVALID
Bytes = PrimitiveFeastType.BYTES
String = PrimitiveFeastType.STRING
Int32 = PrimitiveFeastType.INT32
Int64 = PrimitiveFeastType.INT64
Float64 = PrimitiveFeastType.FLOAT64
Float32 = PrimitiveFeastType.FLOAT32
Bool = PrimitiveFeastType.BOOL
UnixTimestamp = PrimitiveFeastType.UNIX_TIMESTAMP

_NAMES = {
    Invalid: 'Invalid',
    Bytes: 'Bytes',
    String: 'String',
    Int32: 'Int32',
    Int64: 'Int64',
    Float64: 'Float64',
    Float32: 'Float32',
    Bool: 'Bool',
    UnixTimestamp: 'UnixTimestamp',
}
_VALUE_TYPES = {
    Invalid: ValueType.UNKNOWN,
    Bytes: ValueType.BYTES,
    String: ValueType.STRING,
    Int32: ValueType.INT32,
    Int64: ValueType.INT64,
    Float64: ValueType.DOUBLE,
    Float32: ValueType.FLOAT,
    Bool: ValueType.BOOL,
    UnixTimestamp: ValueType.UNIX_TIMESTAMP,
}


class Array(ComplexFeastType):
    """A list of values of one primitive type."""

    def __init__(self, base_type):
        if base_type not in _VALUE_TYPES or base_type is Invalid:
            raise ValueError(f'Type {type(base_type)} is currently not supported as a base type for Array.')
        self.base_type = base_type

    def to_value_type(self):
        return ValueType[f'{self.base_type.to_value_type().name}_LIST']

    def __eq__(self, other):
        return isinstance(other, Array) and self.base_type is other.base_type

    def __hash__(self):
        return hash(self.to_value_type())

    def __repr__(self):
        return f'Array({self.base_type})'


def from_value_type(value_type):
    for primitive, known in _VALUE_TYPES.items():
        if known is value_type:
            return primitive
        if value_type.name == f'{known.name}_LIST':
            return Array(primitive)
    raise ValueError(f'Could not convert value type {value_type} to FeastType.')
