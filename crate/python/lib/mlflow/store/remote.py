"""The stores of a client with a server: each call is a request to MLflow's REST interface."""

import json

import requests
from mlflow.entities import (
    Experiment,
    ExperimentTag,
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
from mlflow.exceptions import _OF_SERVER, MlflowException, RestException, get_error_code
from mlflow.store.entities import PagedList

_ROOT = '/api/2.0/mlflow'

# The tag by which prompts are told from models.
_PROMPT = 'mlflow.prompt.is_prompt'


def _number(value):
    return None if value is None else int(value)


def _pairs(make, values):
    return [make(each['key'], each.get('value', '')) for each in values or []]


def _version(told):
    """A version as a server tells it. Its number is text, and text that was not told is empty."""
    return ModelVersion(
        told.get('name', ''),
        told.get('version', ''),
        _number(told.get('creation_timestamp', 0)),
        _number(told.get('last_updated_timestamp', 0)),
        told.get('description', '') or None,
        told.get('user_id', ''),
        told.get('current_stage', ''),
        told.get('source', ''),
        told.get('run_id', '') or None,
        told.get('status', 'PENDING_REGISTRATION'),
        told.get('status_message') or None,
        _pairs(ModelVersionTag, told.get('tags')),
        told.get('run_link', ''),
        list(told.get('aliases', [])),
        model_id=told.get('model_id'),
    )


def _model(told):
    return RegisteredModel(
        told.get('name', ''),
        _number(told.get('creation_timestamp', 0)),
        _number(told.get('last_updated_timestamp', 0)),
        told.get('description', ''),
        [_version(each) for each in told.get('latest_versions', [])],
        _pairs(RegisteredModelTag, told.get('tags')),
        [RegisteredModelAlias(each['alias'], each['version']) for each in told.get('aliases', [])],
        deployment_job_id=told.get('deployment_job_id', ''),
        deployment_job_state=told.get('deployment_job_state', 'DEPLOYMENT_JOB_CONNECTION_STATE_UNSPECIFIED'),
    )


def _experiment(told):
    return Experiment(
        told.get('experiment_id', ''), told.get('name', ''), told.get('artifact_location', ''),
        told.get('lifecycle_stage', ''), _pairs(ExperimentTag, told.get('tags')),
        _number(told.get('creation_time')), _number(told.get('last_update_time')),
    )


def _metric(told):
    return Metric(
        told['key'], float(told.get('value', 0.0)), _number(told.get('timestamp', 0)), _number(told.get('step', 0))
    )


def _run(told):
    info, data = told.get('info', {}), told.get('data', {})
    return Run(
        RunInfo(
            info.get('run_id', ''), info.get('experiment_id', ''), info.get('user_id', ''),
            info.get('status', 'RUNNING'), _number(info.get('start_time', 0)), _number(info.get('end_time')),
            info.get('lifecycle_stage', ''), info.get('artifact_uri', ''), info.get('run_name', ''),
        ),
        RunData(
            [_metric(each) for each in data.get('metrics', [])], _pairs(Param, data.get('params')),
            _pairs(RunTag, data.get('tags')),
        ),
        RunInputs([], []),
        RunOutputs([]),
    )


def _given(**fields):
    """What is sent: fields that were not given stay away."""
    return {name: value for name, value in fields.items() if value is not None}


def _sent(tags):
    return [{'key': key, 'value': value} for key, value in tags.items()] or None


class _Remote:
    def __init__(self, uri):
        self._host = uri.rstrip('/')

    def _ask(self, method, path, **fields):
        endpoint = f'{_ROOT}/{path}'
        sent = {'params': _given(**fields)} if method == 'GET' else {'json': _given(**fields)}
        try:
            response = requests.Session().request(
                method, f'{self._host}{endpoint}', timeout=120,
                headers={'User-Agent': 'mlflow-python-client/3.17.2'}, **sent,
            )
        except requests.exceptions.Timeout as error:
            raise MlflowException(
                f'API request to {self._host}{endpoint} failed with timeout exception {error}. To increase the '
                'timeout, set the environment variable MLFLOW_HTTP_REQUEST_TIMEOUT (default: 120) to a larger '
                'value.'
            ) from error
        except requests.exceptions.RequestException as error:
            raise MlflowException(
                f'API request to {self._host}{endpoint} failed with exception {error}'
            ) from error
        return _checked(response, endpoint)


def _checked(response, endpoint):
    try:
        told = json.loads(response.text or '{}')
    except ValueError:
        told = None
    if response.status_code != 200:
        if isinstance(told, dict) and response.text:
            raise RestException(told)
        code = get_error_code(response.status_code)
        error = MlflowException(
            f'API request to endpoint {endpoint} failed with error code {response.status_code} != 200. Response '
            f"body: '{response.text}'",
            error_code=code,
        )
        error.error_class, error.sqlstate = _OF_SERVER.get(error.error_code, (None, None))
        raise error
    if not isinstance(told, dict):
        raise MlflowException(
            'API request to endpoint was successful but the response body was not in a valid JSON format. Response '
            f"body: '{response.text}'"
        )
    return told


class RemoteRegistry(_Remote):
    """Models and versions."""

    def _about_model(self, method, action, **fields):
        return _model(self._ask(method, f'registered-models/{action}', **fields).get('registered_model', {}))

    def _about_version(self, method, action, **fields):
        return _version(self._ask(method, f'model-versions/{action}', **fields).get('model_version', {}))

    def _look_up(self, name):
        """Asks for a model before it is changed, as the client does to find out whether it is a prompt."""
        self.get_registered_model(name)

    def create_registered_model(self, name, tags, description):
        return self._about_model('POST', 'create', name=name, tags=_sent(tags), description=description)

    def get_registered_model(self, name):
        return self._about_model('GET', 'get', name=name)

    def rename_registered_model(self, name, new_name):
        self._look_up(name)
        return self._about_model('POST', 'rename', name=name, new_name=new_name)

    def update_registered_model(self, name, description):
        self._look_up(name)
        return self._about_model('PATCH', 'update', name=name, description=description)

    def delete_registered_model(self, name):
        self._look_up(name)
        self._ask('DELETE', 'registered-models/delete', name=name)

    def search_registered_models(self, filter_string, max_results, order_by, page_token):
        if _PROMPT not in (filter_string or ''):
            no_prompts = f"tag.`{_PROMPT}` != 'true'"
            filter_string = f'{filter_string} AND {no_prompts}' if filter_string else no_prompts
        told = self._ask(
            'GET', 'registered-models/search', filter=filter_string, max_results=max_results, order_by=order_by,
            page_token=page_token,
        )
        return PagedList([_model(each) for each in told.get('registered_models', [])], told.get('next_page_token', ''))

    def set_registered_model_tag(self, name, key, value):
        self._look_up(name)
        self._ask('POST', 'registered-models/set-tag', name=name, key=key, value=value)

    def delete_registered_model_tag(self, name, key):
        self._look_up(name)
        self._ask('DELETE', 'registered-models/delete-tag', name=name, key=key)

    def create_model_version(self, name, source, run_id, tags, run_link, description, model_id):
        return self._about_version(
            'POST', 'create', name=name, source=source, run_id=run_id, tags=_sent(tags), run_link=run_link,
            description=description, model_id=model_id,
        )

    def get_model_version(self, name, version):
        return self._about_version('GET', 'get', name=name, version=str(version))

    def get_model_version_download_uri(self, name, version):
        self._look_up(name)
        told = self._ask('GET', 'model-versions/get-download-uri', name=name, version=str(version))
        return told.get('artifact_uri', '')

    def update_model_version(self, name, version, description):
        self._look_up(name)
        return self._about_version('PATCH', 'update', name=name, version=str(version), description=description)

    def delete_model_version(self, name, version):
        self._look_up(name)
        self._ask('DELETE', 'model-versions/delete', name=name, version=str(version))

    def search_model_versions(self, filter_string, max_results, order_by, page_token):
        told = self._ask(
            'GET', 'model-versions/search', filter=filter_string, max_results=max_results, order_by=order_by,
            page_token=page_token,
        )
        return PagedList([_version(each) for each in told.get('model_versions', [])], told.get('next_page_token', ''))

    def set_model_version_tag(self, name, version, key, value):
        self._look_up(name)
        self._ask('POST', 'model-versions/set-tag', name=name, version=str(version), key=key, value=value)

    def delete_model_version_tag(self, name, version, key):
        self._look_up(name)
        self._ask('DELETE', 'model-versions/delete-tag', name=name, version=str(version), key=key)

    def get_latest_versions(self, name, stages):
        self._look_up(name)
        told = self._ask('POST', 'registered-models/get-latest-versions', name=name, stages=stages)
        return [_version(each) for each in told.get('model_versions', [])]

    def transition_model_version_stage(self, name, version, stage, archive_existing_versions):
        self._look_up(name)
        return self._about_version(
            'POST', 'transition-stage', name=name, version=str(version), stage=stage,
            archive_existing_versions=archive_existing_versions,
        )

    def set_registered_model_alias(self, name, alias, version):
        self._look_up(name)
        self._ask('POST', 'registered-models/alias', name=name, alias=alias, version=str(version))

    def get_model_version_by_alias(self, name, alias):
        told = self._ask('GET', 'registered-models/alias', name=name, alias=alias)
        return _version(told.get('model_version', {}))

    def delete_registered_model_alias(self, name, alias):
        self._look_up(name)
        self._ask('DELETE', 'registered-models/alias', name=name, alias=alias)


class RemoteTracking(_Remote):
    """Experiments and runs."""

    def create_experiment(self, name, artifact_location, tags):
        told = self._ask(
            'POST', 'experiments/create', name=name, artifact_location=artifact_location, tags=_sent(tags)
        )
        return told.get('experiment_id', '')

    def get_experiment(self, experiment_id):
        return _experiment(self._ask('GET', 'experiments/get', experiment_id=experiment_id)['experiment'])

    def get_experiment_by_name(self, name):
        try:
            return _experiment(self._ask('GET', 'experiments/get-by-name', experiment_name=name)['experiment'])
        except MlflowException as error:
            if error.error_code == 'RESOURCE_DOES_NOT_EXIST':
                return None
            raise

    def search_experiments(self, view_type, max_results, filter_string, order_by, page_token):
        told = self._ask(
            'POST', 'experiments/search', max_results=max_results, page_token=page_token, filter=filter_string,
            order_by=order_by, view_type=_VIEWS[view_type],
        )
        return PagedList([_experiment(each) for each in told.get('experiments', [])], told.get('next_page_token'))

    def delete_experiment(self, experiment_id):
        self._ask('POST', 'experiments/delete', experiment_id=experiment_id)

    def restore_experiment(self, experiment_id):
        self._ask('POST', 'experiments/restore', experiment_id=experiment_id)

    def rename_experiment(self, experiment_id, new_name):
        self._ask('POST', 'experiments/update', experiment_id=experiment_id, new_name=new_name)

    def set_experiment_tag(self, experiment_id, key, value):
        self._ask('POST', 'experiments/set-experiment-tag', experiment_id=experiment_id, key=key, value=value)

    def delete_experiment_tag(self, experiment_id, key):
        self._ask('POST', 'experiments/delete-experiment-tag', experiment_id=experiment_id, key=key)

    def create_run(self, experiment_id, user_id, start_time, tags, run_name):
        return _run(
            self._ask(
                'POST', 'runs/create', experiment_id=experiment_id, user_id=user_id, run_name=run_name or '',
                start_time=start_time, tags=_sent(tags),
            )['run']
        )

    def get_run(self, run_id):
        return _run(self._ask('GET', 'runs/get', run_uuid=run_id, run_id=run_id)['run'])

    def update_run_info(self, run_id, status, end_time, run_name):
        self._ask(
            'POST', 'runs/update', run_uuid=run_id, run_id=run_id, status=status, end_time=end_time,
            run_name=run_name,
        )

    def delete_run(self, run_id):
        self._ask('POST', 'runs/delete', run_id=run_id)

    def restore_run(self, run_id):
        self._ask('POST', 'runs/restore', run_id=run_id)

    def log_metric(self, run_id, metric):
        self._ask(
            'POST', 'runs/log-metric', run_uuid=run_id, run_id=run_id, key=metric.key, value=metric.value,
            timestamp=metric.timestamp, step=metric.step,
        )

    def log_param(self, run_id, param):
        self._ask('POST', 'runs/log-parameter', run_uuid=run_id, run_id=run_id, key=param.key, value=param.value)

    def set_tag(self, run_id, tag):
        self._ask('POST', 'runs/set-tag', run_uuid=run_id, run_id=run_id, key=tag.key, value=tag.value)

    def delete_tag(self, run_id, key):
        self._ask('POST', 'runs/delete-tag', run_id=run_id, key=key)

    def log_batch(self, run_id, metrics, params, tags):
        measured = [
            {'key': metric.key, 'value': metric.value, 'timestamp': metric.timestamp, 'step': metric.step}
            for metric in metrics
        ]
        self._ask(
            'POST', 'runs/log-batch', run_id=run_id, metrics=measured or None,
            params=_sent({param.key: param.value for param in params}),
            tags=_sent({tag.key: tag.value for tag in tags}),
        )

    def get_metric_history(self, run_id, key):
        told = self._ask('GET', 'metrics/get-history', run_uuid=run_id, run_id=run_id, metric_key=key)
        return PagedList([_metric(each) for each in told.get('metrics', [])], None)

    def search_runs(self, experiment_ids, filter_string, run_view_type, max_results, order_by, page_token):
        told = self._ask(
            'POST', 'runs/search', experiment_ids=experiment_ids, filter=filter_string,
            run_view_type=_VIEWS[run_view_type], max_results=max_results, order_by=order_by, page_token=page_token,
        )
        return PagedList([_run(each) for each in told.get('runs', [])], told.get('next_page_token') or None)


_VIEWS = {1: 'ACTIVE_ONLY', 2: 'DELETED_ONLY', 3: 'ALL'}
