"""Parameters as a service gets them: bytes for bodies, seconds for moments."""

from botocore.moments import seconds_of


def sendable(params, shape):
    """The parameters, with what only Python knows replaced."""
    if shape is None:
        return {}
    return {name: _sent(value, shape.members[name]) for name, value in params.items() if name in shape.members}


def _sent(value, shape):
    kind = shape.type_name
    if kind == 'timestamp':
        return seconds_of(value)
    if kind == 'blob':
        return _content(value)
    if kind == 'structure' and isinstance(value, dict):
        return {name: _sent(inner, shape.members[name]) for name, inner in value.items() if name in shape.members}
    if kind == 'list':
        return [_sent(item, shape.member) for item in value]
    if kind == 'map':
        return {key: _sent(item, shape.value) for key, item in value.items()}
    return value


def _content(value):
    if hasattr(value, 'read'):
        value = value.read()
        if isinstance(value, str):
            raise TypeError("a bytes-like object is required, not 'str'")
    if isinstance(value, str):
        return value.encode()
    return bytes(value)
