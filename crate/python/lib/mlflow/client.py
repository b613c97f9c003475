"""Where `MlflowClient` is also found."""

from mlflow.tracking.client import MlflowClient
