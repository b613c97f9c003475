"""MLflow's exceptions: an error code each, and the HTTP status that goes with it."""

import json

ERROR_CODE_TO_HTTP_STATUS = {
    "ABORTED": 409,
    "ALREADY_EXISTS": 409,
    "BAD_REQUEST": 400,
    "CANCELLED": 499,
    "CUSTOMER_UNAUTHORIZED": 401,
    "DATA_LOSS": 500,
    "DEADLINE_EXCEEDED": 504,
    "ENDPOINT_NOT_FOUND": 404,
    "INTERNAL_ERROR": 500,
    "INVALID_PARAMETER_VALUE": 400,
    "INVALID_STATE": 500,
    "NOT_FOUND": 404,
    "NOT_IMPLEMENTED": 501,
    "PERMISSION_DENIED": 403,
    "REQUEST_LIMIT_EXCEEDED": 429,
    "RESOURCE_ALREADY_EXISTS": 400,
    "RESOURCE_CONFLICT": 409,
    "RESOURCE_DOES_NOT_EXIST": 404,
    "RESOURCE_EXHAUSTED": 429,
    "TEMPORARILY_UNAVAILABLE": 503,
    "UNAUTHENTICATED": 401,
}


class MlflowException(Exception):
    def __init__(self, message, error_code="INTERNAL_ERROR", **kwargs):
        # Callers pass MLflow's numeric codes too; the ones of this course are names.
        self.error_code = error_code if error_code in ERROR_CODE_TO_HTTP_STATUS else "INTERNAL_ERROR"
        self.message = str(message)
        self.json_kwargs = kwargs
        super().__init__(self.message)

    def serialize_as_json(self):
        return json.dumps({"error_code": self.error_code, "message": self.message, **self.json_kwargs})

    def get_http_status_code(self):
        return ERROR_CODE_TO_HTTP_STATUS[self.error_code]

    @classmethod
    def invalid_parameter_value(cls, message, **kwargs):
        return cls(message, error_code="INVALID_PARAMETER_VALUE", **kwargs)


class RestException(MlflowException):
    def __init__(self, json):
        self.json = json
        error_code = json.get("error_code", "INTERNAL_ERROR")
        super().__init__(f"{error_code}: {json.get('message', 'Response: ' + str(json))}", error_code=error_code)

    def __reduce__(self):
        return RestException, (self.json,)


class MissingConfigException(MlflowException):
    pass
