"""`concat`: frames and series below or beside each other."""

from _pandas_kinds import from_levels, levels as _levels
from _pandas_table import concat as _concat
from pandas import _classes


def concat(objs, *, axis=0, join='outer', ignore_index=False, keys=None, levels=None, names=None, verify_integrity=False,
           sort=False, copy=None):
    DataFrame, Series, Index = _classes.DataFrame, _classes.Series, _classes.Index
    if isinstance(objs, (DataFrame, Series, str)):
        raise TypeError('first argument must be an iterable of pandas objects, you passed an object of type '
                        f'"{type(objs).__name__}"')
    if isinstance(objs, dict):
        keys = list(objs) if keys is None else keys
        objs = [objs[key] for key in keys]
    objs = list(objs)
    labels = list(keys) if keys is not None else None
    if labels is not None and len(labels) != len(objs):
        raise ValueError(f'The length of the keys ({len(labels)}) must match the length of the objects to concatenate '
                         f'({len(objs)})')
    kept = [at for at, part in enumerate(objs) if part is not None]
    parts = [objs[at] for at in kept]
    labels = [labels[at] for at in kept] if labels is not None else None
    if not parts:
        raise ValueError('All objects passed were None' if objs else 'No objects to concatenate')
    for part in parts:
        if not isinstance(part, (DataFrame, Series)):
            raise TypeError(f"cannot concatenate object of type '{type(part)}'; only Series and DataFrame objs are valid")
    if join not in ('outer', 'inner'):
        raise ValueError('Only can inner (intersect) or outer (union) join the other axis')
    if axis not in (0, 1, 'index', 'columns', 'rows'):
        kind = type(parts[0]).__name__
        raise ValueError(f'No axis named {axis} for object type {kind}')
    beside = axis in (1, 'columns')
    made = _beside(parts, join, ignore_index, labels, names, sort) if beside else _below(
        parts, join, ignore_index, labels, names, sort)
    if verify_integrity:
        index = made.columns if beside else made.index
        if not index.is_unique:
            raise ValueError(f'Indexes have overlapping values: {index[list(index.duplicated())].unique()}')
    return made


def _below(parts, join, ignore_index, labels, names, sort):
    DataFrame, Series = _classes.DataFrame, _classes.Series
    if any(isinstance(part, DataFrame) for part in parts):
        parts = [part if isinstance(part, DataFrame) else part.to_frame() for part in parts]
        if join == 'inner':
            shared = [name for name in parts[0].columns if all(part._has(name) for part in parts)]
            parts = [part[shared] for part in parts]
    made = _concat(parts, bool(ignore_index), False)
    if sort and isinstance(made, DataFrame):
        made = made.sort_index(axis=1)
    if isinstance(made, DataFrame) and made.columns.nlevels == 1:
        named = {part.columns.name for part in parts}
        made.columns = made.columns.rename(named.pop() if len(named) == 1 else None)
    if labels is not None and not ignore_index:
        made.index = _under_keys([part.index for part in parts], labels, names)
    return made


def _under_keys(indexes, keys, names):
    """Labels under the key of the part that they come from."""
    width = len(keys[0]) if isinstance(keys[0], tuple) else 1
    outer = [[key[at] if isinstance(key, tuple) else key for key, index in zip(keys, indexes) for _ in range(len(index))]
             for at in range(width)]
    joined = _classes.concat_labels(indexes)
    columns = [_classes.Series(cells) for cells in outer] + _levels(joined)
    own = [None] * width + [column.name for column in _levels(joined)]
    given = list(names) if names is not None else []
    own[:len(given)] = given
    return from_levels(columns, own)


def _beside(parts, join, ignore_index, labels, names, sort):
    Series, Index = _classes.Series, _classes.Index
    index = parts[0].index
    for part in parts[1:]:
        if not index.equals(part.index):
            index = index.intersection(part.index) if join == 'inner' else _joined(index, part.index, sort)
    for part in parts:
        if not part.index.is_unique and not part.index.equals(index):
            from pandas.errors import InvalidIndexError
            raise InvalidIndexError('Reindexing only valid with uniquely valued Index objects')
    columns, titles, count = [], [], 0
    for at, part in enumerate(parts):
        moved = part._reindex(index)
        if isinstance(part, Series):
            columns.append(moved)
            name = labels[at] if labels is not None else part.name
            if name is None:
                name, count = count, count + 1
            titles.append(name)
            continue
        for name, column in moved.items():
            columns.append(column)
            key = labels[at] if labels is not None else None
            titles.append(name if labels is None else (
                *(key if isinstance(key, tuple) else (key,)), *(name if isinstance(name, tuple) else (name,))))
    made = _classes.DataFrame({at: column for at, column in enumerate(columns)}, index=index)
    if ignore_index:
        made.columns = _classes.RangeIndex(len(columns))
        return made
    made.columns = Index(titles) if titles else parts[0].columns
    if titles == list(range(len(titles))):
        made.columns = _classes.RangeIndex(len(titles))
    if names is not None and made.columns.nlevels > 1:
        made.columns.names = [*names, *[None] * (made.columns.nlevels - len(names))]
        made.columns = made.columns.set_names([*names, *[None] * (made.columns.nlevels - len(names))])
    return made


def _joined(left, right, sort):
    """The labels of both, as they come: pandas sorts only those of times, unless it is told to."""
    seen = set(left.tolist())
    labels = left.tolist() + [label for label in right if label not in seen]
    if sort or left._dtype().startswith('datetime64'):
        labels = sorted(labels)
    made = _classes.Index(labels)
    return made.rename(left.name) if left.name == right.name and made.nlevels == 1 else made
