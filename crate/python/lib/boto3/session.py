"""Sessions: where clients and resources come from."""

import botocore.session
from botocore.exceptions import ProfileNotFound
from botocore.model import SERVICES

# Those that boto3 has resources for; the sandbox has S3's.
_RESOURCES = ('cloudformation', 'cloudwatch', 'dynamodb', 'ec2', 'glacier', 'iam', 's3', 'sns', 'sqs')


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
        if profile_name not in (None, 'default'):
            raise ProfileNotFound(profile=profile_name)
        self._session = botocore_session or botocore.session.get_session()
        if aws_access_key_id or aws_secret_access_key or aws_session_token:
            self._set_credentials(aws_access_key_id, aws_secret_access_key, aws_session_token)
        if region_name is not None:
            self._session.set_config_variable('region', region_name)

    def _set_credentials(self, access_key, secret_key, token):
        from botocore.credentials import explicit

        given = explicit(access_key or None, secret_key or None, token)
        self._session.set_credentials(given.access_key, given.secret_key, given.token)

    def __repr__(self):
        return f'{self.__class__.__name__}(region_name={self._session.get_config_variable("region")!r})'

    @property
    def region_name(self):
        return self._session.get_config_variable('region')

    @property
    def profile_name(self):
        return self._session.profile or 'default'

    @property
    def available_profiles(self):
        return []

    @property
    def events(self):
        return self._session.events

    def get_available_services(self):
        return list(SERVICES)

    def get_available_resources(self):
        return list(_RESOURCES)

    def get_available_partitions(self):
        return ['aws']

    def get_credentials(self):
        return self._session.get_credentials()

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
        mixins = ()
        if service_name == 's3':
            from boto3.s3.inject import CLIENT_METHODS as mixins
        return self._session.create_client(
            service_name,
            region_name=region_name,
            endpoint_url=endpoint_url,
            aws_access_key_id=aws_access_key_id,
            aws_secret_access_key=aws_secret_access_key,
            aws_session_token=aws_session_token,
            config=config,
            mixins=mixins,
        )

    def resource(
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
    ):
        from boto3.exceptions import ResourceNotExistsError
        from boto3.resources.factory import service_resource

        if service_name not in _RESOURCES:
            raise ResourceNotExistsError(service_name, _RESOURCES, service_name in SERVICES)
        client = self.client(
            service_name,
            region_name=region_name,
            endpoint_url=endpoint_url,
            aws_access_key_id=aws_access_key_id,
            aws_secret_access_key=aws_secret_access_key,
            aws_session_token=aws_session_token,
            config=config,
        )
        return service_resource(service_name, client)
