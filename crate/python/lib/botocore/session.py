"""Sessions: where clients come from."""

import os
import re

from botocore import credentials as credentials_module
from botocore.client import create_client
from botocore.exceptions import InvalidRegionError, NoRegionError
from botocore.hooks import HierarchicalEmitter
from botocore.model import SERVICES, load_service_model

_REGION = re.compile(r'^(?![0-9]+$)(?!-)[a-zA-Z0-9-]{,63}(?<!-)$')
# These have an address that no region is part of.
_GLOBAL = ('s3', 'sts')


class Session:
    def __init__(self, session_vars=None, event_hooks=None, include_builtin_handlers=True, profile=None):
        self.events = event_hooks or HierarchicalEmitter()
        self.profile = profile
        self._credentials = None
        self._region = None
        self._default_client_config = None

    def set_credentials(self, access_key, secret_key, token=None, account_id=None):
        self._credentials = credentials_module.Credentials(access_key, secret_key, token, account_id=account_id)

    def get_credentials(self):
        return self._credentials or credentials_module.from_environment()

    def set_config_variable(self, logical_name, value):
        if logical_name == 'region':
            self._region = value

    def get_config_variable(self, logical_name, methods=None):
        if logical_name == 'region':
            return self._region or os.environ.get('AWS_DEFAULT_REGION')
        return None

    def set_default_client_config(self, client_config):
        self._default_client_config = client_config

    def get_default_client_config(self):
        return self._default_client_config

    def get_available_services(self):
        return list(SERVICES)

    def get_service_model(self, service_name, api_version=None):
        return load_service_model(service_name)

    def create_client(
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
        mixins=(),
    ):
        if self._default_client_config is not None:
            config = self._default_client_config if config is None else self._default_client_config.merge(config)
        region = region_name or getattr(config, 'region_name', None) or self.get_config_variable('region')
        if region is not None and not _REGION.match(region):
            raise InvalidRegionError(region_name=region)
        model = load_service_model(service_name)
        given = credentials_module.explicit(aws_access_key_id, aws_secret_access_key, aws_session_token)
        if region is None:
            if service_name not in _GLOBAL:
                raise NoRegionError()
            region = 'us-east-1' if service_name == 's3' else 'aws-global'
        if endpoint_url is not None and not re.match(r'^https?://[^/\s]+', endpoint_url):
            raise ValueError(f'Invalid endpoint: {endpoint_url}')
        return create_client(model, region, endpoint_url, config, given or self.get_credentials(), mixins)


def get_session(env_vars=None):
    return Session(env_vars)
