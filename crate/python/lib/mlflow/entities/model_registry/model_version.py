"""A version of a model."""

from mlflow.entities._mlflow_object import _ByValue, _Pair, by_key


class ModelVersionTag(_Pair):
    pass


class ModelVersion(_ByValue):
    _names = (
        'aliases',
        'creation_timestamp',
        'current_stage',
        'deployment_job_state',
        'description',
        'last_updated_timestamp',
        'metrics',
        'model_id',
        'name',
        'params',
        'run_id',
        'run_link',
        'source',
        'status',
        'status_message',
        'tags',
        'user_id',
        'version',
        'workspace',
    )
    _settable = ('aliases', 'current_stage', 'description', 'last_updated_timestamp', 'name')

    def __init__(
        self, name, version, creation_timestamp, last_updated_timestamp=None, description=None, user_id=None,
        current_stage=None, source=None, run_id=None, status='READY', status_message=None, tags=None, run_link=None,
        aliases=None, model_id=None, params=None, metrics=None, deployment_job_state=None, workspace=None,
    ):
        self._name = name
        self._version = version
        self._creation_timestamp = creation_timestamp
        self._last_updated_timestamp = last_updated_timestamp
        self._description = description
        self._user_id = user_id
        self._current_stage = current_stage
        self._source = source
        self._run_id = run_id
        self._run_link = run_link
        self._status = status
        self._status_message = status_message
        self._tags = by_key(tags)
        self._aliases = aliases or []
        self._model_id = model_id
        self._params = params
        self._metrics = metrics
        self._deployment_job_state = deployment_job_state
        self._workspace = workspace or 'default'
