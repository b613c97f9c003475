"""The exceptions that boto3 adds to botocore's."""

from botocore.exceptions import DataNotFoundError


class Boto3Error(Exception):
    """Base class for all Boto3 errors."""


class ResourceLoadException(Boto3Error):
    pass


class NoVersionFound(Boto3Error):
    pass


class UnknownAPIVersionError(Boto3Error, DataNotFoundError):
    def __init__(self, service_name, bad_api_version, available_api_versions):
        Exception.__init__(
            self,
            f"The '{service_name}' resource does not support an API version of: {bad_api_version}\n"
            f'Valid API versions are: {available_api_versions}',
        )


class ResourceNotExistsError(Boto3Error, DataNotFoundError):
    def __init__(self, service_name, available_services, has_low_level_client):
        names = '\n   - '.join(available_services)
        message = f"The '{service_name}' resource does not exist.\nThe available resources are:\n   - {names}\n"
        if has_low_level_client:
            message += (
                f"\nConsider using a boto3.client('{service_name}') instead of a resource for '{service_name}'"
            )
        Exception.__init__(self, message)


class RetriesExceededError(Boto3Error):
    def __init__(self, last_exception, msg='Max Retries Exceeded'):
        super().__init__(msg)
        self.last_exception = last_exception


class S3TransferFailedError(Boto3Error):
    pass


class S3UploadFailedError(Boto3Error):
    pass


class PythonDeprecationWarning(Warning):
    """A version of Python that boto3 will not run on for much longer."""
