"""Options of a client. Some change what it does; the others are kept, as there is no connection to change."""

from botocore.exceptions import (
    InvalidMaxRetryAttemptsError,
    InvalidRetryConfigurationError,
    InvalidRetryModeError,
    InvalidS3AddressingStyleError,
)

_DEFAULTS = {
    'region_name': None,
    'signature_version': None,
    'user_agent': None,
    'user_agent_extra': None,
    'user_agent_appid': None,
    'connect_timeout': 60,
    'read_timeout': 60,
    'parameter_validation': True,
    'max_pool_connections': 10,
    'proxies': None,
    'proxies_config': None,
    's3': None,
    'retries': None,
    'client_cert': None,
    'inject_host_prefix': None,
    'endpoint_discovery_enabled': None,
    'use_dualstack_endpoint': None,
    'use_fips_endpoint': None,
    'ignore_configured_endpoint_urls': None,
    'defaults_mode': None,
    'tcp_keepalive': None,
    'request_min_compression_size_bytes': None,
    'disable_request_compression': None,
    'client_context_params': None,
    'sigv4a_signing_region_set': None,
    'request_checksum_calculation': None,
    'response_checksum_validation': None,
    'account_id_endpoint_mode': None,
    'auth_scheme_preference': None,
}
_RETRY_OPTIONS = ('max_attempts', 'mode', 'total_max_attempts')
_RETRY_MODES = ('legacy', 'standard', 'adaptive')


class Config:
    def __init__(self, *args, **kwargs):
        given = dict(zip(_DEFAULTS, args))
        for name, value in kwargs.items():
            if name not in _DEFAULTS:
                raise TypeError(f"Got unexpected keyword argument '{name}'")
            if name in given:
                raise TypeError(f"Got multiple values for keyword argument '{name}'")
            given[name] = value
        self._user_provided_options = given
        for name, value in {**_DEFAULTS, **given}.items():
            setattr(self, name, value)
        self._validate_s3()
        self._validate_retries()

    def _validate_s3(self):
        style = (self.s3 or {}).get('addressing_style')
        if style not in ('virtual', 'auto', 'path', None):
            raise InvalidS3AddressingStyleError(s3_addressing_style=style)

    def _validate_retries(self):
        for name, value in (self.retries or {}).items():
            if name not in _RETRY_OPTIONS:
                raise InvalidRetryConfigurationError(
                    retry_config_option=name, valid_options=_RETRY_OPTIONS
                )
            if name == 'mode' and value not in _RETRY_MODES:
                raise InvalidRetryModeError(provided_retry_mode=value, valid_modes=_RETRY_MODES)
            least = 1 if name == 'total_max_attempts' else 0
            if name != 'mode' and value < least:
                raise InvalidMaxRetryAttemptsError(provided_max_attempts=value, min_value=least)

    def merge(self, other_config):
        return Config(**{**self._user_provided_options, **other_config._user_provided_options})

    @property
    def most_attempts(self):
        """How often a request is sent at most: five times unless something else is said, or three in newer modes."""
        retries = self.retries or {}
        if 'total_max_attempts' in retries:
            return retries['total_max_attempts']
        if 'max_attempts' in retries:
            return retries['max_attempts'] + 1
        return 5 if retries.get('mode', 'legacy') == 'legacy' else 3
