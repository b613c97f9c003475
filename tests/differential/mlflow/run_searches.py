"""Searching runs: filters, order, pages and tables."""

import os
import tempfile

import mlflow
from mlflow import MlflowClient
from snippet import attempt, show

os.environ['MLFLOW_ALLOW_FILE_STORE'] = 'true'


def _client():
    """A client of a store of its own, in which no run is active."""
    mlflow.end_run()
    mlflow.set_tracking_uri(f'file://{tempfile.mkdtemp()}/mlruns')
    return MlflowClient()


def _filled():
    """A client with three runs, the oldest first."""
    client = _client()
    for number, (auc, model) in enumerate([(0.7, 'tree'), (0.9, 'forest'), (0.8, 'tree')], 1):
        run_id = client.create_run('0', start_time=number, run_name=f'run{number}', tags={'team': 'risk'}).info.run_id
        client.log_metric(run_id, 'auc', auc)
        client.log_param(run_id, 'model', model)
        if number == 2:
            client.log_metric(run_id, 'f1', 0.5)
            client.set_terminated(run_id)
    return client


def _found(filter_string='', **keywords):
    return [run.info.run_name for run in _filled().search_runs(['0'], filter_string, **keywords)]


def everything():
    show(_found())
    client = _filled()
    found = client.search_runs(['0'])
    show(type(found), type(found[0]), found.token)
    show(client.search_runs([]), client.search_runs(['123']), len(client.search_runs('0')))


def by_metrics():
    show(_found('metrics.auc > 0.75'), _found('metrics.auc >= 0.8 and metrics.auc < 0.9'))
    show(_found('metrics.f1 > 0'), _found('metric.auc != 0.7'), _found('metrics.`auc` = 0.9'))
    show(_found('metrics.never > 0'))


def by_parameters_and_tags():
    show(_found("params.model = 'tree'"), _found("param.model LIKE '%est'"), _found("params.model ILIKE 'TREE'"))
    show(_found("tags.team = 'risk'"), _found("tags.team != 'risk'"), _found("tags.`mlflow.runName` = 'run1'"))
    show(_found("params.never IS NULL and params.model != 'tree'"), _found("tags.team IS NOT NULL"))


def by_what_a_run_is():
    show(_found("attributes.status = 'FINISHED'"), _found("status = 'RUNNING'"))
    show(_found("run_name = 'run1'"), _found('attributes.start_time >= 2'), _found("attr.run_name LIKE 'run%'"))
    show(_found('end_time > 0'))


def order():
    show(_found(order_by=['metrics.auc']), _found(order_by=['metrics.auc DESC']))
    show(_found(order_by=['params.model ASC', 'metrics.auc DESC']))
    show(_found(order_by=['start_time ASC']), _found(order_by=['metrics.f1 DESC']))
    show(_found(order_by=['attributes.run_name DESC']), _found(order_by=['tag.`mlflow.runName`']))


def pages():
    client = _filled()
    page = client.search_runs(['0'], max_results=2)
    show([run.info.run_name for run in page], page.token)
    rest = client.search_runs(['0'], max_results=2, page_token=page.token)
    show([run.info.run_name for run in rest], rest.token)


def filters_that_make_no_sense():
    client = _filled()
    for text in [
        "metrics.auc > 'high'",
        'params.model = 5',
        'params.model = tree',
        "model.name = 'x'",
        "metrics.auc > 0.1 or metrics.auc < 0.9",
        'status = 1',
        'metrics.auc >',
        'metrics.auc',
        "start_time > 'yesterday'",
        "run_name IN ('run1')",
    ]:
        error = attempt(client.search_runs, ['0'], text)
        show(error.error_code)


def orders_that_make_no_sense():
    client = _filled()
    for text in ['metrics.auc SIDEWAYS', 'model.name', '']:
        try:
            client.search_runs(['0'], order_by=[text])
        except Exception as error:
            show(str(error))


def too_many():
    attempt(_client().search_runs, ['0'], max_results=50_001)


def as_a_list():
    _filled()
    found = mlflow.search_runs(['0'], output_format='list')
    show(type(found), [run.info.run_name for run in found])
    found = mlflow.search_runs(experiment_names=['Default'], output_format='list', max_results=1)
    show([run.info.run_name for run in found])
    attempt(mlflow.search_runs, output_format='json')
    attempt(mlflow.search_runs, ['0'], experiment_names=['Default'])


def as_a_table():
    _filled()
    table = mlflow.search_runs(['0'], order_by=['start_time ASC'])
    show(table.shape[0], sorted(table.columns))
    show(table['metrics.auc'].tolist(), table['params.model'].tolist(), table['status'].tolist())
    show(table['metrics.f1'].isna().tolist(), table['end_time'].isna().tolist())
    show(list(table.columns[:6]))


def the_best_run():
    _filled()
    table = mlflow.search_runs(['0'], filter_string="params.model = 'tree'", order_by=['metrics.auc DESC'])
    show(float(table.loc[0, 'metrics.auc']), table.loc[0, 'tags.mlflow.runName'])
