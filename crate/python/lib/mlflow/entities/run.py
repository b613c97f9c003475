"""A run and its parts."""

from mlflow.entities._mlflow_object import _ByValue, _MlflowObject, _Pair, by_key
from mlflow.exceptions import MlflowException


class Param(_Pair):
    pass


class RunTag(_Pair):
    pass


class RunInfo(_ByValue):
    _names = (
        'artifact_uri',
        'end_time',
        'experiment_id',
        'lifecycle_stage',
        'run_id',
        'run_name',
        'start_time',
        'status',
        'user_id',
    )

    def __init__(
        self, run_id, experiment_id, user_id, status, start_time, end_time, lifecycle_stage, artifact_uri=None,
        run_name=None,
    ):
        if experiment_id is None:
            raise Exception('experiment_id cannot be None')
        if user_id is None:
            raise Exception('user_id cannot be None')
        if status is None:
            raise Exception('status cannot be None')
        if start_time is None:
            raise Exception('start_time cannot be None')
        self._run_id = run_id
        self._experiment_id = experiment_id
        self._user_id = user_id
        self._status = status
        self._start_time = start_time
        self._end_time = end_time
        self._lifecycle_stage = lifecycle_stage
        self._artifact_uri = artifact_uri
        self._run_name = run_name


class RunData(_MlflowObject):
    _names = ('metrics', 'params', 'tags')

    def __init__(self, metrics=None, params=None, tags=None):
        self._metric_objs = metrics or []
        self._metrics = by_key(metrics)
        self._params = by_key(params)
        self._tags = by_key(tags)

    def to_dictionary(self):
        return dict(self)


class RunInputs(_ByValue):
    _names = ('dataset_inputs', 'model_inputs')

    def __init__(self, dataset_inputs, model_inputs=None):
        self._dataset_inputs = dataset_inputs
        self._model_inputs = model_inputs or []

    def to_dictionary(self):
        return {'model_inputs': list(self._model_inputs), 'dataset_inputs': list(self._dataset_inputs)}


class LoggedModelOutput(_ByValue):
    _names = ('model_id', 'step')

    def __init__(self, model_id, step):
        self._model_id = model_id
        self._step = step


class RunOutputs(_ByValue):
    _names = ('model_outputs',)

    def __init__(self, model_outputs):
        self._model_outputs = model_outputs

    def to_dictionary(self):
        return {'model_outputs': list(self._model_outputs)}


class Run(_MlflowObject):
    _names = ('data', 'info', 'inputs', 'outputs')

    def __init__(self, run_info, run_data, run_inputs=None, run_outputs=None):
        if run_info is None:
            raise MlflowException('run_info cannot be None')
        self._info = run_info
        self._data = run_data
        self._inputs = run_inputs
        self._outputs = run_outputs

    def to_dictionary(self):
        told = {'info': dict(self.info)}
        if self.data:
            told['data'] = self.data.to_dictionary()
        if self.inputs:
            told['inputs'] = self.inputs.to_dictionary()
        if self.outputs:
            told['outputs'] = self.outputs.to_dictionary()
        return told
