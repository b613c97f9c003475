"""A value of a metric."""

from mlflow.entities._mlflow_object import _ByValue
from mlflow.exceptions import MlflowException


class Metric(_ByValue):
    _names = ('dataset_digest', 'dataset_name', 'key', 'model_id', 'run_id', 'step', 'timestamp', 'value')

    def __init__(
        self, key, value, timestamp, step, model_id=None, dataset_name=None, dataset_digest=None, run_id=None
    ):
        if (dataset_name, dataset_digest).count(None) == 1:
            raise MlflowException.invalid_parameter_value(
                'Both dataset_name and dataset_digest must be provided if one is provided'
            )
        self._key = key
        self._value = value
        self._timestamp = timestamp
        self._step = step
        self._model_id = model_id
        self._dataset_name = dataset_name
        self._dataset_digest = dataset_digest
        self._run_id = run_id

    def __hash__(self):
        return hash(tuple(dict(self).values()))
