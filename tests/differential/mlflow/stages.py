"""Stages, which MLflow has given up, and aliases, which have taken their place."""

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


def _churn(count):
    """A client that has the model `churn` with some versions."""
    client = _client()
    client.create_registered_model('churn')
    for number in range(count):
        client.create_model_version('churn', f's3://models/churn/{number + 1}')
    return client


def transition():
    client = _churn(1)
    moved = client.transition_model_version_stage('churn', 1, 'Staging')
    show(moved.current_stage, client.transition_model_version_stage('churn', '1', 'production').current_stage)
    show(client.transition_model_version_stage('churn', 1, 'NONE').current_stage)


def archive_those_before():
    client = _churn(3)
    client.transition_model_version_stage('churn', 1, 'Production')
    client.transition_model_version_stage('churn', 2, 'Production')
    client.transition_model_version_stage('churn', 3, 'Production', archive_existing_versions=True)
    show([client.get_model_version('churn', number).current_stage for number in (1, 2, 3)])


def stages_that_are_refused():
    client = _churn(1)
    error = attempt(client.transition_model_version_stage, 'churn', 1, 'Prod')
    show(error.error_code, error.get_http_status_code())
    error = attempt(client.transition_model_version_stage, 'churn', 1, 'none', archive_existing_versions=True)
    show(error.error_code)
    attempt(client.transition_model_version_stage, 'churn', 1, ' ')
    attempt(client.transition_model_version_stage, 'churn', 9, 'Staging')
    attempt(client.get_latest_versions, 'churn', ['Prod'])


def latest_versions():
    client = _churn(4)
    client.transition_model_version_stage('churn', 1, 'Production')
    client.transition_model_version_stage('churn', 2, 'Production')
    client.transition_model_version_stage('churn', 3, 'Staging')
    show([version.version for version in client.get_latest_versions('churn', stages=['Production'])])
    show([version.version for version in client.get_latest_versions('churn', stages=['Archived'])])
    found = client.get_latest_versions('churn')
    show(sorted((version.current_stage, version.version) for version in found))
    show(type(found))


def which_stages_there_are():
    show(_churn(1).get_model_version_stages('churn', 1))


def set_and_get_an_alias():
    client = _churn(2)
    show(client.set_registered_model_alias('churn', 'champion', 1))
    show(client.get_model_version_by_alias('churn', 'champion').version)
    show(client.get_model_version('churn', 1).aliases, client.get_model_version('churn', 2).aliases)
    show(client.get_registered_model('churn').aliases)


def an_alias_moves():
    client = _churn(2)
    client.set_registered_model_alias('churn', 'champion', '1')
    client.set_registered_model_alias('churn', 'champion', '2')
    show(client.get_model_version_by_alias('churn', 'champion').version)
    show(client.get_model_version('churn', 1).aliases)
    client.set_registered_model_alias('churn', 'challenger', 2)
    show(sorted(client.get_model_version('churn', 2).aliases))


def an_alias_that_is_missing():
    client = _churn(1)
    error = attempt(client.get_model_version_by_alias, 'churn', 'nobody')
    show(error.error_code, error.get_http_status_code())
    show(client.delete_registered_model_alias('churn', 'nobody'))
    attempt(client.get_model_version_by_alias, 'nothing', 'champion')
    attempt(client.delete_registered_model_alias, 'nothing', 'champion')


def aliases_that_are_refused():
    client = _churn(1)
    for alias in ['v1', 'V22', 'latest', 'LATEST', 'a b', 'a/b', '']:
        error = attempt(client.set_registered_model_alias, 'churn', alias, 1)
        show(error.error_code)
    attempt(client.set_registered_model_alias, 'churn', 'champion', 9)
    attempt(client.set_registered_model_alias, 'churn', 'champion', 'abc')
    attempt(client.set_registered_model_alias, 'nothing', 'champion', 1)
    client.set_registered_model_alias('churn', 'v1b', 1)
    show(client.get_registered_model('churn').aliases)


def an_alias_goes_with_its_version():
    client = _churn(2)
    client.set_registered_model_alias('churn', 'champion', 2)
    client.delete_model_version('churn', 2)
    attempt(client.get_model_version_by_alias, 'churn', 'champion')
    show(client.get_registered_model('churn').aliases)


def latest_is_an_alias_of_its_own():
    client = _churn(3)
    show(client.get_model_version_by_alias('churn', 'latest').version)
    client.delete_registered_model_alias('churn', 'latest')
    show(client.get_model_version_by_alias('churn', 'latest').version)
