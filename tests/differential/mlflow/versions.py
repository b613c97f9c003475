"""Model versions: create, get, describe, tag and delete them."""

import os
import tempfile

import mlflow
from mlflow import MlflowClient
from snippet import attempt, show

os.environ['MLFLOW_ALLOW_FILE_STORE'] = 'true'


def _client():
    """A client of a store of its own."""
    mlflow.set_tracking_uri(f'file://{tempfile.mkdtemp()}/mlruns')
    return MlflowClient()


def _churn():
    """A client that has the model `churn` without versions."""
    client = _client()
    client.create_registered_model('churn')
    return client


def _told(version):
    """A version without its times."""
    return {name: value for name, value in dict(version).items() if not name.endswith('timestamp')}


def create():
    client = _churn()
    version = client.create_model_version('churn', 's3://models/churn/1', tags={'f1': 0.8}, description='first')
    show(type(version), _told(version))
    show(version.version, version.current_stage, version.status, version.tags)
    second = client.create_model_version('churn', source='s3://models/churn/2')
    show(second.version, second.description, second.tags)


def the_number_is_a_number():
    client = _churn()
    client.create_model_version('churn', 's3://x')
    version = client.get_model_version('churn', '1')
    show(version.version, type(version.version), version.version == '1', version.version == 1)


def of_a_missing_model():
    error = attempt(_client().create_model_version, 'nothing', 's3://x')
    show(error.error_code, error.get_http_status_code())


def of_a_run():
    client = _churn()
    run = client.create_run('0')
    version = client.create_model_version(
        'churn', f'{run.info.artifact_uri}/model', run.info.run_id, run_link='http://link'
    )
    show(version.run_id == run.info.run_id, version.run_link, version.source.endswith('/artifacts/model'))
    show([found.version for found in client.search_model_versions(f"run_id='{run.info.run_id}'")])


def get_what_is_missing():
    client = _churn()
    error = attempt(client.get_model_version, 'churn', 99)
    show(error.error_code, error.get_http_status_code())
    error = attempt(client.get_model_version, 'churn', 'abc')
    show(error.error_code, error.get_http_status_code())
    attempt(client.get_model_version, 'nothing', '1')
    attempt(client.get_model_version, '', '1')


def numbers_are_not_given_out_twice():
    client = _churn()
    for _ in range(3):
        client.create_model_version('churn', 's3://x')
    show(client.delete_model_version('churn', 3))
    show(client.create_model_version('churn', 's3://x').version)
    attempt(client.get_model_version, 'churn', 3)
    attempt(client.delete_model_version, 'churn', 3)


def describe():
    client = _churn()
    client.create_model_version('churn', 's3://x')
    show(client.update_model_version('churn', 1, 'better').description)
    show(client.get_model_version('churn', 1).description)
    attempt(client.update_model_version, 'churn', 1)
    attempt(client.update_model_version, 'churn', 9, 'd')


def tags():
    client = _churn()
    client.create_model_version('churn', 's3://x', tags={'a': 1})
    show(client.set_model_version_tag('churn', '1', 'validated', True))
    show(client.get_model_version('churn', 1).tags)
    show(client.delete_model_version_tag('churn', '1', 'a'))
    show(client.delete_model_version_tag('churn', '1', 'never'))
    show(client.get_model_version('churn', 1).tags)


def tags_that_are_refused():
    client = _churn()
    client.create_model_version('churn', 's3://x')
    attempt(client.set_model_version_tag, 'churn', 9, 'a', 'b')
    attempt(client.set_model_version_tag, 'churn', 1, None, 'b')
    attempt(client.set_model_version_tag, 'churn', 1, 'a?', 'b')
    attempt(client.set_model_version_tag, 'churn', key='a', value='b')
    attempt(client.set_model_version_tag, 'churn', 1, 'a', 'b', stage='Staging')


def tags_by_stage():
    client = _churn()
    client.create_model_version('churn', 's3://x')
    attempt(client.set_model_version_tag, 'churn', key='a', value='b', stage='Staging')
    client.transition_model_version_stage('churn', 1, 'Staging')
    client.set_model_version_tag('churn', key='a', value='b', stage='Staging')
    show(client.get_model_version('churn', 1).tags)


def where_the_files_are():
    client = _churn()
    client.create_model_version('churn', 's3://models/churn/1')
    show(client.get_model_version_download_uri('churn', 1))
    attempt(client.get_model_version_download_uri, 'churn', 2)


def copy():
    client = _churn()
    client.create_model_version('churn', 's3://x', tags={'a': 'b'}, description='d')
    copied = client.copy_model_version('models:/churn/1', 'elsewhere')
    show(copied.name, copied.version, copied.tags, copied.description, copied.source)
    attempt(client.copy_model_version, 's3://x', 'elsewhere')
    attempt(client.copy_model_version, 'models:/nothing/1', 'elsewhere')


def latest_versions_of_a_model():
    client = _churn()
    for _ in range(3):
        client.create_model_version('churn', 's3://x')
    client.transition_model_version_stage('churn', 1, 'Production')
    latest = client.get_registered_model('churn').latest_versions
    show(sorted((version.current_stage, version.version) for version in latest))


def register_model():
    client = _client()
    version = mlflow.register_model('s3://bucket/model', 'churn', tags={'a': 1})
    show(version.name, version.version, version.tags, version.source, version.run_id)
    show(mlflow.register_model('s3://bucket/model', 'churn').version)
    run = client.create_run('0')
    error = attempt(mlflow.register_model, 'runs:/deadbeef/model', 'churn')
    show(error.error_code)
    try:
        mlflow.register_model(f'runs:/{run.info.run_id}/model', 'churn')
    except mlflow.MlflowException as error:
        show(str(error).replace(run.info.run_id, 'ID'), error.error_code)
