"""Artifacts: the files of a run."""

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


def _run():
    """A client and the id of a run."""
    client = _client()
    return client, client.create_run('0').info.run_id


def text():
    client, run_id = _run()
    show(client.log_text(run_id, 'hello', 'notes/a.txt'))
    show(mlflow.artifacts.load_text(f'runs:/{run_id}/notes/a.txt'))
    show(client.list_artifacts(run_id), client.list_artifacts(run_id, 'notes'))


def dictionaries():
    client, run_id = _run()
    client.log_dict(run_id, {'b': [1, 2], 'a': {'c': None}}, 'config.json')
    show(mlflow.artifacts.load_text(f'runs:/{run_id}/config.json'))
    show(mlflow.artifacts.load_dict(f'runs:/{run_id}/config.json'))
    client.log_dict(run_id, {'b': [1, 'x'], 'a': {'c': None, 'd': True}, 'e': 0.5}, 'config.yaml')
    show(mlflow.artifacts.load_text(f'runs:/{run_id}/config.yaml'))


def a_file():
    client, run_id = _run()
    with open('model.bin', 'wb') as file:
        file.write(b'12345')
    client.log_artifact(run_id, 'model.bin')
    client.log_artifact(run_id, 'model.bin', 'deep/er')
    show(client.list_artifacts(run_id), client.list_artifacts(run_id, 'deep/er'))
    attempt(client.log_artifact, run_id, '/no/such')


def a_folder():
    client, run_id = _run()
    os.makedirs('out/sub', exist_ok=True)
    for name in ['out/a.txt', 'out/sub/b.txt']:
        with open(name, 'w') as file:
            file.write(name)
    client.log_artifacts(run_id, 'out')
    show(sorted(info.path for info in client.list_artifacts(run_id)))
    client.log_artifacts(run_id, 'out', 'kept')
    show(sorted(info.path for info in client.list_artifacts(run_id, 'kept')))
    client.log_artifact(run_id, 'out')
    show(sorted(info.path for info in client.list_artifacts(run_id, 'out')))


def download():
    client, run_id = _run()
    client.log_text(run_id, 'hello', 'notes/a.txt')
    into = tempfile.mkdtemp()
    place = mlflow.artifacts.download_artifacts(run_id=run_id, artifact_path='notes/a.txt', dst_path=into)
    show(os.path.relpath(place, into))
    with open(place) as file:
        show(file.read())
    place = client.download_artifacts(run_id, 'notes', into)
    show(os.path.relpath(place, into), os.listdir(place))


def what_is_missing():
    client, run_id = _run()
    show(client.list_artifacts(run_id), client.list_artifacts(run_id, 'nothing'))
    attempt(client.download_artifacts, run_id, 'nothing.txt')
    attempt(mlflow.artifacts.load_text, f'runs:/{run_id}/nothing.txt')
    attempt(client.list_artifacts, 'deadbeef')


def what_makes_no_sense():
    client, run_id = _run()
    client.log_text(run_id, 'no json', 'a.txt')
    error = attempt(mlflow.artifacts.load_dict, f'runs:/{run_id}/a.txt')
    show(error.error_code)
    attempt(mlflow.artifacts.download_artifacts)
    attempt(mlflow.artifacts.list_artifacts, 'runs:/a/b', run_id)
    attempt(mlflow.artifacts.download_artifacts, 'runs:/a/b', artifact_path='c')


def paths_that_lead_outside():
    client, run_id = _run()
    attempt(client.log_text, run_id, 'x', '../a.txt')
    attempt(client.log_text, run_id, 'x', '/a.txt')
    attempt(client.list_artifacts, run_id, '../..')


def of_the_active_run():
    _client()
    with mlflow.start_run() as run:
        mlflow.log_text('a', 'a.txt')
        mlflow.log_dict({'b': 1}, 'b.json')
        show(mlflow.get_artifact_uri() == run.info.artifact_uri)
        show(mlflow.get_artifact_uri('a.txt') == f'{run.info.artifact_uri}/a.txt')
    found = mlflow.artifacts.list_artifacts(run_id=run.info.run_id)
    show(sorted((info.path, info.is_dir, info.file_size) for info in found))
    show(mlflow.artifacts.load_text(f'{run.info.artifact_uri}/a.txt'))
