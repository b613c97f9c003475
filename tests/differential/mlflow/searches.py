"""Searching models and versions: filters, order, pages."""

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


def _filled():
    """A client with `churn` (three versions), `fraud` (one) and `Churned` (none)."""
    client = _client()
    for name, team in [('churn', 'risk'), ('fraud', 'risk'), ('Churned', 'sales')]:
        client.create_registered_model(name, tags={'team': team})
    for number in (1, 2, 3):
        client.create_model_version('churn', f's3://models/churn/{number}', tags={'f1': f'0.{number}'})
    client.create_model_version('fraud', 's3://models/fraud/1', tags={'f1': '0.9'})
    return client


def _names(found):
    return [model.name for model in found]


def _versions(found):
    return [(version.name, version.version) for version in found]


def models():
    client = _filled()
    show(_names(client.search_registered_models()))
    show(_names(client.search_registered_models("name = 'churn'")))
    show(_names(client.search_registered_models("name != 'churn'")))
    show(_names(client.search_registered_models("name LIKE 'churn%'")))
    show(_names(client.search_registered_models("name ILIKE 'CHURN%'")))
    show(_names(client.search_registered_models("tags.team = 'risk'")))
    show(_names(client.search_registered_models("tag.team = 'risk' AND name LIKE '%ud'")))


def lists_of_names():
    client = _filled()
    show(_names(client.search_registered_models("name IN ('churn', 'fraud')")))
    show(_names(client.search_registered_models("name NOT IN ('churn', 'fraud')")))
    show(_versions(client.search_model_versions("name IN ('fraud')")))
    attempt(client.search_model_versions, 'name IN ()')
    attempt(client.search_model_versions, "source_path IN ('a')")


def order_of_models():
    client = _filled()
    show(_names(client.search_registered_models(order_by=['name DESC'])))
    show(_names(client.search_registered_models(order_by=['creation_timestamp DESC'])))
    show(_names(client.search_registered_models(order_by=['name'])))
    attempt(client.search_registered_models, order_by=['name SIDEWAYS'])
    attempt(client.search_registered_models, order_by=['tags.team'])


def pages_of_models():
    client = _filled()
    page = client.search_registered_models(max_results=2)
    show(type(page), _names(page), type(page.token))
    rest = client.search_registered_models(max_results=2, page_token=page.token)
    show(_names(rest), rest.token)
    show(_names(page.to_list()), isinstance(page, list))


def versions():
    client = _filled()
    show(_versions(client.search_model_versions()))
    show(_versions(client.search_model_versions("name='churn'")))
    show(_versions(client.search_model_versions("name='churn' and tags.f1='0.2'")))
    show(_versions(client.search_model_versions("name != 'churn'")))
    show(_versions(client.search_model_versions("source_path LIKE 's3://models/%/1'")))
    show(_versions(client.search_model_versions("tags.`f1` = '0.9'")))
    show(_versions(client.search_model_versions("name='nothing'")))


def versions_by_number():
    client = _filled()
    show(_versions(client.search_model_versions('version_number = 1')))
    show(_versions(client.search_model_versions("version_number > 1 and name = 'churn'")))
    show(_versions(client.search_model_versions('version_number <= 2', order_by=['version_number ASC'])))
    show(_versions(client.search_model_versions("version_number != 1")))


def the_last_changed_comes_first():
    client = _filled()
    show(_versions(client.search_model_versions("name='churn'")))
    client.update_model_version('churn', 1, 'changed')
    show(_versions(client.search_model_versions("name='churn'")))


def order_of_versions():
    client = _filled()
    show(_versions(client.search_model_versions(order_by=['name ASC', 'version_number ASC'])))
    show(_versions(client.search_model_versions(order_by=['version_number DESC'])))
    show(_versions(client.search_model_versions(order_by=['creation_timestamp'])))


def pages_of_versions():
    client = _filled()
    page = client.search_model_versions("name='churn'", max_results=2, order_by=['version_number ASC'])
    show(_versions(page), page.token)
    rest = client.search_model_versions(
        "name='churn'", max_results=2, order_by=['version_number ASC'], page_token=page.token
    )
    show(_versions(rest), rest.token)
    attempt(client.search_model_versions, page_token='nonsense')


def how_many_results():
    client = _client()
    attempt(client.search_model_versions, max_results=0)
    attempt(client.search_model_versions, max_results=200_001)
    attempt(client.search_registered_models, max_results=-1)
    attempt(client.search_registered_models, max_results=1001)
    attempt(client.search_registered_models, max_results='5')


def filters_that_make_no_sense():
    client = _filled()
    for text in [
        'name=churn',
        "name='a' or name='b'",
        'name',
        'name =',
        "run.name='a'",
        'name = 5',
        'tags.f1 = 0.9',
        "tags.f1 = churn",
    ]:
        error = attempt(client.search_model_versions, text)
        show(error.error_code)


def filters_for_models_that_make_no_sense():
    client = _filled()
    for text in ['name=churn', 'name > 5', "metrics.a='b'", 'junk', "name='a' and", "tags.team = 1"]:
        attempt(client.search_registered_models, text)


def without_a_client():
    _filled()
    show(_names(mlflow.search_registered_models()))
    show(_names(mlflow.search_registered_models(max_results=1)))
    show(_versions(mlflow.search_model_versions(filter_string="name='fraud'")))
    show(type(mlflow.search_registered_models()))
