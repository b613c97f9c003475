"""What a tracking server and a registry hand out."""

from mlflow.entities.experiment import Experiment, ExperimentTag
from mlflow.entities.file_info import FileInfo
from mlflow.entities.kinds import LifecycleStage, RunStatus, SourceType, ViewType
from mlflow.entities.metric import Metric
from mlflow.entities.model_registry import ModelVersion, RegisteredModel
from mlflow.entities.run import (
    LoggedModelOutput,
    Param,
    Run,
    RunData,
    RunInfo,
    RunInputs,
    RunOutputs,
    RunTag,
)
