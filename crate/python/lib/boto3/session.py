"""Sessions: where clients come from."""

import os

import boto3.s3
from boto3.exceptions import ResourceNotExistsError
from boto3.resources import ServiceResource
from botocore.client import create_s3
from botocore.exceptions import UnknownServiceError


class Session:
    def __init__(
        self,
        aws_access_key_id=None,
        aws_secret_access_key=None,
        aws_session_token=None,
        region_name=None,
        botocore_session=None,
        profile_name=None,
        aws_account_id=None,
    ):
        self._access_key = aws_access_key_id
        self._secret_key = aws_secret_access_key
        self._region_name = region_name
        self._profile_name = profile_name

    def __repr__(self):
        return f"Session(region_name={self.region_name!r})"

    @property
    def region_name(self):
        return self._region_name or os.environ.get("AWS_DEFAULT_REGION")

    @property
    def profile_name(self):
        return self._profile_name or "default"

    def get_available_services(self):
        return ["s3"]

    def get_available_resources(self):
        return ["s3"]

    def client(
        self,
        service_name,
        region_name=None,
        api_version=None,
        use_ssl=True,
        verify=None,
        endpoint_url=None,
        aws_access_key_id=None,
        aws_secret_access_key=None,
        aws_session_token=None,
        config=None,
        aws_account_id=None,
    ):
        if service_name != "s3":
            raise UnknownServiceError(service_name=service_name, known_service_names="s3")
        return create_s3(
            region_name=region_name or self._region_name,
            endpoint_url=endpoint_url,
            config=config,
            access_key=aws_access_key_id or self._access_key,
            secret_key=aws_secret_access_key or self._secret_key,
        )

    def resource(self, service_name, *args, **kwargs):
        if service_name != "s3":
            raise ResourceNotExistsError(service_name, self.get_available_resources(), False)
        return ServiceResource(self.client(service_name, *args, **kwargs))
