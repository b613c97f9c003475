"""An entity: what features are about, and the key that it is known by."""

import warnings

from feast.value_type import ValueType


class Entity:
    def __init__(self, *, name, join_keys=None, value_type=None, description='', tags=None, owner=''):
        self.name = name
        if value_type is None:
            warnings.warn(
                'Entity value_type will be mandatory in the next release. '
                f"Please specify a value_type for entity '{name}'.",
                DeprecationWarning,
                stacklevel=2,
            )
        self.value_type = value_type or ValueType.UNKNOWN
        if join_keys and len(join_keys) > 1:
            raise ValueError(
                'An entity may only have a single join key. Multiple join keys will be supported in the future.'
            )
        self.join_key = join_keys[0] if join_keys else name
        self.description = description
        self.tags = tags if tags is not None else {}
        self.owner = owner
        self.created_timestamp = None
        self.last_updated_timestamp = None

    def __eq__(self, other):
        return isinstance(other, Entity) and self._compared() == other._compared()

    def __hash__(self):
        return hash((self.name, self.join_key))

    def __lt__(self, other):
        return self.name < other.name

    def _compared(self):
        return self.name, self.value_type, self.join_key, self.description, self.tags, self.owner

    def __repr__(self):
        shown = ',\n'.join(f'    {name}={value!r}' for name, value in vars(self).items())
        return f'Entity(\n{shown}\n)'
