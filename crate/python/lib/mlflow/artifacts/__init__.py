"""The files of runs and models."""

import json
import os
import posixpath
import tempfile

from mlflow.exceptions import MlflowException
from mlflow.protos.databricks_pb2 import BAD_REQUEST
from mlflow.store.artifacts import fetched, listed
from mlflow.tracking.client import MlflowClient


def _check(artifact_uri, run_id, artifact_path):
    if (artifact_uri is None) == (run_id is None):
        raise MlflowException.invalid_parameter_value(
            'Exactly one of `run_id` or `artifact_uri` must be specified'
        )
    if artifact_uri is not None and artifact_path is not None:
        raise MlflowException.invalid_parameter_value(
            '`artifact_path` cannot be specified if `artifact_uri` is specified'
        )


def _place(artifact_uri, run_id, artifact_path, tracking_uri):
    """The root of the artifacts that are meant, and the path below it."""
    client = MlflowClient(tracking_uri)
    if run_id is not None:
        return client.get_run(run_id).info.artifact_uri, artifact_path or ''
    if artifact_uri.startswith('runs:/'):
        run_id, _, path = artifact_uri.removeprefix('runs:/').strip('/').partition('/')
        return client.get_run(run_id).info.artifact_uri, path
    if artifact_uri.startswith('models:/'):
        from mlflow.store.models import model_at

        return model_at(client, artifact_uri).artifact_location, ''
    return posixpath.dirname(artifact_uri), posixpath.basename(artifact_uri)


def download_artifacts(
    artifact_uri=None, run_id=None, artifact_path=None, dst_path=None, tracking_uri=None, registry_uri=None
):
    _check(artifact_uri, run_id, artifact_path)
    if dst_path is not None:
        os.makedirs(dst_path, exist_ok=True)
    root, path = _place(artifact_uri, run_id, artifact_path, tracking_uri)
    return fetched(root, path, dst_path)


def list_artifacts(artifact_uri=None, run_id=None, artifact_path=None, tracking_uri=None):
    _check(artifact_uri, run_id, artifact_path)
    return listed(*_place(artifact_uri, run_id, artifact_path, tracking_uri))


def _read(artifact_uri):
    with tempfile.TemporaryDirectory() as folder:
        with open(download_artifacts(artifact_uri, dst_path=folder), 'rb') as file:
            content = file.read()
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise MlflowException(
            f'Artifact {artifact_uri!r} is not valid UTF-8. To read a file in another encoding, download it with '
            '`mlflow.artifacts.download_artifacts` and open it with the correct `encoding`.',
            BAD_REQUEST,
        ) from error


def load_text(artifact_uri):
    return _read(artifact_uri)


def load_dict(artifact_uri):
    try:
        return json.loads(_read(artifact_uri))
    except json.JSONDecodeError as error:
        raise MlflowException('Unable to form a JSON object from file content', BAD_REQUEST) from error
