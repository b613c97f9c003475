"""A client with a server: what it sends and what it makes of the answers."""

import json
import os
from unittest.mock import patch

import requests
from mlflow import MlflowClient
from snippet import attempt, show

os.environ['MLFLOW_DISABLE_TELEMETRY'] = 'true'


def _answer(body, status=200):
    response = requests.Response()
    response.status_code = status
    response._content = body if isinstance(body, bytes) else json.dumps(body).encode()
    response.encoding = 'utf-8'
    return response


def _asked(body, status, ask):
    """What `ask` makes of an answer, and which requests it sent."""
    with patch('requests.Session.request', return_value=_answer(body, status)) as request:
        result = attempt(ask, MlflowClient('http://mlflow:5000'))
    for call in request.call_args_list:
        positional = dict(zip(('method', 'url'), call.args))
        sent = {**positional, **call.kwargs}
        show(sent['method'], sent['url'], sent.get('params') or sent.get('json'))
    return result


_VERSION = {
    'name': 'churn', 'version': '3', 'creation_timestamp': '5', 'last_updated_timestamp': '6',
    'current_stage': 'None', 'source': 's3://x', 'status': 'READY', 'aliases': ['champion'],
    'tags': [{'key': 'f1', 'value': '0.8'}],
}


def the_number_of_a_version_is_text():
    version = _asked({'model_version': _VERSION}, 200, lambda client: client.get_model_version('churn', 3))
    show(version.version, version.version == 3, version.tags, version.aliases, version.creation_timestamp)


def create_a_model():
    told = {'registered_model': {'name': 'churn', 'creation_timestamp': 5, 'last_updated_timestamp': 5}}
    model = _asked(told, 200, lambda client: client.create_registered_model('churn', tags={'a': 1}, description='d'))
    show(model.name, model.description, model.tags, model.latest_versions)


def create_a_version():
    _asked(
        {'model_version': _VERSION}, 200,
        lambda client: client.create_model_version('churn', 's3://x', tags={'f1': 0.8}),
    )


def what_the_server_refuses():
    refusal = {'error_code': 'RESOURCE_DOES_NOT_EXIST', 'message': 'Registered Model with name=x not found'}
    error = _asked(refusal, 404, lambda client: client.get_registered_model('x'))
    show(type(error), error.error_code, error.get_http_status_code(), error.json)


def what_is_no_json():
    error = _asked(b'<html>Bad gateway</html>', 502, lambda client: client.get_registered_model('x'))
    show(type(error), error.error_code)
    error = _asked(b'welcome', 200, lambda client: client.get_registered_model('x'))
    show(type(error), error.error_code)


def an_alias():
    _asked({'model_version': _VERSION}, 200, lambda client: client.get_model_version_by_alias('churn', 'champion'))
    _asked({}, 200, lambda client: client.set_registered_model_alias('churn', 'champion', 3))
    _asked({}, 200, lambda client: client.delete_registered_model_alias('churn', 'champion'))


def searches():
    told = {'model_versions': [_VERSION], 'next_page_token': 'abc'}
    found = _asked(told, 200, lambda client: client.search_model_versions("name='churn'", max_results=1))
    show(len(found), found.token)
    found = _asked({}, 200, lambda client: client.search_registered_models())
    show(found, found.token)


def tags_and_stages():
    _asked({}, 200, lambda client: client.set_model_version_tag('churn', 3, 'a', 1))
    _asked({}, 200, lambda client: client.delete_model_version('churn', 3))
    _asked({'model_version': _VERSION}, 200, lambda client: client.update_model_version('churn', 3, 'd'))


def a_run():
    told = {
        'run': {
            'info': {
                'run_id': 'abc', 'run_uuid': 'abc', 'experiment_id': '0', 'status': 'RUNNING', 'start_time': 5,
                'lifecycle_stage': 'active', 'artifact_uri': 's3://x', 'run_name': 'one', 'user_id': 'ada',
            },
            'data': {
                'metrics': [{'key': 'auc', 'value': 0.9, 'timestamp': 5, 'step': 1}],
                'params': [{'key': 'lr', 'value': '0.1'}],
            },
        }
    }
    run = _asked(told, 200, lambda client: client.get_run('abc'))
    show(run.data.metrics, run.data.params, run.info.end_time)
    _asked({}, 200, lambda client: client.log_param('abc', 'lr', 0.1))
    _asked({}, 200, lambda client: client.log_metric('abc', 'auc', 0.9, timestamp=5, step=1))


def nobody_answers():
    with patch('requests.Session.request', side_effect=requests.ConnectionError('no route')):
        error = attempt(MlflowClient('http://mlflow:5000').get_registered_model, 'x')
    show(error.error_code)
    with patch('requests.Session.request', side_effect=requests.Timeout('too slow')):
        attempt(MlflowClient('http://mlflow:5000').get_registered_model, 'x')
