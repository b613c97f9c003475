"""Feast: entities, feature views, their latest values, and what was known when.

Transformations on demand, streams, vectors, servers and permissions are absent.
"""

from feast.data_source import PushSource, RequestSource
from feast.entity import Entity
from feast.feature_service import FeatureService
from feast.feature_store import FeatureStore
from feast.feature_view import FeatureView
from feast.field import Field
from feast.infra.offline_stores.file_source import FileSource
from feast.repo_config import RepoConfig
from feast.value_type import ValueType

__version__ = '0.67.0'

__all__ = [
    'Entity', 'FeatureService', 'FeatureStore', 'FeatureView', 'Field', 'FileSource', 'PushSource', 'RepoConfig',
    'RequestSource', 'ValueType',
]
