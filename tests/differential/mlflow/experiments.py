"""Experiments."""

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


def _told(experiment):
    """An experiment without what differs from run to run."""
    hidden = ('creation_time', 'last_update_time', 'artifact_location', 'experiment_id')
    return {name: value for name, value in dict(experiment).items() if name not in hidden}


def the_default_one():
    client = _client()
    show(_told(client.get_experiment('0')), client.get_experiment('0').experiment_id)
    show(client.get_experiment_by_name('Default').experiment_id)
    show([experiment.name for experiment in client.search_experiments()])


def create():
    client = _client()
    made = client.create_experiment('churn', tags={'team': 'risk'})
    show(type(made), made.isdigit(), len(made))
    experiment = client.get_experiment(made)
    show(type(experiment), _told(experiment), experiment.artifact_location.endswith(f'/mlruns/{made}'))
    show(client.get_experiment(client.create_experiment('other', 's3://bucket/x')).artifact_location)


def tags_are_not_made_text():
    attempt(_client().create_experiment, 'churn', tags={'year': 2026})


def names_that_are_refused():
    client = _client()
    client.create_experiment('churn')
    for name in ['churn', '', None, 5, 'x' * 501]:
        error = attempt(client.create_experiment, name)
        show(error.error_code, error.get_http_status_code())
    attempt(client.create_experiment, 'other', 'runs:/x/y')


def get_what_is_missing():
    client = _client()
    show(client.get_experiment_by_name('nothing'))
    error = attempt(client.get_experiment, '123')
    show(error.error_code)
    attempt(client.get_experiment, 'no such')
    attempt(client.delete_experiment, '123')
    attempt(client.restore_experiment, '123')
    attempt(client.rename_experiment, '123', 'x')


def delete_and_restore():
    client = _client()
    made = client.create_experiment('churn')
    show(client.delete_experiment(made), client.get_experiment(made).lifecycle_stage)
    error = attempt(client.create_experiment, 'churn')
    show(error.error_code)
    attempt(mlflow.set_experiment, 'churn')
    show(client.restore_experiment(made), client.get_experiment(made).lifecycle_stage)
    attempt(client.delete_experiment, '0')


def rename():
    client = _client()
    made = client.create_experiment('churn')
    client.create_experiment('taken')
    show(client.rename_experiment(made, 'leavers'), client.get_experiment(made).name)
    attempt(client.rename_experiment, made, 'taken')
    attempt(client.rename_experiment, made, '')


def tags():
    client = _client()
    made = client.create_experiment('churn')
    show(client.set_experiment_tag(made, 'rows', 10))
    show(client.get_experiment(made).tags)
    client.delete_experiment_tag(made, 'rows')
    show(client.get_experiment(made).tags)
    attempt(client.set_experiment_tag, made, None, 'x')
    attempt(client.set_experiment_tag, made, 'a*', 'x')
    try:
        client.delete_experiment_tag(made, 'never')
    except mlflow.MlflowException as error:
        show(str(error).replace(made, 'ID'), error.error_code)


def search():
    client = _client()
    for name, team in [('a', 'risk'), ('b', 'sales'), ('ab', 'risk')]:
        client.create_experiment(name, tags={'team': team})

    def names(*arguments, **keywords):
        return [experiment.name for experiment in client.search_experiments(*arguments, **keywords)]

    show(names())
    show(names(filter_string="name LIKE 'a%'"))
    show(names(filter_string="tags.team = 'risk'"))
    show(names(filter_string="tags.team IS NULL"))
    show(names(order_by=['name DESC']), names(max_results=2))
    attempt(client.search_experiments, filter_string="nothing")
    attempt(client.search_experiments, max_results=0)
    attempt(client.search_experiments, filter_string='name = 1')


def deleted_ones():
    from mlflow.entities import ViewType

    client = _client()
    client.delete_experiment(client.create_experiment('gone'))
    client.create_experiment('here')
    for view in (ViewType.ACTIVE_ONLY, ViewType.DELETED_ONLY, ViewType.ALL):
        show(sorted(experiment.name for experiment in client.search_experiments(view)))


def set_experiment():
    _client()
    made = mlflow.set_experiment('churn')
    show(made.name, made.lifecycle_stage)
    with mlflow.start_run() as run:
        show(run.info.experiment_id == made.experiment_id)
    show(mlflow.set_experiment(experiment_id=made.experiment_id).name)
    attempt(mlflow.set_experiment)
    attempt(mlflow.set_experiment, 'a', '1')
    attempt(mlflow.set_experiment, experiment_id='123')
    mlflow.set_experiment('Default')
