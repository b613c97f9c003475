"""Registered models: create, get, describe, rename, tag and delete them."""

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


def _told(model):
    """A model without its times."""
    return {name: value for name, value in dict(model).items() if not name.endswith('timestamp')}


def create():
    client = _client()
    model = client.create_registered_model('churn', tags={'team': 'risk', 'year': 2026}, description='Who leaves')
    show(type(model), _told(model))
    show(model.name, model.tags, model.aliases, model.latest_versions, type(model.creation_timestamp))
    show(model.creation_timestamp == model.last_updated_timestamp)


def create_twice():
    client = _client()
    client.create_registered_model('churn')
    error = attempt(client.create_registered_model, 'churn')
    show(error.error_code, error.get_http_status_code())


def names_that_are_refused():
    client = _client()
    for name in ['', '  ', None, 'a/b', 'a:b', 'a%b', '../up']:
        error = attempt(client.create_registered_model, name)
        show(error.error_code)
    show(client.create_registered_model('a b.c-d_e').name)


def get():
    client = _client()
    client.create_registered_model('churn')
    client.create_model_version('churn', 's3://models/churn/1')
    model = client.get_registered_model('churn')
    show(model.name, model.description, [version.version for version in model.latest_versions])
    show(type(model.latest_versions[0]))


def get_what_is_missing():
    client = _client()
    error = attempt(client.get_registered_model, 'nothing')
    show(error.error_code, error.get_http_status_code())
    attempt(client.update_registered_model, 'nothing', description='d')
    attempt(client.delete_registered_model, 'nothing')
    attempt(client.rename_registered_model, 'nothing', 'something')
    attempt(client.get_latest_versions, 'nothing')


def describe():
    client = _client()
    client.create_registered_model('churn', description='old')
    show(client.update_registered_model('churn', description='new').description)
    show(client.get_registered_model('churn').description)
    show(client.update_registered_model('churn').description)


def rename():
    client = _client()
    client.create_registered_model('churn')
    client.create_model_version('churn', 's3://models/churn/1')
    show(client.rename_registered_model('churn', 'leavers'))
    show(client.get_registered_model('leavers').name, client.get_model_version('leavers', 1).name)
    attempt(client.get_registered_model, 'churn')


def rename_to_a_name_that_is_taken():
    client = _client()
    client.create_registered_model('one')
    client.create_registered_model('two')
    attempt(client.rename_registered_model, 'one', 'two')
    attempt(client.rename_registered_model, 'one', '')
    attempt(client.rename_registered_model, 'one', ' ')
    attempt(client.rename_registered_model, 'one', 'a/b')


def tags():
    client = _client()
    client.create_registered_model('churn')
    show(client.set_registered_model_tag('churn', 'rows', 1000))
    client.set_registered_model_tag('churn', 'team', 'risk')
    client.set_registered_model_tag('churn', 'team', None)
    show(client.get_registered_model('churn').tags)
    show(client.delete_registered_model_tag('churn', 'team'))
    show(client.delete_registered_model_tag('churn', 'never'))
    show(client.get_registered_model('churn').tags)


def tags_that_are_refused():
    client = _client()
    client.create_registered_model('churn')
    attempt(client.set_registered_model_tag, 'churn', None, 'x')
    attempt(client.set_registered_model_tag, 'churn', 'a*b', 'x')
    attempt(client.set_registered_model_tag, 'churn', '../a', 'x')
    attempt(client.set_registered_model_tag, 'churn', 'k' * 251, 'x')
    attempt(client.set_registered_model_tag, 'nothing', 'a', 'x')
    attempt(client.create_registered_model, 'other', tags={'a*b': 1})


def delete():
    client = _client()
    client.create_registered_model('churn')
    client.create_model_version('churn', 's3://models/churn/1')
    show(client.delete_registered_model('churn'))
    attempt(client.get_model_version, 'churn', 1)
    show(client.search_registered_models(), client.search_model_versions("name='churn'"))
    show(client.create_registered_model('churn').name, client.create_model_version('churn', 's3://x').version)


def what_can_be_assigned():
    client = _client()
    model = client.create_registered_model('churn')
    model.description = 'only here'
    show(client.get_registered_model('churn').description)
    for name in ['tags', 'aliases', 'creation_timestamp']:
        try:
            setattr(model, name, None)
        except AttributeError:
            print(f'{name} is read only')


def equal_and_iterable():
    client = _client()
    client.create_registered_model('churn')
    one, other = client.get_registered_model('churn'), client.get_registered_model('churn')
    show(one == other, one is other)
    try:
        show(one == 'churn')
    except ValueError as error:
        show(error)
    show([name for name, value in one])
