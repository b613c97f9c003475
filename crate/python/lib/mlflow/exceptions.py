"""MLflow's exceptions: an error code each, and the HTTP status that goes with it."""

import json

from mlflow.protos.databricks_pb2 import INTERNAL_ERROR, INVALID_PARAMETER_VALUE, NOT_IMPLEMENTED, ErrorCode

ERROR_CODE_TO_HTTP_STATUS = {
    'INTERNAL_ERROR': 500,
    'INVALID_STATE': 500,
    'DATA_LOSS': 500,
    'NOT_IMPLEMENTED': 501,
    'TEMPORARILY_UNAVAILABLE': 503,
    'DEADLINE_EXCEEDED': 504,
    'REQUEST_LIMIT_EXCEEDED': 429,
    'CANCELLED': 499,
    'RESOURCE_EXHAUSTED': 429,
    'ABORTED': 409,
    'RESOURCE_CONFLICT': 409,
    'ALREADY_EXISTS': 409,
    'NOT_FOUND': 404,
    'ENDPOINT_NOT_FOUND': 404,
    'RESOURCE_DOES_NOT_EXIST': 404,
    'PERMISSION_DENIED': 403,
    'CUSTOMER_UNAUTHORIZED': 401,
    'UNAUTHENTICATED': 401,
    'BAD_REQUEST': 400,
    'RESOURCE_ALREADY_EXISTS': 400,
    'INVALID_PARAMETER_VALUE': 400,
}

# Where several codes have one status, these are what the status alone means.
HTTP_STATUS_TO_ERROR_CODE = {status: code for code, status in ERROR_CODE_TO_HTTP_STATUS.items()} | {
    400: 'BAD_REQUEST',
    404: 'ENDPOINT_NOT_FOUND',
    500: 'INTERNAL_ERROR',
}

# The class and the SQL state of an error of the client, and of one that a server tells.
_OF_CLIENT = {
    'BAD_REQUEST': ('INVALID_PARAMETER_VALUE', 'KAM00'),
    'CUSTOMER_UNAUTHORIZED': ('PERMISSION_DENIED', 'KAM00'),
    'ENDPOINT_NOT_FOUND': ('RESOURCE_NOT_FOUND', 'KAM00'),
    'FEATURE_DISABLED': ('FEATURE_DISABLED', 'KAM00'),
    'INTERNAL_ERROR': ('CLIENT_INTERNAL_ERROR', 'XXM00'),
    'INVALID_PARAMETER_VALUE': ('INVALID_PARAMETER_VALUE', 'KAM00'),
    'INVALID_STATE': ('CLIENT_INTERNAL_ERROR', 'XXM00'),
    'NOT_FOUND': ('RESOURCE_NOT_FOUND', 'KAM00'),
    'PERMISSION_DENIED': ('PERMISSION_DENIED', 'KAM00'),
    'RESOURCE_ALREADY_EXISTS': ('RESOURCE_ALREADY_EXISTS', 'KAM00'),
    'RESOURCE_DOES_NOT_EXIST': ('RESOURCE_NOT_FOUND', 'KAM00'),
    'TEMPORARILY_UNAVAILABLE': ('CLIENT_INTERNAL_ERROR', 'XXM00'),
}
_OF_SERVER = {
    'BAD_REQUEST': ('CP_INVALID_PARAMETER_VALUE', 'KAMC4'),
    'CUSTOMER_UNAUTHORIZED': ('CP_PERMISSION_DENIED', 'KAMC1'),
    'ENDPOINT_NOT_FOUND': ('CP_RESOURCE_NOT_FOUND', 'KAMC2'),
    'INTERNAL_ERROR': ('CP_INTERNAL_ERROR', 'XXMC0'),
    'INVALID_PARAMETER_VALUE': ('CP_INVALID_PARAMETER_VALUE', 'KAMC4'),
    'INVALID_STATE': ('CP_INVALID_STATE', 'XXMC2'),
    'NOT_FOUND': ('CP_RESOURCE_NOT_FOUND', 'KAMC2'),
    'PERMISSION_DENIED': ('CP_PERMISSION_DENIED', 'KAMC1'),
    'REQUEST_LIMIT_EXCEEDED': ('CP_REQUEST_RATE_LIMITED', 'KAMC3'),
    'RESOURCE_ALREADY_EXISTS': ('CP_RESOURCE_CONFLICT', 'KAMC5'),
    'RESOURCE_CONFLICT': ('CP_RESOURCE_CONFLICT', 'KAMC5'),
    'RESOURCE_DOES_NOT_EXIST': ('CP_RESOURCE_NOT_FOUND', 'KAMC2'),
    'RESOURCE_EXHAUSTED': ('CP_REQUEST_RATE_LIMITED', 'KAMC3'),
    'TEMPORARILY_UNAVAILABLE': ('CP_TEMPORARILY_UNAVAILABLE', 'XXMC1'),
    'UNAUTHENTICATED': ('CP_PERMISSION_DENIED', 'KAMC1'),
}


def get_error_code(http_status):
    return ErrorCode.Value(HTTP_STATUS_TO_ERROR_CODE.get(http_status, 'INTERNAL_ERROR'))


class MlflowException(Exception):
    """An error with a code. `error_code` is one of the numbers of `mlflow.protos.databricks_pb2`."""

    def __init__(self, message, error_code=INTERNAL_ERROR, sqlstate=None, error_class=None, **kwargs):
        try:
            self.error_code = ErrorCode.Name(error_code)
        except (ValueError, TypeError):
            self.error_code = ErrorCode.Name(INTERNAL_ERROR)
        self.message = str(message)
        own_class, own_state = _OF_CLIENT.get(self.error_code, (None, None))
        self.error_class = own_class if error_class is None else error_class
        self.sqlstate = own_state if sqlstate is None else sqlstate
        self.json_kwargs = kwargs
        super().__init__(self.message)

    def serialize_as_json(self):
        told = {'error_code': self.error_code, 'message': self.message}
        if self.sqlstate is not None:
            told['sqlstate'] = self.sqlstate
        if self.error_class is not None:
            told['error_class'] = self.error_class
        return json.dumps(told | self.json_kwargs)

    def get_http_status_code(self):
        return ERROR_CODE_TO_HTTP_STATUS.get(self.error_code, 500)

    @classmethod
    def invalid_parameter_value(cls, message, sqlstate=None, error_class=None, **kwargs):
        return cls(message, error_code=INVALID_PARAMETER_VALUE, sqlstate=sqlstate, error_class=error_class, **kwargs)


class RestException(MlflowException):
    """What a server answered in place of what it was asked for."""

    def __init__(self, json):
        self.json = json
        name = json.get('error_code') or 'INTERNAL_ERROR'
        text = json['message'] if 'message' in json else f'Response: {json}'
        super().__init__(f'{name}: {text}', error_code=self._number(name))
        own_class, own_state = _OF_SERVER.get(self.error_code, (None, None))
        self.sqlstate = json.get('sqlstate') or own_state
        self.error_class = json.get('error_class') or own_class

    @staticmethod
    def _number(name):
        """The number of a code, which some servers give as an HTTP status."""
        try:
            return ErrorCode.Value(name)
        except ValueError:
            try:
                return ErrorCode.Value(HTTP_STATUS_TO_ERROR_CODE[int(name)])
            except (ValueError, KeyError, TypeError):
                return INTERNAL_ERROR

    def __reduce__(self):
        return RestException, (self.json,)


class ExecutionException(MlflowException):
    """A project's run failed."""


class MissingConfigException(MlflowException):
    """A file with settings is not there."""


class InvalidUrlException(MlflowException):
    """An address that cannot be used."""


class MlflowNotImplementedException(MlflowException):
    def __init__(self, message=''):
        super().__init__(message, error_code=NOT_IMPLEMENTED)


class MlflowTracingException(MlflowException):
    def __init__(self, message, error_code=INTERNAL_ERROR):
        super().__init__(message, error_code=error_code)
