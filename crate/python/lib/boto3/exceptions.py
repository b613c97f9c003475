"""The exceptions that boto3 adds to botocore's."""


class Boto3Error(Exception):
    """Base class for all Boto3 errors."""


class ResourceNotExistsError(Boto3Error):
    def __init__(self, service_name, available_services, has_low_level_client):
        names = "\n  - ".join(available_services)
        message = (
            f"The '{service_name}' resource does not exist.\nThe available resources are:\n  - {names}\n"
        )
        super().__init__(message)


class S3TransferFailedError(Boto3Error):
    pass


class S3UploadFailedError(Boto3Error):
    pass
