"""The kinds of stores there are."""

from mlflow.exceptions import MlflowException


class UnsupportedModelRegistryStoreURIException(MlflowException):
    """There is no store for addresses of this kind."""

    def __init__(self, unsupported_uri):
        schemes = ['', 'file', 'databricks', 'databricks-uc', 'uc', 'http', 'https']
        super().__init__(
            f" Model registry functionality is unavailable; got unsupported URI '{unsupported_uri}' for model "
            f'registry data storage. Supported URI schemes are: {schemes}. See '
            'https://www.mlflow.org/docs/latest/tracking.html#storage for how to run an MLflow server against one '
            'of the supported backend storage locations.'
        )
        self.supported_uri_schemes = schemes
