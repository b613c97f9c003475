"""Parameters against a shape: every problem is found before the call is refused."""

import datetime
import decimal

from botocore.exceptions import ParamValidationError

_TYPES = {
    'string': (str,),
    'integer': (int,),
    'long': (int,),
    'boolean': (bool,),
    'float': (float, decimal.Decimal, int),
    'double': (float, decimal.Decimal, int),
    'structure': (dict,),
    'map': (dict,),
    'list': (list, tuple),
}


class ValidationErrors:
    def __init__(self):
        self._lines = []

    def has_errors(self):
        return bool(self._lines)

    def generate_report(self):
        return '\n'.join(self._lines)

    def add(self, line):
        self._lines.append(line)


class ParamValidator:
    def validate(self, params, shape):
        errors = ValidationErrors()
        self._check(params, shape, errors, '')
        return errors

    def _check(self, value, shape, errors, name):
        kind = shape.type_name
        if kind == 'blob':
            if not isinstance(value, (bytes, bytearray, str)) and not hasattr(value, 'read'):
                _wrong_type(value, [str(bytes), str(bytearray), 'file-like object'], errors, name)
        elif kind == 'timestamp':
            if not _is_moment(value):
                _wrong_type(value, [str(datetime.datetime), 'timestamp-string'], errors, name)
        elif not isinstance(value, _TYPES[kind]):
            _wrong_type(value, [str(each) for each in _TYPES[kind]], errors, name)
        elif kind == 'structure':
            self._check_structure(value, shape, errors, name)
        elif kind == 'list':
            _check_length(value, shape, errors, name)
            for at, item in enumerate(value):
                self._check(item, shape.member, errors, f'{name}[{at}]')
        elif kind == 'map':
            for key, item in value.items():
                self._check(key, shape.key, errors, f'{name} (key: {key})')
                self._check(item, shape.value, errors, f'{name}.{key}')
        elif kind == 'string':
            _check_length(value, shape, errors, name)
        elif kind != 'boolean':
            least = shape.metadata.get('min')
            if least is not None and value < least:
                errors.add(f'Invalid value for parameter {_shown(name)}, value: {value}, valid min value: {least}')

    def _check_structure(self, params, shape, errors, name):
        shown = _shown(name)
        if shape.is_tagged_union:
            known = ', '.join(shape.members)
            if not params:
                errors.add(f'Must set one of the following keys for tagged unionstructure {shown}: {known}.')
            elif len(params) > 1:
                errors.add(
                    f'Invalid number of parameters set for tagged union structure {shown}. '
                    f'Can only set one of the following keys: {known}.'
                )
        for required in shape.required_members:
            if required not in params:
                errors.add(f'Missing required parameter in {shown}: "{required}"')
        members = shape.members
        for given in params:
            if given not in members:
                errors.add(f'Unknown parameter in {shown}: "{given}", must be one of: {", ".join(members)}')
        for given, value in params.items():
            if given in members:
                self._check(value, members[given], errors, f'{name}.{given}')


def _shown(name):
    return name.removeprefix('.') or 'input'


def _wrong_type(value, expected, errors, name):
    errors.add(
        f'Invalid type for parameter {_shown(name)}, value: {value}, type: {type(value)}, '
        f'valid types: {", ".join(expected)}'
    )


def _check_length(value, shape, errors, name):
    least = shape.metadata.get('min')
    if least is not None and len(value) < least:
        errors.add(f'Invalid length for parameter {_shown(name)}, value: {len(value)}, valid min length: {least}')


def _is_moment(value):
    from botocore.moments import parse_moment

    try:
        parse_moment(value)
    except (TypeError, ValueError, AttributeError, OverflowError):
        return False
    return True


def validate_parameters(params, shape):
    """Raises `ParamValidationError` where the parameters do not fit."""
    report = ParamValidator().validate(params, shape)
    if report.has_errors():
        raise ParamValidationError(report=report.generate_report())
