"""Runs without a client: the functions that log to the run that is active."""

import atexit
import sys

from mlflow.entities import Metric, Param, Run, RunStatus, RunTag, ViewType
from mlflow.exceptions import MlflowException
from mlflow.protos.databricks_pb2 import INVALID_PARAMETER_VALUE
from mlflow.tracking._tracking_calls import now
from mlflow.tracking.client import MlflowClient

_active_runs = []
_active_experiment_id = None
_last_active_run_id = None

_NOTE = 'mlflow.note.content'


class ActiveRun(Run):
    """A run that ends with its `with` block: finished, or failed where an exception leaves it."""

    def __init__(self, run):
        super().__init__(run.info, run.data, run.inputs, run.outputs)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        if any(run.info.run_id == self.info.run_id for run in _active_runs):
            end_run('FINISHED' if exc_type is None else 'FAILED')
        return exc_type is None


# Experiments


def set_experiment(experiment_name=None, experiment_id=None, trace_location=None):
    global _active_experiment_id
    if (experiment_name is None) == (experiment_id is None):
        raise MlflowException(
            'Must specify exactly one of: `experiment_id` or `experiment_name`.',
            error_code=INVALID_PARAMETER_VALUE,
        )
    client = MlflowClient()
    if experiment_id is None:
        experiment = client.get_experiment_by_name(experiment_name)
        if experiment is None:
            experiment = client.get_experiment(client.create_experiment(experiment_name))
    else:
        experiment = client.get_experiment(experiment_id)
    if experiment.lifecycle_stage != 'active':
        raise MlflowException(
            f'Cannot set a deleted experiment {experiment.name!r} as the active experiment. You can restore the '
            'experiment, or permanently delete the experiment to create a new one.',
            error_code=INVALID_PARAMETER_VALUE,
        )
    _active_experiment_id = experiment.experiment_id
    return experiment


def _experiment_id():
    return _active_experiment_id or '0'


def create_experiment(name, artifact_location=None, tags=None, trace_location=None):
    return MlflowClient().create_experiment(name, artifact_location, tags)


def get_experiment(experiment_id):
    return MlflowClient().get_experiment(experiment_id)


def get_experiment_by_name(name):
    return MlflowClient().get_experiment_by_name(name)


def delete_experiment(experiment_id):
    MlflowClient().delete_experiment(experiment_id)


def restore_experiment(experiment_id):
    MlflowClient().restore_experiment(experiment_id)


def set_experiment_tag(key, value):
    MlflowClient().set_experiment_tag(_experiment_id(), key, value)


def set_experiment_tags(tags):
    for key, value in tags.items():
        set_experiment_tag(key, value)


def delete_experiment_tag(key):
    MlflowClient().delete_experiment_tag(_experiment_id(), key)


def search_experiments(view_type=ViewType.ACTIVE_ONLY, max_results=None, filter_string=None, order_by=None):
    def page(most, token):
        return MlflowClient().search_experiments(view_type, most, filter_string, order_by, token)

    return all_pages(page, 1000, max_results)


# Runs


def start_run(
    run_id=None, experiment_id=None, run_name=None, nested=False, parent_run_id=None, tags=None, description=None,
    log_system_metrics=None,
):
    if _active_runs and not nested:
        raise Exception(
            f'Run with UUID {_active_runs[0].info.run_id} is already active. To start a new run, first end the '
            'current run with mlflow.end_run(). To start a nested run, call start_run with nested=True'
        )
    client = MlflowClient()
    tags = dict(tags or {})
    if description:
        if _NOTE in tags:
            raise MlflowException(
                f'Description is already set via the tag {_NOTE} in tags.Remove the key {_NOTE} from the tags or '
                'omit the description.',
                error_code=INVALID_PARAMETER_VALUE,
            )
        tags[_NOTE] = description
    if run_id:
        run = _resumed(client, run_id, run_name, tags)
    else:
        parent = _parent(client, parent_run_id)
        own = {'mlflow.source.name': sys.argv[0], 'mlflow.source.type': 'LOCAL', 'mlflow.user': 'root'}
        if parent is not None:
            own['mlflow.parentRunId'] = parent
        if run_name:
            own['mlflow.runName'] = run_name
        experiment_id = _experiment_id() if experiment_id is None else str(experiment_id)
        run = client.create_run(experiment_id, tags=own | tags, run_name=run_name)
    _active_runs.append(ActiveRun(run))
    return _active_runs[-1]


def _resumed(client, run_id, run_name, tags):
    run = client.get_run(run_id)
    if _active_experiment_id is not None and _active_experiment_id != run.info.experiment_id:
        raise MlflowException(
            f'Cannot start run with ID {run_id} because active experiment ID does not match environment run ID. '
            'Make sure --experiment-name or --experiment-id matches experiment set with set_experiment(), or just '
            'use command-line arguments'
        )
    if run.info.lifecycle_stage == 'deleted':
        raise MlflowException(f'Cannot start run with ID {run_id} because it is in the deleted state.')
    client._tracking.update_run_info(run_id, 'RUNNING', run.info.end_time, run_name)
    client.log_batch(run_id, tags=[RunTag(key, str(value)) for key, value in tags.items()])
    return client.get_run(run_id)


def _parent(client, run_id):
    current = _active_runs[-1].info.run_id if _active_runs else None
    if not run_id:
        return current
    if current and run_id != current:
        raise MlflowException(
            f'Current run with UUID {current} does not match the specified parent_run_id {run_id}. To start a new '
            f'nested run under the parent run with UUID {current}, first end the current run with '
            'mlflow.end_run().'
        )
    if client.get_run(run_id).info.lifecycle_stage == 'deleted':
        raise MlflowException(
            f'Cannot start run under parent run with ID {run_id} because it is in the deleted state.'
        )
    return run_id


def end_run(status=RunStatus.to_string(RunStatus.FINISHED)):
    global _last_active_run_id
    if _active_runs:
        _last_active_run_id = _active_runs.pop().info.run_id
        MlflowClient().set_terminated(_last_active_run_id, status)


# A run that a script leaves open ends with it.
atexit.register(end_run)


def active_run():
    return _active_runs[-1] if _active_runs else None


def last_active_run():
    if _active_runs:
        return _active_runs[-1]
    return None if _last_active_run_id is None else get_run(_last_active_run_id)


def get_run(run_id):
    return MlflowClient().get_run(run_id)


def get_parent_run(run_id):
    return MlflowClient().get_parent_run(run_id)


def delete_run(run_id):
    MlflowClient().delete_run(run_id)


def restore_run(run_id):
    MlflowClient().restore_run(run_id)


def _active_id(run_id=None):
    if run_id is not None:
        return run_id
    return (active_run() or start_run()).info.run_id


# What is logged


def log_param(key, value, synchronous=None):
    return MlflowClient().log_param(_active_id(), key, value)


def log_params(params, synchronous=None, run_id=None):
    params = [Param(key, str(value)) for key, value in params.items()]
    MlflowClient().log_batch(_active_id(run_id), params=params)


def log_metric(
    key, value, step=None, synchronous=None, timestamp=None, run_id=None, model_id=None, dataset=None
):
    MlflowClient().log_metric(_active_id(run_id), key, value, timestamp or now(), step or 0)


def log_metrics(
    metrics, step=None, synchronous=None, run_id=None, timestamp=None, model_id=None, dataset=None
):
    at = timestamp or now()
    metrics = [Metric(key, value, at, step or 0) for key, value in metrics.items()]
    MlflowClient().log_batch(_active_id(run_id), metrics=metrics)


def set_tag(key, value, synchronous=None):
    MlflowClient().set_tag(_active_id(), key, value)


def set_tags(tags, synchronous=None):
    MlflowClient().log_batch(_active_id(), tags=[RunTag(key, str(value)) for key, value in tags.items()])


def delete_tag(key):
    MlflowClient().delete_tag(_active_id(), key)


def log_artifact(local_path, artifact_path=None, run_id=None):
    MlflowClient().log_artifact(_active_id(run_id), local_path, artifact_path)


def log_artifacts(local_dir, artifact_path=None, run_id=None):
    MlflowClient().log_artifacts(_active_id(run_id), local_dir, artifact_path)


def log_text(text, artifact_file, run_id=None):
    MlflowClient().log_text(_active_id(run_id), text, artifact_file)


def log_dict(dictionary, artifact_file, run_id=None):
    MlflowClient().log_dict(_active_id(run_id), dictionary, artifact_file)


def get_artifact_uri(artifact_path=None):
    root = MlflowClient().get_run(_active_id()).info.artifact_uri
    return root if artifact_path is None else f'{root}/{artifact_path}'


# Searches


def all_pages(page, at_a_time, most):
    """Everything that pages of a search hold, at most `most`."""
    found, token = [], None
    while True:
        wanted = at_a_time if most is None else min(at_a_time, most - len(found))
        if wanted <= 0:
            return found
        part = page(wanted, token)
        found.extend(part)
        token = part.token
        if not token:
            return found


def search_runs(
    experiment_ids=None, filter_string='', run_view_type=ViewType.ACTIVE_ONLY, max_results=100000, order_by=None,
    output_format='pandas', search_all_experiments=False, experiment_names=None,
):
    if experiment_ids and experiment_names:
        raise MlflowException(
            'Only experiment_ids or experiment_names can be used, but not both', error_code=INVALID_PARAMETER_VALUE
        )
    if experiment_names:
        named = [get_experiment_by_name(name) for name in experiment_names if name is not None]
        experiment_ids = [experiment.experiment_id for experiment in named if experiment is not None]
    elif not experiment_ids:
        found = search_experiments() if search_all_experiments else []
        experiment_ids = [experiment.experiment_id for experiment in found] or [_experiment_id()]

    def page(most, token):
        return MlflowClient().search_runs(
            experiment_ids, filter_string, run_view_type, most, order_by, token
        )

    runs = all_pages(page, 10000, max_results) if experiment_ids else []
    if output_format == 'list':
        return runs
    if output_format == 'pandas':
        return _table(runs)
    raise ValueError(
        f"Unsupported output format: {output_format}. Supported string values are 'pandas' or 'list'"
    )


def _table(runs):
    import pandas as pd

    columns = {
        name: [getattr(run.info, name) for run in runs]
        for name in ('run_id', 'experiment_id', 'status', 'artifact_uri')
    }
    for name in ('start_time', 'end_time'):
        columns[name] = pd.to_datetime([getattr(run.info, name) for run in runs], unit='ms', utc=True)
    for kind, missing in (('metrics', float('nan')), ('params', None), ('tags', None)):
        logged = [getattr(run.data, kind) for run in runs]
        for key in dict.fromkeys(key for values in logged for key in values):
            columns[f'{kind}.{key}'] = [values.get(key, missing) for values in logged]
    return pd.DataFrame(columns)


def search_registered_models(max_results=None, filter_string=None, order_by=None):
    def page(most, token):
        return MlflowClient().search_registered_models(filter_string, most, order_by, token)

    return all_pages(page, 100, max_results)


def search_model_versions(max_results=None, filter_string=None, order_by=None):
    def page(most, token):
        return MlflowClient().search_model_versions(filter_string, most, order_by, token)

    return all_pages(page, 10000, max_results)
