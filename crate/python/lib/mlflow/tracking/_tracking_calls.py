"""The part of a client that tells of experiments and runs."""

import time

from mlflow.entities import Metric, Param, RunTag
from mlflow.exceptions import MlflowException
from mlflow.protos.databricks_pb2 import INVALID_PARAMETER_VALUE

_ADVICE = """

The cause of this error is typically due to repeated calls
to an individual run_id event logging.

Incorrect Example:
---------------------------------------
with mlflow.start_run():
    mlflow.log_param("depth", 3)
    mlflow.log_param("depth", 5)
---------------------------------------

Which will throw an MlflowException for overwriting a
logged parameter.

Correct Example:
---------------------------------------
with mlflow.start_run():
    with mlflow.start_run(nested=True):
        mlflow.log_param("depth", 3)
    with mlflow.start_run(nested=True):
        mlflow.log_param("depth", 5)
---------------------------------------

Which will create a new nested run for each individual
model and prevent parameter key collisions within the
tracking store."""


def now():
    """The time in milliseconds."""
    return int(time.time() * 1000)


def _number(value):
    """A metric's value as a float where it is like one; the store says what is wrong with others."""
    if value is None or type(value) is float:
        return value
    if hasattr(value, 'item'):
        value = value.item()
    try:
        return float(value)
    except ValueError:
        return value


class TrackingCalls:
    """Experiments, runs, and what runs log."""

    # Experiments

    def create_experiment(self, name, artifact_location=None, tags=None):
        if artifact_location is not None and artifact_location.startswith('runs:'):
            raise MlflowException.invalid_parameter_value(
                f"Artifact location cannot be a runs:/ URI. Given: '{artifact_location}'"
            )
        return self._tracking.create_experiment(name, artifact_location, tags or {})

    def get_experiment(self, experiment_id):
        return self._tracking.get_experiment(experiment_id)

    def get_experiment_by_name(self, name):
        return self._tracking.get_experiment_by_name(name)

    def search_experiments(
        self, view_type=1, max_results=1000, filter_string=None, order_by=None, page_token=None
    ):
        return self._tracking.search_experiments(view_type, max_results, filter_string, order_by, page_token)

    def delete_experiment(self, experiment_id):
        self._tracking.delete_experiment(experiment_id)

    def restore_experiment(self, experiment_id):
        self._tracking.restore_experiment(experiment_id)

    def rename_experiment(self, experiment_id, new_name):
        self._tracking.rename_experiment(experiment_id, new_name)

    def set_experiment_tag(self, experiment_id, key, value):
        self._tracking.set_experiment_tag(experiment_id, key, str(value))

    def delete_experiment_tag(self, experiment_id, key):
        self._tracking.delete_experiment_tag(experiment_id, key)

    # Runs

    def create_run(self, experiment_id, start_time=None, tags=None, run_name=None):
        tags = {key: str(value) for key, value in (tags or {}).items()}
        user = tags.get('mlflow.user', 'unknown')
        return self._tracking.create_run(experiment_id, user, start_time or now(), tags, run_name)

    def get_run(self, run_id):
        return self._tracking.get_run(run_id)

    def get_parent_run(self, run_id):
        parent = self.get_run(run_id).data.tags.get('mlflow.parentRunId')
        return None if parent is None else self.get_run(parent)

    def update_run(self, run_id, status=None, name=None):
        if status is None and name is None:
            return
        from mlflow.entities import RunStatus

        info = self.get_run(run_id).info
        status = RunStatus.to_string(RunStatus.from_string(status or info.status))
        self._tracking.update_run_info(run_id, status, info.end_time, name)

    def set_terminated(self, run_id, status=None, end_time=None):
        from mlflow.entities import RunStatus

        status = RunStatus.to_string(RunStatus.from_string(status or 'FINISHED'))
        self._tracking.update_run_info(run_id, status, end_time or now(), None)

    def delete_run(self, run_id):
        self._tracking.delete_run(run_id)

    def restore_run(self, run_id):
        self._tracking.restore_run(run_id)

    def search_runs(
        self, experiment_ids, filter_string='', run_view_type=1, max_results=1000, order_by=None, page_token=None
    ):
        if isinstance(experiment_ids, (int, str)):
            experiment_ids = [experiment_ids]
        return self._tracking.search_runs(
            experiment_ids, filter_string, run_view_type, max_results, order_by, page_token
        )

    # What runs log

    def log_metric(
        self, run_id, key, value, timestamp=None, step=None, synchronous=None, dataset_name=None,
        dataset_digest=None, model_id=None,
    ):
        timestamp = now() if timestamp is None else timestamp
        self._tracking.log_metric(run_id, Metric(key, _number(value), timestamp, 0 if step is None else step))

    def log_param(self, run_id, key, value, synchronous=None):
        try:
            self._tracking.log_param(run_id, Param(key, str(value)))
        except MlflowException as error:
            if error.error_code != 'INVALID_PARAMETER_VALUE':
                raise
            raise MlflowException(f'{error.message}{_ADVICE}', INVALID_PARAMETER_VALUE) from error
        return value

    def set_tag(self, run_id, key, value, synchronous=None):
        self._tracking.set_tag(run_id, RunTag(key, str(value)))

    def delete_tag(self, run_id, key):
        self._tracking.delete_tag(run_id, key)

    def log_batch(self, run_id, metrics=(), params=(), tags=(), synchronous=None):
        if not (metrics or params or tags):
            return
        metrics = [
            Metric(metric.key, _number(metric.value), metric.timestamp, metric.step) for metric in metrics
        ]
        params = [Param(param.key, str(param.value)) for param in params]
        self._tracking.log_batch(run_id, metrics, params, tags)

    def get_metric_history(self, run_id, key):
        return self._tracking.get_metric_history(run_id, key)

    # Artifacts

    def log_artifact(self, run_id, local_path, artifact_path=None):
        from mlflow.store.artifacts import log_artifact

        log_artifact(self.get_run(run_id).info.artifact_uri, local_path, artifact_path)

    def log_artifacts(self, run_id, local_dir, artifact_path=None):
        from mlflow.store.artifacts import log_artifacts

        log_artifacts(self.get_run(run_id).info.artifact_uri, local_dir, artifact_path)

    def log_text(self, run_id, text, artifact_file):
        from mlflow.store.artifacts import write

        write(self.get_run(run_id).info.artifact_uri, artifact_file, text)

    def log_dict(self, run_id, dictionary, artifact_file):
        from mlflow.store.artifacts import dumped

        self.log_text(run_id, dumped(dictionary, artifact_file), artifact_file)

    def list_artifacts(self, run_id, path=None):
        from mlflow.artifacts import list_artifacts

        return list_artifacts(run_id=run_id, artifact_path=path, tracking_uri=self._tracking_uri)

    def download_artifacts(self, run_id, path, dst_path=None):
        from mlflow.artifacts import download_artifacts

        return download_artifacts(
            run_id=run_id, artifact_path=path, dst_path=dst_path, tracking_uri=self._tracking_uri
        )
