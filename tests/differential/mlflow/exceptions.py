"""MLflow's exceptions and their codes."""

import json

from mlflow.exceptions import MlflowException, RestException, get_error_code
from mlflow.protos.databricks_pb2 import (
    BAD_REQUEST,
    INVALID_PARAMETER_VALUE,
    RESOURCE_DOES_NOT_EXIST,
    TEMPORARILY_UNAVAILABLE,
    ErrorCode,
)
from snippet import attempt, show


def without_a_code():
    error = MlflowException('it broke')
    show(error, str(error), error.message, error.error_code, error.get_http_status_code())
    show(error.sqlstate, error.error_class, error.json_kwargs)
    show([base.__name__ for base in type(error).__mro__])


def with_a_code():
    for code in [RESOURCE_DOES_NOT_EXIST, INVALID_PARAMETER_VALUE, TEMPORARILY_UNAVAILABLE, BAD_REQUEST]:
        error = MlflowException('it broke', error_code=code)
        show(error.error_code, error.get_http_status_code(), error.sqlstate, error.error_class)


def a_code_by_its_name_is_no_code():
    show(MlflowException('it broke', error_code='RESOURCE_DOES_NOT_EXIST').error_code)
    show(MlflowException('it broke', error_code=424242).error_code)


def as_json():
    show(MlflowException('it broke').serialize_as_json())
    show(json.loads(MlflowException('it broke', RESOURCE_DOES_NOT_EXIST, extra=1).serialize_as_json()))


def invalid_parameter_value():
    error = MlflowException.invalid_parameter_value('too small')
    show(error, error.error_code, error.get_http_status_code())


def from_a_server():
    error = RestException({'error_code': 'RESOURCE_DOES_NOT_EXIST', 'message': 'no model'})
    show(str(error), error.json, error.error_code, error.get_http_status_code())
    show(error.sqlstate, error.error_class, isinstance(error, MlflowException))


def from_a_server_that_says_little():
    show(str(RestException({'message': 'no model'})))
    show(str(RestException({'detail': 'x'})), RestException({'detail': 'x'}).error_code)
    error = RestException({'error_code': 'MADE_UP', 'message': 'm'})
    show(str(error), error.error_code)
    error = RestException({'error_code': '404', 'message': 'm'})
    show(str(error), error.error_code)


def codes_have_numbers_and_names():
    show(RESOURCE_DOES_NOT_EXIST, ErrorCode.Name(1000), ErrorCode.Value('INTERNAL_ERROR'))
    attempt(ErrorCode.Value, 'NOTHING')
    attempt(ErrorCode.Name, 424242)


def codes_of_statuses():
    show([ErrorCode.Name(get_error_code(status)) for status in (400, 401, 403, 404, 409, 429, 500, 503, 418)])
