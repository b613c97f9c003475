"""A version of a model."""

from mlflow.entities._entity import Entity, tags_of


class ModelVersion(Entity):
    _NAMES = (
        "aliases",
        "creation_timestamp",
        "current_stage",
        "deployment_job_state",
        "description",
        "last_updated_timestamp",
        "metrics",
        "model_id",
        "name",
        "params",
        "run_id",
        "run_link",
        "source",
        "status",
        "status_message",
        "tags",
        "user_id",
        "version",
        "workspace",
    )

    def __init__(
        self, name, version, creation_timestamp, last_updated_timestamp=None, description=None, user_id=None,
        current_stage=None, source=None, run_id=None, status="READY", status_message=None, tags=None, run_link=None,
        aliases=None, model_id=None, params=None, metrics=None, deployment_job_state=None, workspace=None,
    ):
        self.name = name
        self.version = version
        self.creation_timestamp = creation_timestamp
        self.last_updated_timestamp = last_updated_timestamp
        self.description = description
        self.user_id = user_id
        self.current_stage = current_stage
        self.source = source
        self.run_id = run_id
        self.run_link = run_link
        self.status = status
        self.status_message = status_message
        self.tags = tags_of(tags)
        self.aliases = aliases or []
        self.model_id = model_id
        self.params = params
        self.metrics = metrics
        self.deployment_job_state = deployment_job_state
        self.workspace = workspace or "default"
