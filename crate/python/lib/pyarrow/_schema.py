"""`Field` and `Schema`."""

from pyarrow._types import DataType, type_of_name


class Field:
    """A name with a type."""

    __module__ = 'pyarrow.lib'

    def __init__(self, name, type, nullable=True, metadata=None):
        self.name, self.type, self.nullable, self.metadata = name, type, nullable, metadata

    def __str__(self):
        return f"{self.name}: {self.type}{'' if self.nullable else ' not null'}"

    def __repr__(self):
        return f'pyarrow.Field<{self}>'

    def __eq__(self, other):
        return isinstance(other, Field) and (self.name, self.type, self.nullable) == (other.name, other.type, other.nullable)

    def __hash__(self):
        return hash((self.name, self.type))

    def equals(self, other, check_metadata=False):
        return self == other

    def with_type(self, new_type):
        return Field(self.name, new_type, self.nullable, self.metadata)

    def with_name(self, name):
        return Field(name, self.type, self.nullable, self.metadata)

    def with_nullable(self, nullable):
        return Field(self.name, self.type, nullable, self.metadata)


def field(name, type=None, nullable=True, metadata=None):
    return Field(name, type if isinstance(type, DataType) else type_of_name(type), nullable, metadata)


class Schema:
    """Fields in order, and entries beside them."""

    __module__ = 'pyarrow.lib'

    def __init__(self, fields, metadata=None):
        self._fields = list(fields)
        self.metadata = _as_bytes(metadata)

    names = property(lambda self: [one.name for one in self._fields])
    types = property(lambda self: [one.type for one in self._fields])

    @property
    def pandas_metadata(self):
        entry = (self.metadata or {}).get(b'pandas')
        if entry is None:
            return None
        import json
        return json.loads(entry)

    def __len__(self):
        return len(self._fields)

    def __iter__(self):
        return iter(self._fields)

    def __getitem__(self, key):
        return self.field(key)

    def __contains__(self, name):
        return name in self.names

    def field(self, i):
        if isinstance(i, str):
            if i not in self.names:
                raise KeyError(f'Column {i} does not exist in schema')
            return self._fields[self.names.index(i)]
        return self._fields[i]

    def get_field_index(self, name):
        return self.names.index(name) if self.names.count(name) == 1 else -1

    def append(self, field):
        return Schema([*self._fields, field], self.metadata)

    def remove(self, i):
        return Schema(self._fields[:i] + self._fields[i + 1:], self.metadata)

    def with_metadata(self, metadata):
        return Schema(self._fields, metadata)

    def remove_metadata(self):
        return Schema(self._fields)

    def equals(self, other, check_metadata=False):
        return self._fields == other._fields and (not check_metadata or self.metadata == other.metadata)

    def __eq__(self, other):
        return isinstance(other, Schema) and self.equals(other)

    __hash__ = None

    def to_string(self, **options):
        return str(self)

    def __str__(self):
        lines = [str(one) for one in self._fields]
        if self.metadata:
            lines.append('-- schema metadata --')
            for key, value in self.metadata.items():
                text = value.decode()
                shown = repr(text) if len(text) <= 81 else f"{text[:80]!r} + {len(text) - 80}"
                lines.append(f'{key.decode()}: {shown}')
        return '\n'.join(lines)

    __repr__ = __str__


def _as_bytes(metadata):
    if not metadata:
        return None
    return {_byte(key): _byte(value) for key, value in metadata.items()}


def _byte(text):
    return text.encode() if isinstance(text, str) else text


def schema(fields, metadata=None):
    if isinstance(fields, dict):
        fields = fields.items()
    return Schema([one if isinstance(one, Field) else field(*one) for one in fields], metadata)
