"""Runs: starting and ending them, and what they log."""

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


def _own(tags):
    """Tags without those that name the file and the user."""
    return {key: value for key, value in tags.items() if not key.startswith('mlflow.')}


def _refusal(run_id, function, /, *arguments, **keywords):
    """The text of a refusal, without the id of the run."""
    try:
        function(*arguments, **keywords)
    except Exception as error:
        show(type(error).__name__, str(error).replace(run_id, 'ID'), getattr(error, 'error_code', None))


def as_a_context():
    client = _client()
    with mlflow.start_run(run_name='first') as run:
        show(type(run), run.info.status, run.info.run_name, run.info.end_time, run.data.metrics)
        show(mlflow.active_run() is run)
    show(mlflow.active_run())
    done = client.get_run(run.info.run_id)
    show(done.info.status, done.info.end_time >= done.info.start_time, run.info.status)


def an_exception_fails_it():
    client = _client()
    try:
        with mlflow.start_run() as run:
            raise ValueError('no data')
    except ValueError as error:
        show(error)
    show(client.get_run(run.info.run_id).info.status)


def start_and_end():
    client = _client()
    run = mlflow.start_run()
    show(mlflow.last_active_run().info.run_id == run.info.run_id)
    show(mlflow.end_run(), mlflow.end_run())
    show(client.get_run(run.info.run_id).info.status)
    killed = mlflow.start_run()
    mlflow.end_run('KILLED')
    show(client.get_run(killed.info.run_id).info.status)
    show(mlflow.last_active_run().info.status)


def two_at_once():
    _client()
    with mlflow.start_run() as run:
        _refusal(run.info.run_id, mlflow.start_run)
        with mlflow.start_run(nested=True) as nested:
            show(nested.data.tags['mlflow.parentRunId'] == run.info.run_id)
            show(mlflow.get_parent_run(nested.info.run_id).info.run_id == run.info.run_id)
        show(mlflow.get_parent_run(run.info.run_id))


def go_on_with_a_run():
    client = _client()
    with mlflow.start_run() as run:
        mlflow.log_metric('a', 1)
    with mlflow.start_run(run_id=run.info.run_id, tags={'again': True}) as again:
        show(again.info.status, again.data.metrics, _own(again.data.tags))
    show(client.get_run(run.info.run_id).info.status)
    attempt(mlflow.start_run, run_id='deadbeef')
    client.delete_run(run.info.run_id)
    _refusal(run.info.run_id, mlflow.start_run, run_id=run.info.run_id)


def description_and_tags():
    _client()
    with mlflow.start_run(description='what it is', tags={'a': 1}) as run:
        show(run.data.tags['mlflow.note.content'], _own(run.data.tags))
    attempt(mlflow.start_run, description='x', tags={'mlflow.note.content': 'y'})


def parameters():
    _client()
    with mlflow.start_run() as run:
        show(mlflow.log_param('lr', 0.1), mlflow.log_params({'depth': 3, 'on': True, 'none': None}))
        mlflow.log_param('lr', 0.1)
        show(mlflow.get_run(run.info.run_id).data.params)


def a_parameter_cannot_change():
    _client()
    with mlflow.start_run() as run:
        mlflow.log_param('lr', 0.1)
        _refusal(run.info.run_id, mlflow.log_param, 'lr', 0.2)
        _refusal(run.info.run_id, mlflow.log_params, {'lr': 0.2})


def metrics():
    _client()
    with mlflow.start_run() as run:
        show(mlflow.log_metric('auc', 1), mlflow.log_metrics({'f1': 0.5, 'loss': float('inf')}))
        found = mlflow.get_run(run.info.run_id).data.metrics
        show(found, type(found['auc']))
        mlflow.log_metric('text', '0.25')
        show(mlflow.get_run(run.info.run_id).data.metrics['text'])


def steps():
    client = _client()
    with mlflow.start_run() as run:
        for step, loss in enumerate([0.9, 0.5, 0.7]):
            mlflow.log_metric('loss', loss, step=step)
    history = client.get_metric_history(run.info.run_id, 'loss')
    show([(metric.step, metric.value) for metric in history], type(history), type(history[0]))
    show(client.get_run(run.info.run_id).data.metrics)
    show(client.get_metric_history(run.info.run_id, 'never'))


def the_greatest_step_counts():
    client = _client()
    run_id = client.create_run('0').info.run_id
    for value, timestamp, step in [(1.0, 5, 3), (2.0, 9, 1), (3.0, 4, 3)]:
        client.log_metric(run_id, 'a', value, timestamp=timestamp, step=step)
    show(client.get_run(run_id).data.metrics)


def metrics_that_are_refused():
    client = _client()
    run_id = client.create_run('0').info.run_id
    attempt(client.log_metric, run_id, 'a', None)
    attempt(client.log_metric, run_id, 'a', 'high', timestamp=1)
    attempt(client.log_metric, run_id, None, 1)
    attempt(client.log_metric, run_id, 'a*b', 1)
    attempt(client.log_metric, run_id, '../a', 1)
    attempt(client.log_metric, run_id, 'a//b', 1)
    attempt(client.log_metric, run_id, 'a' * 251, 1)
    attempt(client.log_metric, 'deadbeef', 'a', 1)
    attempt(client.log_metric, 'no such', 'a', 1)


def parameters_that_are_refused():
    client = _client()
    run_id = client.create_run('0').info.run_id
    for key in ['a*b', None, '..', 'k' * 251]:
        try:
            client.log_param(run_id, key, 1)
        except mlflow.MlflowException as error:
            show(str(error).partition('\n')[0], error.error_code)


def a_batch_that_is_refused():
    _client()
    with mlflow.start_run():
        attempt(mlflow.log_metrics, {'fine': 1, 'not*fine': 2})
        attempt(mlflow.log_metrics, {'fine': None})
        attempt(mlflow.log_params, {'not*fine': 2})
        attempt(mlflow.set_tags, {'not*fine': 2})
        show(mlflow.get_run(mlflow.active_run().info.run_id).data.metrics)


def tags():
    client = _client()
    with mlflow.start_run() as run:
        show(mlflow.set_tag('a', 1), mlflow.set_tags({'b': None, 'c': [1]}))
        show(_own(client.get_run(run.info.run_id).data.tags))
        mlflow.delete_tag('a')
        show(_own(client.get_run(run.info.run_id).data.tags))
        _refusal(run.info.run_id, mlflow.delete_tag, 'never')
        _refusal(run.info.run_id, mlflow.set_tag, None, 1)


def the_name_is_a_tag():
    client = _client()
    run_id = client.create_run('0', run_name='one').info.run_id
    show(client.get_run(run_id).data.tags)
    client.set_tag(run_id, 'mlflow.runName', 'two')
    show(client.get_run(run_id).info.run_name)
    client.update_run(run_id, name='three')
    show(client.get_run(run_id).info.run_name, client.get_run(run_id).data.tags)
    attempt(client.create_run, '0', run_name='a', tags={'mlflow.runName': 'b'})


def through_the_client():
    client = _client()
    run = client.create_run('0', tags={'a': 1, 'mlflow.user': 'ada'}, run_name='one', start_time=5)
    show(run.info.status, run.info.start_time, run.info.user_id, run.info.lifecycle_stage, run.data.tags)
    show(client.set_terminated(run.info.run_id, end_time=9))
    done = client.get_run(run.info.run_id).info
    show(done.status, done.end_time)
    client.set_terminated(run.info.run_id, 'FAILED')
    show(client.get_run(run.info.run_id).info.status)
    client.update_run(run.info.run_id, status='SCHEDULED')
    show(client.get_run(run.info.run_id).info.status)
    attempt(client.set_terminated, run.info.run_id, 'DONE')


def get_what_is_missing():
    client = _client()
    error = attempt(client.get_run, 'deadbeef')
    show(error.error_code, error.get_http_status_code())
    error = attempt(client.get_run, 'no such')
    show(error.error_code)
    attempt(client.create_run, '123')
    attempt(client.delete_run, 'deadbeef')


def delete_and_restore():
    client = _client()
    run_id = client.create_run('0').info.run_id
    show(client.delete_run(run_id), client.get_run(run_id).info.lifecycle_stage)
    _refusal(run_id, client.log_metric, run_id, 'a', 1)
    show(client.search_runs(['0']))
    show(client.restore_run(run_id), client.get_run(run_id).info.lifecycle_stage)


def in_a_deleted_experiment():
    client = _client()
    made = client.create_experiment('churn')
    run_id = client.create_run(made).info.run_id
    client.delete_experiment(made)
    show(client.get_run(run_id).info.lifecycle_stage)
    _refusal(made, client.create_run, made)


def logging_without_a_run_starts_one():
    _client()
    mlflow.log_param('a', 1)
    show(mlflow.active_run().info.status)
    run_id = mlflow.active_run().info.run_id
    mlflow.end_run()
    show(mlflow.get_run(run_id).data.params)


def as_a_dictionary():
    client = _client()
    run_id = client.create_run('0', run_name='one').info.run_id
    client.log_param(run_id, 'a', 1)
    told = client.get_run(run_id).to_dictionary()
    show(sorted(told), sorted(told['info']), told['data'], told['inputs'], told['outputs'])
    show([name for name, value in client.get_run(run_id)])
