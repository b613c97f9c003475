"""The stores of a client without a server. What a call means is decided by the sandbox; this makes its entities."""

import json

import _understudy_mlflow
from mlflow.entities import (
    Experiment,
    ExperimentTag,
    LoggedModelOutput,
    Metric,
    ModelVersion,
    Param,
    RegisteredModel,
    Run,
    RunData,
    RunInfo,
    RunInputs,
    RunOutputs,
    RunTag,
)
from mlflow.entities.model_registry import ModelVersionTag, RegisteredModelAlias, RegisteredModelTag
from mlflow.exceptions import MlflowException
from mlflow.store import addresses, models
from mlflow.store.entities import PagedList
from mlflow.store.paging import check_results, offset_of, token_of


def _pairs(make, values):
    return [make(key, value) for key, value in values.items()]


def _version(fields):
    logged = {'params': None, 'metrics': None} if fields['model_id'] is None else {'params': {}, 'metrics': []}
    return ModelVersion(**{**fields, **logged, 'tags': _pairs(ModelVersionTag, fields['tags'])})


def _model(fields):
    aliases = _pairs(RegisteredModelAlias, fields['aliases'])
    latest = [_version(version) for version in fields['latest_versions']]
    tags = _pairs(RegisteredModelTag, fields['tags'])
    return RegisteredModel(**{**fields, 'aliases': aliases, 'latest_versions': latest, 'tags': tags})


def _experiment(fields):
    return Experiment(**{**fields, 'tags': _pairs(ExperimentTag, fields['tags'])})


def _run(parts):
    info, metrics, params, tags = parts
    metrics = [Metric(*metric, run_id=info['run_id']) for metric in metrics]
    data = RunData(metrics, _pairs(Param, params), _pairs(RunTag, tags))
    outputs = RunOutputs([LoggedModelOutput(model.model_id, 0) for model in models.of_run(info['run_id'])])
    return Run(RunInfo(**info), data, RunInputs([], []), outputs)


class _Store:
    _what = ''

    def __init__(self, uri):
        if addresses.is_file(uri):
            addresses.check_files(uri, self._what)
        self._place = addresses.full(uri)
        self._artifacts = addresses.artifacts_of(uri)

    def _call(self, operation, *arguments):
        return _understudy_mlflow.call(self._place, self._artifacts, operation, *arguments)

    def _search(self, operation, make, *arguments, filter_string, order_by, max_results, page_token):
        found, following = self._call(
            operation, *arguments, filter_string, order_by or [], offset_of(page_token), max_results
        )
        return PagedList([make(one) for one in found], token_of(following))


class LocalRegistry(_Store):
    """Models and versions."""

    _what = 'model registry'

    def create_registered_model(self, name, tags, description):
        return _model(self._call('create_registered_model', _name(name), tags, description))

    def get_registered_model(self, name):
        return _model(self._call('get_registered_model', _name(name)))

    def rename_registered_model(self, name, new_name):
        return _model(self._call('rename_registered_model', _name(name), new_name))

    def update_registered_model(self, name, description):
        return _model(self._call('update_registered_model', _name(name), description))

    def delete_registered_model(self, name):
        self._call('delete_registered_model', _name(name))

    def search_registered_models(self, filter_string, max_results, order_by, page_token):
        check_results(max_results, 1000)
        return self._search(
            'search_registered_models', _model, filter_string=filter_string, order_by=order_by, max_results=max_results,
            page_token=page_token,
        )

    def set_registered_model_tag(self, name, key, value):
        self._call('set_registered_model_tag', _name(name), _key(key), value)

    def delete_registered_model_tag(self, name, key):
        self._call('delete_registered_model_tag', _name(name), _key(key))

    def create_model_version(self, name, source, run_id, tags, run_link, description, model_id):
        return _version(
            self._call('create_model_version', _name(name), source, run_id, model_id, run_link, description, tags)
        )

    def get_model_version(self, name, version):
        return _version(self._call('get_model_version', _name(name), number(version)))

    def get_model_version_download_uri(self, name, version):
        return self.get_model_version(name, version).source

    def update_model_version(self, name, version, description):
        return _version(self._call('update_model_version', _name(name), number(version), description))

    def delete_model_version(self, name, version):
        self._call('delete_model_version', _name(name), number(version))

    def search_model_versions(self, filter_string, max_results, order_by, page_token):
        check_results(max_results, 200_000)
        return self._search(
            'search_model_versions', _version, filter_string=filter_string, order_by=order_by, max_results=max_results,
            page_token=page_token,
        )

    def set_model_version_tag(self, name, version, key, value):
        self._call('set_model_version_tag', _name(name), number(version), _key(key), value)

    def delete_model_version_tag(self, name, version, key):
        self._call('delete_model_version_tag', _name(name), number(version), _key(key))

    def get_latest_versions(self, name, stages):
        return [_version(fields) for fields in self._call('get_latest_versions', _name(name), stages or [])]

    def transition_model_version_stage(self, name, version, stage, archive_existing_versions):
        return _version(
            self._call('transition_model_version_stage', _name(name), number(version), stage, bool(archive_existing_versions))
        )

    def set_registered_model_alias(self, name, alias, version):
        self._call('set_registered_model_alias', _name(name), alias, number(version))

    def get_model_version_by_alias(self, name, alias):
        return _version(self._call('get_model_version_by_alias', _name(name), alias))

    def delete_registered_model_alias(self, name, alias):
        self._call('delete_registered_model_alias', _name(name), alias)


class LocalTracking(_Store):
    """Experiments and runs."""

    _what = 'tracking'

    def create_experiment(self, name, artifact_location, tags):
        if name is not None and not isinstance(name, str):
            raise MlflowException.invalid_parameter_value(
                f'Invalid experiment name: {name}. Expects a string.'
            )
        if name is None:
            raise MlflowException.invalid_parameter_value("Invalid experiment name: 'None'")
        for value in tags.values():
            # Tags of experiments alone are not made text, so that a number fails where its length is asked for.
            len(value)
        return self._call('create_experiment', name, artifact_location, tags)

    def get_experiment(self, experiment_id):
        return _experiment(self._call('get_experiment', '0' if experiment_id is None else experiment_id))

    def get_experiment_by_name(self, name):
        found = self._call('get_experiment_by_name', str(name))
        return found and _experiment(found)

    def search_experiments(self, view_type, max_results, filter_string, order_by, page_token):
        for is_wrong, kind in [
            (not isinstance(max_results, int) or max_results < 1, 'a positive integer'),
            (isinstance(max_results, int) and max_results > 50_000, 'at most 50000'),
        ]:
            if is_wrong:
                raise MlflowException.invalid_parameter_value(
                    f"Invalid value {max_results} for parameter 'max_results' supplied. It must be {kind}"
                )
        return self._search(
            'search_experiments', _experiment, view_type, filter_string=filter_string, order_by=order_by,
            max_results=max_results, page_token=page_token,
        )

    def delete_experiment(self, experiment_id):
        self._call('delete_experiment', str(experiment_id))

    def restore_experiment(self, experiment_id):
        self._call('restore_experiment', str(experiment_id))

    def rename_experiment(self, experiment_id, new_name):
        self._call('rename_experiment', str(experiment_id), new_name)

    def set_experiment_tag(self, experiment_id, key, value):
        self._call('set_experiment_tag', experiment_id, _key(key), value)

    def delete_experiment_tag(self, experiment_id, key):
        self._call('delete_experiment_tag', experiment_id, key)

    def create_run(self, experiment_id, user_id, start_time, tags, run_name):
        experiment_id = '0' if experiment_id is None else experiment_id
        return _run(self._call('create_run', experiment_id, run_name, user_id, start_time, tags))

    def get_run(self, run_id):
        return _run(self._call('get_run', run_id))

    def update_run_info(self, run_id, status, end_time, run_name):
        self._call('update_run', run_id, status, end_time, run_name)

    def delete_run(self, run_id):
        self._call('delete_run', run_id)

    def restore_run(self, run_id):
        self._call('restore_run', run_id)

    def log_metric(self, run_id, metric):
        if metric.key is None:
            raise MlflowException.invalid_parameter_value(
                "Invalid value null for parameter 'name' supplied: Metric name cannot be None. A key name must be "
                'provided.'
            )
        check_value(metric)
        self._call('log_metric', run_id, metric.key, metric.value, metric.timestamp, metric.step)

    def log_param(self, run_id, param):
        if param.key is None:
            raise MlflowException.invalid_parameter_value(
                'Invalid value "" for parameter \'key\' supplied: A key name must be provided.'
            )
        self._call('log_param', run_id, param.key, param.value)

    def set_tag(self, run_id, tag):
        self._call('set_tag', run_id, _key(tag.key), tag.value)

    def delete_tag(self, run_id, key):
        self._call('delete_tag', run_id, key)

    def log_batch(self, run_id, metrics, params, tags):
        for group, pairs in [('metrics', metrics), ('params', params), ('tags', tags)]:
            for index, pair in enumerate(pairs):
                self._call('check_batch_key', group, index, pair.key)
                if group == 'metrics':
                    check_value(pair, f'metrics[{index}].')
        keys = [param.key for param in params]
        twice = [key for index, key in enumerate(keys) if key in keys[:index]]
        if twice:
            raise MlflowException.invalid_parameter_value(
                f'Duplicate parameter keys have been submitted: {twice}. Please ensure the request contains only '
                'one param value per param key.'
            )
        if self.get_run(run_id).info.lifecycle_stage != 'active':
            raise MlflowException.invalid_parameter_value(
                f"The run {run_id} must be in 'active' lifecycle_stage."
            )
        try:
            for param in params:
                self.log_param(run_id, param)
            for metric in metrics:
                self.log_metric(run_id, metric)
            for tag in tags:
                self.set_tag(run_id, tag)
        except MlflowException as error:
            # The file store hides the code of what goes wrong inside of a batch.
            raise MlflowException(error) from error

    def get_metric_history(self, run_id, key):
        values = self._call('get_metric_history', run_id, key)
        return PagedList([Metric(key, *value, run_id=run_id) for value in values], None)

    def search_runs(self, experiment_ids, filter_string, run_view_type, max_results, order_by, page_token):
        if max_results > 50_000:
            raise MlflowException.invalid_parameter_value(
                'Invalid value for request parameter max_results. It must be at most 50000, but got value '
                f'{max_results}'
            )
        return self._search(
            'search_runs', _run, experiment_ids, run_view_type, filter_string=filter_string, order_by=order_by,
            max_results=max_results, page_token=page_token,
        )


def _name(name):
    if name is None or name.strip() == '':
        raise MlflowException.invalid_parameter_value("Missing value for required parameter 'name'.")
    if '%' in name:
        raise MlflowException.invalid_parameter_value(
            f"Invalid name: '{name}'. Registered model name cannot contain '%' character"
        )
    return name


def check_value(metric, path=''):
    """Whether a metric's value is a number, and where it was given if it is none."""
    if metric.value is None:
        raise MlflowException.invalid_parameter_value(f"Missing value for required parameter '{path}value'.")
    if not isinstance(metric.value, (int, float)) or isinstance(metric.value, bool):
        raise MlflowException.invalid_parameter_value(
            f"Invalid value {json.dumps(metric.value)} for parameter '{path}value' supplied: "
            f'(timestamp={metric.timestamp}). Please specify value as a valid double (64-bit floating point)'
        )


def _key(key):
    if key is None:
        raise MlflowException.invalid_parameter_value("Missing value for required parameter 'key'.")
    return key


def number(version):
    try:
        return int(version)
    except ValueError:
        raise MlflowException.invalid_parameter_value(
            f"Parameter 'version' must be an integer, got '{version}'."
        ) from None
