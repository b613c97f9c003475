"""The part of a client that asks the registry."""

import warnings

from mlflow.exceptions import MlflowException
from mlflow.store.local import number

_STAGES = ['None', 'Staging', 'Production', 'Archived']
_ADVICE = (
    'Model registry stages will be removed in a future major release. To learn more about the deprecation of model '
    'registry stages, see our migration guide here: '
    'https://mlflow.org/docs/latest/model-registry.html#migrating-from-stages'
)


def _warn_of_stages(name):
    warnings.warn(
        f'``mlflow.tracking.client.MlflowClient.{name}`` is deprecated since 2.9.0. {_ADVICE}',
        category=FutureWarning,
        stacklevel=3,
    )


def _texts(tags):
    return {key: str(value) for key, value in (tags or {}).items()}


class RegistryCalls:
    """Models, versions, stages, aliases and tags."""

    # Models

    def create_registered_model(self, name, tags=None, description=None, deployment_job_id=None):
        return self._registry.create_registered_model(name, _texts(tags), description)

    def rename_registered_model(self, name, new_name):
        if new_name.strip() == '':
            raise MlflowException('The name must not be an empty string.')
        # MLflow's client gives nothing back here, though its documentation promises the model.
        self._registry.rename_registered_model(name, new_name)

    def update_registered_model(self, name, description=None, deployment_job_id=None):
        return self._registry.update_registered_model(name, description)

    def delete_registered_model(self, name):
        self._registry.delete_registered_model(name)

    def get_registered_model(self, name):
        return self._registry.get_registered_model(name)

    def search_registered_models(self, filter_string=None, max_results=100, order_by=None, page_token=None):
        return self._registry.search_registered_models(filter_string, max_results, order_by, page_token)

    def set_registered_model_tag(self, name, key, value):
        self._registry.set_registered_model_tag(name, key, str(value))

    def delete_registered_model_tag(self, name, key):
        self._registry.delete_registered_model_tag(name, key)

    # Versions

    def create_model_version(
        self, name, source, run_id=None, tags=None, run_link=None, description=None, await_creation_for=300,
        model_id=None,
    ):
        return self._registry.create_model_version(
            name, source, run_id, _texts(tags), run_link, description, model_id
        )

    def copy_model_version(self, src_model_uri, dst_name):
        from mlflow.store.models import copy_version

        return copy_version(self, src_model_uri, dst_name)

    def update_model_version(self, name, version, description=None):
        if description is None:
            raise MlflowException('Attempting to update model version with no new field values.')
        return self._registry.update_model_version(name, version, description)

    def delete_model_version(self, name, version):
        self._registry.delete_model_version(name, version)

    def get_model_version(self, name, version):
        return self._registry.get_model_version(name, version)

    def get_model_version_download_uri(self, name, version):
        return self._registry.get_model_version_download_uri(name, version)

    def search_model_versions(self, filter_string=None, max_results=10000, order_by=None, page_token=None):
        return self._registry.search_model_versions(filter_string, max_results, order_by, page_token)

    def set_model_version_tag(self, name, version=None, key=None, value=None, stage=None):
        version = self._one_version(name, version, stage, 'set_model_version_tag')
        self._registry.set_model_version_tag(name, version, key, str(value))

    def delete_model_version_tag(self, name, version=None, key=None, stage=None):
        version = self._one_version(name, version, stage, 'delete_model_version_tag')
        self._registry.delete_model_version_tag(name, version, key)

    def _one_version(self, name, version, stage, method):
        if version and stage:
            raise MlflowException.invalid_parameter_value('version and stage cannot be set together')
        if not (version or stage):
            raise MlflowException.invalid_parameter_value('version or stage must be set')
        if not stage:
            return version
        warnings.warn(
            f'The `stage` parameter of the `{method}` API is deprecated. {_ADVICE}',
            category=FutureWarning,
            stacklevel=3,
        )
        latest = self.get_latest_versions(name, stages=[stage])
        if not latest:
            raise MlflowException(f'Could not find any model version for {stage} stage')
        return latest[0].version

    # Stages

    def get_latest_versions(self, name, stages=None):
        _warn_of_stages('get_latest_versions')
        return self._registry.get_latest_versions(name, stages)

    def transition_model_version_stage(self, name, version, stage, archive_existing_versions=False):
        _warn_of_stages('transition_model_version_stage')
        if stage.strip() == '':
            raise MlflowException('The stage must not be an empty string.')
        return self._registry.transition_model_version_stage(name, version, stage, archive_existing_versions)

    def get_model_version_stages(self, name, version):
        _warn_of_stages('get_model_version_stages')
        return list(_STAGES)

    # Aliases

    def set_registered_model_alias(self, name, alias, version):
        self._registry.set_registered_model_alias(name, alias, number(version))

    def get_model_version_by_alias(self, name, alias):
        return self._registry.get_model_version_by_alias(name, alias)

    def delete_registered_model_alias(self, name, alias):
        self._registry.delete_registered_model_alias(name, alias)
