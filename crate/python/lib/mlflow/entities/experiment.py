"""An experiment."""

from mlflow.entities._mlflow_object import _MlflowObject, _Pair, by_key


class ExperimentTag(_Pair):
    pass


class Experiment(_MlflowObject):
    DEFAULT_EXPERIMENT_NAME = 'Default'
    _names = (
        'artifact_location',
        'creation_time',
        'effective_trace_archival_retention',
        'experiment_id',
        'last_update_time',
        'lifecycle_stage',
        'name',
        'tags',
        'trace_location',
        'workspace',
    )
    _settable = ('effective_trace_archival_retention', 'trace_location')

    def __init__(
        self, experiment_id, name, artifact_location, lifecycle_stage, tags=None, creation_time=None,
        last_update_time=None, workspace=None, trace_location=None, effective_trace_archival_retention=None,
    ):
        self._experiment_id = experiment_id
        self._name = name
        self._artifact_location = artifact_location
        self._lifecycle_stage = lifecycle_stage
        self._tags = by_key(tags)
        self._creation_time = creation_time
        self._last_update_time = last_update_time
        self._workspace = workspace or 'default'
        self._trace_location = trace_location
        self._effective_trace_archival_retention = effective_trace_archival_retention
