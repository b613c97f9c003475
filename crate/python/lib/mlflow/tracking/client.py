"""The client of the registry. What a call means is decided by the sandbox's registry; this is its Python face."""

import warnings

import _understudy_mlflow
from mlflow.entities.model_registry import ModelVersion, RegisteredModel
from mlflow.exceptions import MlflowException
from mlflow.store.entities import PagedList

_STAGES = ["None", "Staging", "Production", "Archived"]


def _warn_of_stages(name):
    warnings.warn(
        f"``mlflow.tracking.client.MlflowClient.{name}`` is deprecated since 2.9.0. Model registry stages will be "
        "removed in a future major release. To learn more about the deprecation of model registry stages, see our "
        "migration guide here: https://mlflow.org/docs/latest/model-registry.html#migrating-from-stages",
        category=FutureWarning,
        stacklevel=3,
    )


def _text(value):
    return None if value is None else str(value)


def _tags(tags):
    return {str(key): str(value) for key, value in (tags or {}).items()}


def _number(version):
    if isinstance(version, int):
        return version
    try:
        return int(version)
    except ValueError:
        raise MlflowException.invalid_parameter_value(
            f"Parameter 'version' must be an integer, got '{version}'."
        ) from None


def _version(fields):
    return ModelVersion(**fields)


def _model(fields):
    latest = [_version(version) for version in fields.pop("latest_versions")]
    return RegisteredModel(latest_versions=latest, **fields)


def _present(name, value):
    if not value:
        raise MlflowException.invalid_parameter_value(f"Missing value for required parameter '{name}'.")
    return str(value)


class MlflowClient:
    def __init__(self, tracking_uri=None, registry_uri=None):
        self._tracking_uri = tracking_uri or _understudy_mlflow.tracking_uri()
        self._registry_uri = registry_uri or self._tracking_uri

    @property
    def tracking_uri(self):
        return self._tracking_uri

    def _call(self, operation, *args):
        return _understudy_mlflow.call(self._registry_uri, operation, *args)

    # Models

    def create_registered_model(self, name, tags=None, description=None, deployment_job_id=None):
        return _model(self._call("create_model", _present("name", name), _tags(tags), _text(description)))

    def get_registered_model(self, name):
        return _model(self._call("model", _present("name", name)))

    def rename_registered_model(self, name, new_name):
        return _model(self._call("rename_model", str(name), str(new_name)))

    def update_registered_model(self, name, description=None, deployment_job_id=None):
        return _model(self._call("describe_model", str(name), _text(description)))

    def delete_registered_model(self, name):
        self._call("delete_model", str(name))

    def search_registered_models(self, filter_string=None, max_results=100, order_by=None, page_token=None):
        found, token = self._call("search_models", _text(filter_string), int(page_token or 0), max_results)
        return PagedList([_model(fields) for fields in found], token)

    def set_registered_model_tag(self, name, key, value):
        self._call("set_model_tag", str(name), _present("key", key), str(value))

    def delete_registered_model_tag(self, name, key):
        self._call("delete_model_tag", str(name), str(key))

    # Versions

    def create_model_version(
        self, name, source, run_id=None, tags=None, run_link=None, description=None, await_creation_for=300,
        model_id=None,
    ):
        return _version(
            self._call(
                "create_version", _present("name", name), _text(source), _text(run_id), _text(run_link),
                _text(description), _tags(tags),
            )
        )

    def get_model_version(self, name, version):
        return _version(self._call("version", str(name), _number(version)))

    def update_model_version(self, name, version, description=None):
        return _version(self._call("describe_version", str(name), _number(version), _text(description)))

    def delete_model_version(self, name, version):
        self._call("delete_version", str(name), _number(version))

    def get_model_version_download_uri(self, name, version):
        return self.get_model_version(name, version).source

    def search_model_versions(self, filter_string=None, max_results=10000, order_by=None, page_token=None):
        found, token = self._call("search_versions", _text(filter_string), int(page_token or 0), max_results)
        return PagedList([_version(fields) for fields in found], token)

    def set_model_version_tag(self, name, version=None, key=None, value=None, stage=None):
        version = self._one_version(name, version, stage, "set_model_version_tag")
        self._call("set_version_tag", str(name), version, _present("key", key), str(value))

    def delete_model_version_tag(self, name, version=None, key=None, stage=None):
        version = self._one_version(name, version, stage, "delete_model_version_tag")
        self._call("delete_version_tag", str(name), version, _present("key", key))

    def _one_version(self, name, version, stage, method):
        if version is None and stage is None:
            raise MlflowException.invalid_parameter_value("version or stage must be set")
        if version is not None and stage is not None:
            raise MlflowException.invalid_parameter_value("version and stage cannot be set together")
        if version is not None:
            return _number(version)
        latest = self._call("latest_versions", str(name), [str(stage)])
        if not latest:
            raise MlflowException(f"Could not find any model version for {stage} stage")
        return latest[0]["version"]

    # Stages

    def get_latest_versions(self, name, stages=None):
        _warn_of_stages("get_latest_versions")
        found = self._call("latest_versions", str(name), [str(stage) for stage in stages or []])
        return [_version(fields) for fields in found]

    def transition_model_version_stage(self, name, version, stage, archive_existing_versions=False):
        _warn_of_stages("transition_model_version_stage")
        return _version(
            self._call(
                "transition_version", str(name), _number(version), str(stage), bool(archive_existing_versions)
            )
        )

    def get_model_version_stages(self, name, version):
        _warn_of_stages("get_model_version_stages")
        return list(_STAGES)

    # Aliases

    def set_registered_model_alias(self, name, alias, version):
        self._call("set_alias", str(name), str(alias), _number(version))

    def get_model_version_by_alias(self, name, alias):
        return _version(self._call("version_by_alias", str(name), str(alias)))

    def delete_registered_model_alias(self, name, alias):
        self._call("delete_alias", str(name), str(alias))
