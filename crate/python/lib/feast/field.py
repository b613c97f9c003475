"""A field: the name and the type of a feature or of a part of a key."""

from feast.types import ComplexFeastType, PrimitiveFeastType
from feast.value_type import ValueType
from typeguard import TypeCheckError


class Field:
    def __init__(
        self, *, name, dtype, description='', tags=None, vector_index=False, vector_length=0,
        vector_search_metric=None,
    ):
        if not isinstance(dtype, (ComplexFeastType, PrimitiveFeastType)):
            given = f'class {dtype.__name__}' if isinstance(dtype, type) else type(dtype).__name__
            raise TypeCheckError(
                f'argument "dtype" ({given}) did not match any element in the union:\n'
                '  feast.types.ComplexFeastType: is not an instance of feast.types.ComplexFeastType\n'
                '  feast.types.PrimitiveFeastType: is not an instance of feast.types.PrimitiveFeastType'
            )
        self.name = name
        self.dtype = dtype
        self.description = description
        self.tags = tags or {}
        self.vector_index = vector_index
        self.vector_length = vector_length
        self.vector_search_metric = vector_search_metric

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self):
        return hash((self.name, hash(self.dtype)))

    def __lt__(self, other):
        return self.name < other.name

    def __repr__(self):
        # Feast leaves out the commas behind the tags and what follows them.
        return (
            'Field(\n'
            f'    name={self.name!r},\n'
            f'    dtype={self.dtype!r},\n'
            f'    description={self.description!r},\n'
            f'    tags={self.tags!r}\n'
            f'    vector_index={self.vector_index!r}\n'
            f'    vector_length={self.vector_length!r}\n'
            f'    vector_search_metric={self.vector_search_metric!r}\n'
            ')'
        )

    def __str__(self):
        return f'Field(name={self.name}, dtype={self.dtype}, tags={self.tags})'

    @property
    def value_type(self):
        return self.dtype.to_value_type() if self.dtype is not None else ValueType.UNKNOWN
