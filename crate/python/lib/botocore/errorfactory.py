"""The exception classes that a client carries: one for each code that the service model knows."""

from botocore.exceptions import ClientError

_S3_CODES = (
    "AccessDenied",
    "AnnotationLimitExceeded",
    "AnnotationNameTooLong",
    "BucketAlreadyExists",
    "BucketAlreadyOwnedByYou",
    "EncryptionTypeMismatch",
    "IdempotencyParameterMismatch",
    "InvalidAnnotationName",
    "InvalidObjectState",
    "InvalidPrefix",
    "InvalidRequest",
    "InvalidWriteOffset",
    "NoSuchAnnotation",
    "NoSuchBucket",
    "NoSuchKey",
    "NoSuchUpload",
    "ObjectAlreadyInActiveTierError",
    "ObjectNotInActiveTierError",
    "TooManyParts",
    "UnsupportedMediaType",
)


class BaseClientExceptions:
    ClientError = ClientError

    def __init__(self, code_to_exception):
        self._code_to_exception = code_to_exception
        for cls in code_to_exception.values():
            setattr(self, cls.__name__, cls)

    def from_code(self, error_code):
        return self._code_to_exception.get(error_code, self.ClientError)

    def __getattr__(self, name):
        valid = ", ".join(cls.__name__ for cls in self._code_to_exception.values())
        raise AttributeError(f"{self!r} object has no attribute {name}. Valid exceptions are: {valid}")


class S3Exceptions(BaseClientExceptions):
    pass


# One set for all clients, as botocore's own cache has it: `isinstance` holds across clients.
_S3 = S3Exceptions({code: type(code, (ClientError,), {"__module__": __name__}) for code in _S3_CODES})


def s3_exceptions():
    return _S3
