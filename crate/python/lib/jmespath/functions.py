"""The functions of JMESPath, each with the types of its arguments."""

import json
import math

from jmespath.exceptions import ArityError, JMESPathTypeError, UnknownFunctionError, VariadictArityError

_ANY = ()
_TABLE = {}


def _function(*signature, variadic=False):
    def keep(implementation):
        name = implementation.__name__.strip('_')
        _TABLE[name] = (signature, variadic, implementation)
        return implementation

    return keep


def call(name, arguments):
    if name not in _TABLE:
        raise UnknownFunctionError(f'Unknown function: {name}()')
    signature, variadic, implementation = _TABLE[name]
    if variadic and len(arguments) < len(signature):
        raise VariadictArityError(len(signature), len(arguments), name)
    if not variadic and len(arguments) != len(signature):
        raise ArityError(len(signature), len(arguments), name)
    for at, argument in enumerate(arguments):
        _check(name, argument, signature[min(at, len(signature) - 1)])
    return implementation(*arguments)


def _kind(value):
    if value is None:
        return 'null'
    if isinstance(value, bool):
        return 'boolean'
    if isinstance(value, str):
        return 'string'
    if isinstance(value, (int, float)):
        return 'number'
    if isinstance(value, (list, tuple)):
        return 'array'
    return 'expref' if hasattr(value, 'visit') else 'object'


def _check(name, value, types):
    if not types:
        return
    kind = _kind(value)
    plain = [each for each in types if not each.startswith('array-')]
    inner = [each.removeprefix('array-') for each in types if each.startswith('array-')]
    if kind == 'array' and inner and 'array' not in plain:
        kinds = {_kind(item) for item in value}
        if not kinds or any(kinds == {each} for each in inner):
            return
        odd = next(item for item in value if _kind(item) not in inner[:1])
        raise JMESPathTypeError(name, odd, type(odd).__name__, list(types))
    if kind not in plain:
        raise JMESPathTypeError(name, value, kind, list(types))


@_function(['number'])
def _abs(value):
    return abs(value)


@_function(['array-number'])
def _avg(values):
    return sum(values) / float(len(values)) if values else None


@_function(_ANY, variadic=True)
def _not_null(*values):
    return next((value for value in values if value is not None), None)


@_function(_ANY)
def _to_array(value):
    return value if isinstance(value, list) else [value]


@_function(_ANY)
def _to_string(value):
    return value if isinstance(value, str) else json.dumps(value, separators=(',', ':'), default=str)


@_function(_ANY)
def _to_number(value):
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    if not isinstance(value, str):
        return value
    for read in (int, float):
        try:
            return read(value)
        except ValueError:
            continue
    return None


@_function(['array', 'string'], _ANY)
def _contains(subject, wanted):
    return wanted in subject


@_function(['string', 'array', 'object'])
def _length(value):
    return len(value)


@_function(['string'], ['string'])
def _ends_with(text, end):
    return text.endswith(end)


@_function(['string'], ['string'])
def _starts_with(text, start):
    return text.startswith(start)


@_function(['array', 'string'])
def _reverse(value):
    return value[::-1]


@_function(['number'])
def _ceil(value):
    return math.ceil(value)


@_function(['number'])
def _floor(value):
    return math.floor(value)


@_function(['string'], ['array-string'])
def _join(separator, texts):
    return separator.join(texts)


@_function(['expref'], ['array'])
def _map(expression, values):
    return [expression.visit(value) for value in values]


@_function(['array-number', 'array-string'])
def _max(values):
    return max(values) if values else None


@_function(['array-number', 'array-string'])
def _min(values):
    return min(values) if values else None


@_function(['object'], variadic=True)
def _merge(*mappings):
    merged = {}
    for mapping in mappings:
        merged.update(mapping)
    return merged


@_function(['array-number'])
def _sum(values):
    return sum(values)


@_function(['array-string', 'array-number'])
def _sort(values):
    return sorted(values)


@_function(['object'])
def _keys(mapping):
    return list(mapping)


@_function(['object'])
def _values(mapping):
    return list(mapping.values())


@_function(_ANY)
def _type(value):
    return _kind(value)


def _keyed(name, values, expression):
    """The key of each value; all of them numbers, or all texts like the first."""
    keys = [expression.visit(value) for value in values]
    if keys:
        wanted = _kind(keys[0])
        for key, value in zip(keys, values):
            if _kind(key) != wanted or wanted not in ('number', 'string'):
                raise JMESPathTypeError(name, value, _kind(key), ['string', 'number'])
    return keys


@_function(['array'], ['expref'])
def _sort_by(values, expression):
    keys = _keyed('sort_by', values, expression)
    return [values[at] for at in sorted(range(len(values)), key=keys.__getitem__)]


@_function(['array'], ['expref'])
def _max_by(values, expression):
    keys = _keyed('max_by', values, expression)
    return values[max(range(len(values)), key=keys.__getitem__)] if values else None


@_function(['array'], ['expref'])
def _min_by(values, expression):
    keys = _keyed('min_by', values, expression)
    return values[min(range(len(values)), key=keys.__getitem__)] if values else None
