"""Clients, and where they keep things."""

from mlflow.tracking.client import MlflowClient
from mlflow.tracking.uris import (
    get_registry_uri,
    get_tracking_uri,
    is_tracking_uri_set,
    set_registry_uri,
    set_tracking_uri,
)
