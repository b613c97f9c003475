"""The YAML that settings are written in: keys with values, and keys with further keys below them."""

import json


def load(text):
    """What a text says, as dictionaries, texts, numbers, truth values and None."""
    lines = [line.split(' #')[0].rstrip() for line in text.splitlines()]
    lines = [line for line in lines if line.strip() and not line.lstrip().startswith('#') and line != '---']
    value, rest = _block(lines, 0)
    if rest:
        raise ValueError(f'the line cannot be read: {rest[0]!r}')
    return value


def _depth(line):
    return len(line) - len(line.lstrip())


def _block(lines, depth):
    told = {}
    while lines and _depth(lines[0]) == depth:
        key, colon, value = lines[0].strip().partition(':')
        if not colon:
            raise ValueError(f'the line cannot be read: {lines[0]!r}')
        lines = lines[1:]
        if value.strip():
            told[key.strip()] = _scalar(value.strip())
        elif lines and _depth(lines[0]) > depth:
            told[key.strip()], lines = _block(lines, _depth(lines[0]))
        else:
            told[key.strip()] = None
    return told, lines


def _scalar(text):
    if text[0] in '\'"' and text[-1] == text[0]:
        return text[1:-1]
    if text in ('null', '~'):
        return None
    try:
        return json.loads(text)
    except ValueError:
        return text
