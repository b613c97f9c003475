"""The exception classes that a client carries: one for each code that the service model knows."""

from botocore.exceptions import ClientError


class BaseClientExceptions:
    ClientError = ClientError

    def __init__(self, code_to_exception):
        self._code_to_exception = code_to_exception
        for cls in code_to_exception.values():
            setattr(self, cls.__name__, cls)

    def from_code(self, error_code):
        return self._code_to_exception.get(error_code, self.ClientError)

    def __getattr__(self, name):
        valid = ', '.join(cls.__name__ for cls in self._code_to_exception.values())
        raise AttributeError(f'{self!r} object has no attribute {name}. Valid exceptions are: {valid}')


# One set for all clients of a service, as botocore's own cache has it: `isinstance` holds across clients.
_CACHE = {}


def exceptions_of(service_model):
    name = service_model.service_name
    if name not in _CACHE:
        classes = {
            shape.error_code: type(shape.name, (ClientError,), {'__module__': __name__})
            for shape in service_model.error_shapes
        }
        holder = type(f'{service_model.service_id.replace(" ", "")}Exceptions', (BaseClientExceptions,), {})
        holder.__module__ = __name__
        _CACHE[name] = holder(classes)
    return _CACHE[name]
