"""The model registry of MLflow 3. Experiments, runs, artifacts and flavours are absent."""

import _understudy_mlflow
from mlflow.exceptions import MlflowException
from mlflow.tracking.client import MlflowClient

__version__ = "3.17.2"


def set_tracking_uri(uri):
    _understudy_mlflow.set_tracking_uri(None if uri is None else str(uri))


def get_tracking_uri():
    return _understudy_mlflow.tracking_uri()


def set_registry_uri(uri):
    set_tracking_uri(uri)


def get_registry_uri():
    return get_tracking_uri()


def register_model(model_uri, name, await_registration_for=300, *, tags=None, env_pack=None):
    client = MlflowClient()
    try:
        client.create_registered_model(name)
    except MlflowException as error:
        if error.error_code != "RESOURCE_ALREADY_EXISTS":
            raise
    run_id = None
    if model_uri.startswith("runs:/"):
        run_id = model_uri.removeprefix("runs:/").partition("/")[0]
    return client.create_model_version(name, model_uri, run_id, tags=tags)
