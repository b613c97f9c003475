"""MLflow 3: runs, experiments, artifacts, the model registry, and models that are Python functions.

Datasets, traces, prompts, autologging and the flavours of other libraries are absent.
"""

from mlflow.exceptions import MlflowException
from mlflow.tracking.client import MlflowClient
from mlflow.tracking.uris import (
    get_registry_uri,
    get_tracking_uri,
    is_tracking_uri_set,
    set_registry_uri,
    set_tracking_uri,
)

__version__ = '3.17.2'

_FLUENT = frozenset((
    'ActiveRun', 'active_run', 'create_experiment', 'delete_experiment', 'delete_experiment_tag', 'delete_run',
    'delete_tag', 'end_run', 'get_artifact_uri', 'get_experiment', 'get_experiment_by_name', 'get_parent_run',
    'get_run', 'last_active_run', 'log_artifact', 'log_artifacts', 'log_dict', 'log_metric', 'log_metrics',
    'log_param', 'log_params', 'log_text', 'restore_experiment', 'restore_run', 'search_experiments',
    'search_model_versions', 'search_registered_models', 'search_runs', 'set_experiment', 'set_experiment_tag',
    'set_experiment_tags', 'set_tag', 'set_tags', 'start_run',
))
_PARTS = frozenset(('artifacts', 'client', 'entities', 'models', 'pyfunc'))


def __getattr__(name):
    # Most tests need the client alone: the rest is imported when it is asked for.
    from importlib import import_module

    if name in _FLUENT:
        return getattr(import_module('mlflow.tracking.fluent'), name)
    if name in _PARTS:
        return import_module(f'mlflow.{name}')
    raise AttributeError(f"module 'mlflow' has no attribute {name!r}")


def __dir__():
    return sorted({*globals(), *_FLUENT, *_PARTS})


def register_model(model_uri, name, await_registration_for=300, *, tags=None, env_pack=None):
    from mlflow.store.models import register

    return register(MlflowClient(), model_uri, name, tags)
