"""Models that were logged."""

from mlflow.models.model import ModelInfo
