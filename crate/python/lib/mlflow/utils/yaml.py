"""Plain data as YAML, as it is written among artifacts."""

import json


def dump(value, depth=0):
    indent = '  ' * depth
    if isinstance(value, dict) and value:
        return ''.join(f'{indent}{key}:{_behind(value[key], depth)}' for key in sorted(value))
    if isinstance(value, (list, tuple)) and value:
        return ''.join(f'{indent}- {dump(item, depth + 1).lstrip()}' for item in value)
    return f'{indent}{_scalar(value)}\n'


def _behind(value, depth):
    if isinstance(value, dict) and value:
        return f'\n{dump(value, depth + 1)}'
    if isinstance(value, (list, tuple)) and value:
        return f'\n{dump(value, depth)}'
    return f' {_scalar(value)}\n'


def _scalar(value):
    if value is None or isinstance(value, (bool, int, float, dict, list, tuple)):
        return json.dumps(value)
    text = str(value)
    is_plain = text and text[0].isalpha() and all(letter.isalnum() or letter in ' _-./' for letter in text)
    return text if is_plain and text.lower() not in ('true', 'false', 'null', 'yes', 'no', 'on', 'off') else f"'{text}'"
