"""Models and versions."""

from mlflow.entities.model_registry.model_version import ModelVersion, ModelVersionTag
from mlflow.entities.model_registry.registered_model import (
    RegisteredModel,
    RegisteredModelAlias,
    RegisteredModelTag,
)
