"""A model."""

from mlflow.entities._mlflow_object import _ByValue, _Pair, by_key


class RegisteredModelTag(_Pair):
    pass


class RegisteredModelAlias(_ByValue):
    _names = ('alias', 'version')

    def __init__(self, alias, version):
        self._alias = alias
        self._version = version


class RegisteredModel(_ByValue):
    _names = (
        'aliases',
        'creation_timestamp',
        'deployment_job_id',
        'deployment_job_state',
        'description',
        'last_updated_timestamp',
        'latest_versions',
        'name',
        'tags',
        'workspace',
    )
    _settable = ('deployment_job_id', 'description', 'last_updated_timestamp', 'latest_versions', 'name')

    def __init__(
        self, name, creation_timestamp=None, last_updated_timestamp=None, description=None, latest_versions=None,
        tags=None, aliases=None, deployment_job_id=None, deployment_job_state=None, workspace=None,
    ):
        self._name = name
        self._creation_timestamp = creation_timestamp
        self._last_updated_timestamp = last_updated_timestamp
        self._description = description
        self._latest_versions = latest_versions or []
        self._tags = by_key(tags)
        self._aliases = {each.alias: each.version for each in aliases or []}
        self._deployment_job_id = deployment_job_id
        self._deployment_job_state = deployment_job_state
        self._workspace = workspace or 'default'
