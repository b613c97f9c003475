"""Where MLflow keeps things: what it is told to use, and which store that is."""

import os

import _understudy_mlflow
from mlflow.store import addresses

_registry_uri = None


def set_tracking_uri(uri):
    if isinstance(uri, os.PathLike):
        uri = addresses.full(os.fspath(uri))
    _understudy_mlflow.set_tracking_uri(uri or None)


def get_tracking_uri():
    told = _understudy_mlflow.tracking_uri() or os.environ.get('MLFLOW_TRACKING_URI')
    return told or f'sqlite:///{os.path.abspath("mlflow.db")}'


def is_tracking_uri_set():
    return bool(_understudy_mlflow.tracking_uri() or os.environ.get('MLFLOW_TRACKING_URI'))


def set_registry_uri(uri):
    global _registry_uri
    _registry_uri = uri or None


def chosen_registry_uri():
    """The registry's address, where it has one of its own."""
    return _registry_uri or os.environ.get('MLFLOW_REGISTRY_URI')


def get_registry_uri():
    return chosen_registry_uri() or get_tracking_uri()


def registry_of(uri):
    if addresses.is_remote(uri):
        from mlflow.store.remote import RemoteRegistry

        return RemoteRegistry(uri)
    if not addresses.is_file(uri) and not addresses.is_database(uri):
        from mlflow.tracking.registry import UnsupportedModelRegistryStoreURIException

        raise UnsupportedModelRegistryStoreURIException(uri)
    from mlflow.store.local import LocalRegistry

    return LocalRegistry(uri)


def tracking_of(uri):
    if addresses.is_remote(uri):
        from mlflow.store.remote import RemoteTracking

        return RemoteTracking(uri)
    if not addresses.is_file(uri) and not addresses.is_database(uri):
        from mlflow.tracking.registry import UnsupportedModelRegistryStoreURIException

        raise UnsupportedModelRegistryStoreURIException(uri)
    from mlflow.store.local import LocalTracking

    return LocalTracking(uri)
