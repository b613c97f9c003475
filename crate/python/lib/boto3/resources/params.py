"""The parameters of a resource's calls, which its definition takes from identifiers, data or constants."""

import re

import jmespath
from botocore import xform_name

_INDEX = re.compile(r'\[(.*)\]$')


def parameters_of(parent, definition, params=None, index=None):
    params = {} if params is None else params
    for param in definition.get('params', ()):
        source = param['source']
        if source == 'identifier':
            value = getattr(parent, xform_name(param['name']))
        elif source == 'data':
            value = data_of(parent, param['path'])
        elif source in ('string', 'integer', 'boolean'):
            value = param['value']
        else:
            continue
        put(params, param['target'], value, index)
    return params


def data_of(parent, path):
    if parent.meta.data is None:
        parent.load()
    return jmespath.search(path, parent.meta.data)


def put(params, target, value, index=None):
    """Sets what a target such as `Delete.Objects[].Key` names; `[]` and `[*]` are the place of `index`."""
    place = params
    *parents, name = target.split('.')
    for part in parents:
        place = _step(place, part, index)
    place[name] = value


def _step(place, part, index):
    found = _INDEX.search(part)
    if not found:
        return place.setdefault(part, {})
    at = index if found.group(1) in ('', '*') else int(found.group(1))
    items = place.setdefault(part[: found.start()], [])
    while len(items) <= at:
        items.append({})
    return items[at]
