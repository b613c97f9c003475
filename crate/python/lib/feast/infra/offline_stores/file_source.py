"""A source that is a Parquet file."""

from feast.data_source import DataSource


class FileSource(DataSource):
    def __init__(
        self, *, path, name='', event_timestamp_column='', file_format=None, created_timestamp_column='',
        field_mapping=None, s3_endpoint_override=None, description='', tags=None, owner='', timestamp_field='',
        connection_ref=None,
    ):
        super().__init__(
            name=name or path, timestamp_field=timestamp_field or event_timestamp_column,
            created_timestamp_column=created_timestamp_column, field_mapping=field_mapping,
            description=description, tags=tags, owner=owner,
        )
        self.path = path
        self.file_format = file_format
        self.s3_endpoint_override = s3_endpoint_override
