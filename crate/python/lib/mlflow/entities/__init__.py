"""What the registry hands out."""

from mlflow.entities.model_registry import ModelVersion, RegisteredModel
