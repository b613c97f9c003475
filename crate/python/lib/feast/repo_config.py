"""How a store is set up."""

import os
from types import SimpleNamespace


class RepoConfig:
    """A project and where it keeps things. Only what a local store needs is looked at."""

    def __init__(
        self, *, project=None, provider='local', registry=None, online_store=None, offline_store=None,
        entity_key_serialization_version=3, repo_path=None, project_description=None, flags=None,
        coerce_tz_aware=True, **others,
    ):
        if project is None:
            raise ValueError('1 validation error for RepoConfig\nproject\n  Field required')
        online_store = {'type': online_store} if isinstance(online_store, str) else online_store or {}
        online = {'type': 'sqlite', 'path': 'data/online.db', **online_store}
        if online['type'] == 'sqlite' and '-' in project:
            raise ValueError(
                '1 validation error for RepoConfig\nproject\n  Value error, Project names for SQLite online stores '
                'cannot contain hyphens because they are used in table names.'
            )
        self.project = project
        self.project_description = project_description
        self.provider = provider
        self.registry_config = registry
        self.online_store = SimpleNamespace(**online)
        self.offline_store = SimpleNamespace(**({'type': 'dask'} | (offline_store or {})))
        self.entity_key_serialization_version = entity_key_serialization_version
        self.repo_path = repo_path
        self.flags = flags
        self.coerce_tz_aware = coerce_tz_aware

    @property
    def registry(self):
        told = self.registry_config
        path = told.get('path') if isinstance(told, dict) else told
        return SimpleNamespace(registry_type='file', path=path)


def load_repo_config(repo_path, fs_yaml_file):
    """The settings in a file."""
    from feast.yaml import load

    if not os.path.exists(fs_yaml_file):
        raise FileNotFoundError(2, 'No such file or directory', str(fs_yaml_file))
    with open(fs_yaml_file) as file:
        told = load(os.path.expandvars(file.read()))
    return RepoConfig(**told, repo_path=repo_path)
