"""The exceptions of botocore 1.44: their tree and their texts.

The classes that only matter to a real connection are absent, and so are the bases that botocore borrows from its
vendored requests and urllib3.
"""


def _rebuild(cls, args, kwargs):
    return cls(*args, **kwargs)


class BotoCoreError(Exception):
    fmt = "An unspecified error occurred"

    def __init__(self, **kwargs):
        super().__init__(self.fmt.format(**kwargs))
        self.kwargs = kwargs

    def __reduce__(self):
        return _rebuild, (self.__class__, (), self.kwargs)


class BaseEndpointResolverError(BotoCoreError):
    pass


class ConnectionError(BotoCoreError):
    fmt = 'An HTTP Client failed to establish a connection: {error}'


class HTTPClientError(BotoCoreError):
    fmt = 'An HTTP Client raised an unhandled exception: {error}'


class ConnectionClosedError(HTTPClientError):
    fmt = 'Connection was closed before we received a valid response from endpoint URL: "{endpoint_url}".'


class ConnectTimeoutError(ConnectionError):
    fmt = 'Connect timeout on endpoint URL: "{endpoint_url}"'


class CredentialRetrievalError(BotoCoreError):
    fmt = 'Error when retrieving credentials from {provider}: {error_msg}'


class DataNotFoundError(BotoCoreError):
    fmt = 'Unable to load data for: {data_path}'


class EndpointConnectionError(ConnectionError):
    fmt = 'Could not connect to the endpoint URL: "{endpoint_url}"'


class IncompleteReadError(BotoCoreError):
    fmt = '{actual_bytes} read, but total bytes expected is {expected_bytes}.'


class NoCredentialsError(BotoCoreError):
    fmt = 'Unable to locate credentials'


class NoRegionError(BaseEndpointResolverError):
    fmt = 'You must specify a region.'


class OperationNotPageableError(BotoCoreError):
    fmt = 'Operation cannot be paginated: {operation_name}'


class PaginationError(BotoCoreError):
    fmt = 'Error during pagination: {message}'


class ParamValidationError(BotoCoreError):
    fmt = 'Parameter validation failed:\n{report}'


class PartialCredentialsError(BotoCoreError):
    fmt = 'Partial credentials found in {provider}, missing: {cred_var}'


class ProfileNotFound(BotoCoreError):
    fmt = 'The config profile ({profile}) could not be found'


class ProxyConnectionError(ConnectionError):
    fmt = 'Failed to connect to proxy URL: "{proxy_url}"'


class ReadTimeoutError(HTTPClientError):
    fmt = 'Read timeout on endpoint URL: "{endpoint_url}"'


class ResponseStreamingError(HTTPClientError):
    fmt = 'An error occurred while reading from response stream: {error}'


class SSLError(ConnectionError):
    fmt = 'SSL validation failed for {endpoint_url} {error}'


class StubResponseError(BotoCoreError):
    fmt = 'Error getting response stub for operation {operation_name}: {reason}'


class StubAssertionError(StubResponseError, AssertionError):
    pass


class UnStubbedResponseError(StubResponseError):
    pass


class TokenRetrievalError(BotoCoreError):
    fmt = 'Error when retrieving token from {provider}: {error_msg}'


class UnknownServiceError(DataNotFoundError):
    fmt = "Unknown service: '{service_name}'. Valid service names are: {known_service_names}"


class ValidationError(BotoCoreError):
    fmt = "Invalid value ('{value}') for param {param} of type {type_name} "


class WaiterError(BotoCoreError):
    fmt = 'Waiter {name} failed: {reason}'



class ClientError(Exception):
    MSG_TEMPLATE = (
        "An error occurred ({error_code}) when calling the {operation_name} operation{retry_info}: {error_message}"
    )

    def __init__(self, error_response, operation_name):
        error = error_response.get("Error", {})
        super().__init__(
            self.MSG_TEMPLATE.format(
                error_code=error.get("Code", "Unknown"),
                error_message=error.get("Message", "Unknown"),
                operation_name=operation_name,
                retry_info=self._retry_info(error_response),
            )
        )
        self.response = error_response
        self.operation_name = operation_name

    def _retry_info(self, response):
        metadata = response.get("ResponseMetadata", {})
        if metadata.get("MaxAttemptsReached", False) and "RetryAttempts" in metadata:
            return f" (reached max retries: {metadata['RetryAttempts']})"
        return ""

    def __reduce__(self):
        return _rebuild, (self.__class__, (self.response, self.operation_name), {})
