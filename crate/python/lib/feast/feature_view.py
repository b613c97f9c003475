"""A feature view: features of an entity, from a source."""

import copy
from datetime import timedelta

from feast.data_source import PushSource
from feast.entity import Entity
from feast.feature_view_projection import FeatureViewProjection
from feast.value_type import ValueType
from feast.types import from_value_type
from typeguard import TypeCheckError

# The key of views that are about nothing in particular.
DUMMY_ENTITY_ID = '__dummy_id'
DUMMY_ENTITY_NAME = '__dummy'


class FeatureView:
    def __init__(
        self, *, name, source=None, sink_source=None, schema=None, entities=None, ttl=timedelta(0), online=True,
        offline=False, description='', tags=None, owner='', org='', mode=None, enable_validation=False,
        version='latest', enabled=True,
    ):
        for index, entity in enumerate(entities or []):
            if not isinstance(entity, Entity):
                raise TypeCheckError(
                    'argument "entities" (list) did not match any element in the union:\n'
                    f'  List[feast.entity.Entity]: item {index} is not an instance of feast.entity.Entity\n'
                    '  NoneType: is not an instance of NoneType'
                )
        self.name = name
        self.version = version
        self.ttl = ttl
        self.online = online
        self.offline = offline
        self.description = description
        self.tags = tags or {}
        self.owner = owner
        self.org = org
        self.mode = mode
        self.enabled = enabled
        self.stream_source = source if isinstance(source, PushSource) else None
        self.batch_source = source.batch_source if isinstance(source, PushSource) else source
        self.source = source
        self.entities = [entity.name for entity in entities or []] or [DUMMY_ENTITY_NAME]
        keys = [entity.join_key for entity in entities or []]
        if len(keys) != len(set(keys)):
            raise ValueError('A feature view should not have entities that share a join key.')
        self._keys = keys
        self._value_types = {entity.join_key: entity.value_type for entity in entities or []}
        self.entity_columns = [field for field in schema or [] if field.name in keys]
        for field in self.entity_columns:
            expected = self._value_types[field.name]
            if expected not in (ValueType.UNKNOWN, field.dtype.to_value_type()):
                entity = next(entity for entity in entities if entity.join_key == field.name)
                raise ValueError(
                    f'Entity {entity.name} has type {expected}, which does not match the inferred type '
                    f'{field.dtype}.'
                )
        self.features = [field for field in schema or [] if field.name not in keys]
        self.materialization_intervals = []
        self.created_timestamp = None
        self.last_updated_timestamp = None
        self.projection = FeatureViewProjection(name, list(self.features))

    @property
    def join_keys(self):
        return [field.name for field in self.entity_columns]

    @property
    def schema(self):
        return [*self.entity_columns, *self.features]

    @property
    def most_recent_end_time(self):
        return max((end for _, end in self.materialization_intervals), default=None)

    def key_type(self, key):
        """The type of a key: what the schema or the entity says; unknown where neither does."""
        for field in self.entity_columns:
            if field.name == key:
                return field.dtype
        known = self._value_types.get(key, ValueType.UNKNOWN)
        return None if known is ValueType.UNKNOWN else from_value_type(known)

    def _with(self, projection):
        made = copy.copy(self)
        made.projection = projection
        return made

    def __getitem__(self, item):
        assert isinstance(item, list)
        for name in item:
            if name not in [field.name for field in self.features]:
                raise ValueError(f'Feature {name} does not exist in this feature view.')
        return self._with(self.projection.narrowed(item))

    def with_name(self, name):
        projection = copy.copy(self.projection)
        projection.name_alias = name
        return self._with(projection)

    def with_join_key_map(self, join_key_map):
        for key in join_key_map:
            if key not in self._keys:
                raise ValueError(
                    f'The entity {key} cannot be remapped to {join_key_map[key]} because it does not exist in '
                    f'FeatureView {self.name}.'
                )
        projection = copy.copy(self.projection)
        projection.join_key_map = dict(join_key_map)
        return self._with(projection)

    def ensure_valid(self):
        if not self.name:
            raise ValueError('Feature view needs a name.')
        if not self.entities:
            raise ValueError('Feature view has no entities.')

    def __eq__(self, other):
        if not isinstance(other, FeatureView):
            raise TypeError('Comparisons should only involve FeatureView class objects.')
        return self._compared() == other._compared()

    def __hash__(self):
        return hash(self.name)

    def _compared(self):
        features = sorted(self.features, key=lambda field: field.name)
        return (
            self.name, self.description, self.tags, self.owner, features, self.ttl, self.online, self.offline,
            sorted(self.entities), self.batch_source, self.stream_source, self.projection,
        )

    def __repr__(self):
        shown = ', '.join(f'{name} = {value}' for name, value in vars(self).items() if not name.startswith('_'))
        return f'<{type(self).__name__}({shown})>'
