"""What an expression's tree finds in a value."""

import operator

from jmespath import functions

_ORDER = {'lt': operator.lt, 'gt': operator.gt, 'lte': operator.le, 'gte': operator.ge}


class Options:
    def __init__(self, dict_cls=None, custom_functions=None):
        self.dict_cls = dict_cls or dict
        self.custom_functions = custom_functions


class Expression:
    """An expression that is handed to a function as it is, such as `&Size`."""

    def __init__(self, tree, options):
        self._tree = tree
        self._options = options

    def visit(self, value):
        return search(self._tree, value, self._options)


def search(tree, value, options):
    return _VISITORS[tree[0]](tree, value, options)


def _field(tree, value, options):
    try:
        return value.get(tree[1])
    except AttributeError:
        return None


def _subexpression(tree, value, options):
    return search(tree[2], search(tree[1], value, options), options)


def _index(tree, value, options):
    value = search(tree[1], value, options)
    if not isinstance(value, list):
        return None
    try:
        return value[tree[2]]
    except IndexError:
        return None


def _slice(tree, value, options):
    value = search(tree[1], value, options)
    return value[slice(*tree[2:])] if isinstance(value, list) else None


def _each(items, tree, options):
    found = (search(tree, item, options) for item in items)
    return [each for each in found if each is not None]


def _projection(tree, value, options):
    base = search(tree[1], value, options)
    return _each(base, tree[2], options) if isinstance(base, list) else None


def _value_projection(tree, value, options):
    base = search(tree[1], value, options)
    return _each(base.values(), tree[2], options) if hasattr(base, 'values') else None


def _filter_projection(tree, value, options):
    base = search(tree[1], value, options)
    if not isinstance(base, list):
        return None
    kept = [item for item in base if not _is_false(search(tree[3], item, options))]
    return _each(kept, tree[2], options)


def _flatten(tree, value, options):
    base = search(tree[1], value, options)
    if not isinstance(base, list):
        return None
    merged = []
    for item in base:
        if isinstance(item, list):
            merged.extend(item)
        else:
            merged.append(item)
    return merged


def _comparator(tree, value, options):
    left, right = search(tree[2], value, options), search(tree[3], value, options)
    if tree[1] == 'eq':
        return _equal(left, right)
    if tree[1] == 'ne':
        return not _equal(left, right)
    if not _is_ordered(left) or not _is_ordered(right):
        return None
    return _ORDER[tree[1]](left, right)


def _equal(left, right):
    # True is no number here, unlike in Python.
    if isinstance(left, bool) != isinstance(right, bool):
        return False
    return left == right


def _is_ordered(value):
    return isinstance(value, (int, float, str)) and not isinstance(value, bool)


def _is_false(value):
    return value is None or value is False or (isinstance(value, (str, list, dict)) and not value)


def _or(tree, value, options):
    left = search(tree[1], value, options)
    return search(tree[2], value, options) if _is_false(left) else left


def _and(tree, value, options):
    left = search(tree[1], value, options)
    return left if _is_false(left) else search(tree[2], value, options)


def _list(tree, value, options):
    return None if value is None else [search(item, value, options) for item in tree[1]]


def _hash(tree, value, options):
    if value is None:
        return None
    return options.dict_cls((name, search(item, value, options)) for name, item in tree[1])


def _function(tree, value, options):
    arguments = [search(item, value, options) for item in tree[2]]
    return functions.call(tree[1], arguments)


_VISITORS = {
    'identity': lambda tree, value, options: value,
    'current': lambda tree, value, options: value,
    'literal': lambda tree, value, options: tree[1],
    'expref': lambda tree, value, options: Expression(tree[1], options),
    'not': lambda tree, value, options: _is_false(search(tree[1], value, options)),
    'field': _field,
    'subexpression': _subexpression,
    'pipe': _subexpression,
    'index': _index,
    'slice': _slice,
    'projection': _projection,
    'value_projection': _value_projection,
    'filter_projection': _filter_projection,
    'flatten': _flatten,
    'comparator': _comparator,
    'or': _or,
    'and': _and,
    'list': _list,
    'hash': _hash,
    'function': _function,
}
