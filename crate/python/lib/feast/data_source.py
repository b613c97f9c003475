"""Sources of data: where features come from."""

from enum import Enum


class PushMode(Enum):
    ONLINE = 1
    OFFLINE = 2
    ONLINE_AND_OFFLINE = 3


class DataSource:
    """What all sources have."""

    def __init__(
        self, *, name, timestamp_field='', created_timestamp_column='', field_mapping=None, description='',
        tags=None, owner='',
    ):
        if not name:
            raise ValueError('DataSource name cannot be empty.')
        self.name = name
        self.timestamp_field = timestamp_field or ''
        self.created_timestamp_column = created_timestamp_column or ''
        self.field_mapping = field_mapping or {}
        self.description = description or ''
        self.tags = tags or {}
        self.owner = owner or ''

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self):
        return hash((self.name, self.timestamp_field))


class PushSource(DataSource):
    """A source that is pushed to."""

    def __init__(self, *, name, batch_source=None, description='', tags=None, owner=''):
        super().__init__(name=name, description=description, tags=tags, owner=owner)
        self.batch_source = batch_source


class RequestSource(DataSource):
    """Values that come with a request."""

    def __init__(self, *, name, schema, timestamp_field=None, description='', tags=None, owner=''):
        super().__init__(
            name=name, timestamp_field=timestamp_field, description=description, tags=tags, owner=owner
        )
        self.schema = schema
