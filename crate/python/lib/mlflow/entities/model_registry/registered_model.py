"""A model."""

from mlflow.entities._entity import Entity, tags_of


class RegisteredModel(Entity):
    _NAMES = (
        "aliases",
        "creation_timestamp",
        "deployment_job_id",
        "deployment_job_state",
        "description",
        "last_updated_timestamp",
        "latest_versions",
        "name",
        "tags",
        "workspace",
    )

    def __init__(
        self, name, creation_timestamp=None, last_updated_timestamp=None, description=None, latest_versions=None,
        tags=None, aliases=None, deployment_job_id=None, deployment_job_state=None, workspace=None,
    ):
        self.name = name
        self.creation_timestamp = creation_timestamp
        self.last_updated_timestamp = last_updated_timestamp
        self.description = description
        self.latest_versions = latest_versions or []
        self.tags = tags_of(tags)
        self.aliases = aliases or {}
        self.deployment_job_id = deployment_job_id
        self.deployment_job_state = deployment_job_state
        self.workspace = workspace or "default"
