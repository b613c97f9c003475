"""`merge`, `join`, `merge_asof`, `compare`: frames put together by their keys."""

from _pandas_kinds import partners, sorted as _sorted, take_or_missing
from _pandas_series import Cells
from pandas import _classes
from pandas._keys import _is_list
from pandas.errors import MergeError

_HOWS = ('left', 'right', 'inner', 'outer', 'cross', 'left_anti', 'right_anti')


class _Keys:
    """The keys of both sides: the series, and the names of the columns that they are."""

    def __init__(self, left, right, on, left_on, right_on, left_index, right_index):
        if on is not None and (left_on is not None or right_on is not None):
            raise MergeError('Can only pass argument "on" OR "left_on" and "right_on", not a combination of both.')
        if on is not None and (left_index or right_index):
            raise MergeError('Can only pass argument "on" OR "left_index" and "right_index", not a combination of both.')
        if on is None and left_on is None and right_on is None and not left_index and not right_index:
            on = [name for name in left.columns if name in right.columns]
            if not on:
                raise MergeError('No common columns to perform merge on. Merge options: left_on=None, right_on=None, '
                                 'left_index=False, right_index=False')
        if (left_on is None and not left_index) and on is None:
            raise MergeError('Must pass "left_on" OR "left_index".')
        if (right_on is None and not right_index) and on is None:
            raise MergeError('Must pass "right_on" OR "right_index".')
        self.left_names = None if left_index else _listed(on if on is not None else left_on)
        self.right_names = None if right_index else _listed(on if on is not None else right_on)
        count = [len(names) if names is not None else of.index.nlevels
                 for names, of in ((self.left_names, left), (self.right_names, right))]
        if count[0] != count[1]:
            if self.left_names is not None and self.right_names is not None:
                raise ValueError('len(right_on) must equal len(left_on)')
            side = 'left' if self.left_names is None else 'right'
            raise ValueError(f'len({"right" if side == "left" else "left"}_on) must equal the number of levels in the index '
                             f'of "{side}"')
        self.left, self.right = _columns(left, self.left_names), _columns(right, self.right_names)
        for at, (ours, theirs) in enumerate(zip(self.left, self.right)):
            _check_types(ours, theirs, self.left_names[at] if self.left_names else None)

    def shared(self):
        """The names of the columns that are keys on both sides under one name."""
        if self.left_names is None or self.right_names is None:
            return []
        return [ours for ours, theirs in zip(self.left_names, self.right_names)
                if isinstance(ours, (str, int, tuple)) and ours == theirs]


def _listed(names):
    return list(names) if isinstance(names, list) else [names]


def _columns(of, names):
    if names is None:
        return [of.index.get_level_values(at)._column() for at in range(of.index.nlevels)]
    return [name.reset_index(drop=True) if isinstance(name, Cells) else _classes.Series(name) if _is_list(name) and not
            isinstance(name, tuple) else of._key(name).reset_index(drop=True) for name in names]


def _check_types(ours, theirs, name):
    kinds = [column._dtype() for column in (ours, theirs)]
    texts = [kind in ('str', 'string') for kind in kinds]
    numbers = [kind.lower().startswith(('int', 'uint', 'float')) for kind in kinds]
    times = [kind.startswith('datetime64') for kind in kinds]
    if (texts[0] and (numbers[1] or times[1]) or texts[1] and (numbers[0] or times[0])
            or times[0] and numbers[1] or numbers[0] and times[1]):
        raise ValueError(f"You are trying to merge on {kinds[0]} and {kinds[1]} columns for key '{name}'. If you wish to "
                         'proceed you should use pd.concat')


def _rows(keys, how, sort):
    """Pairs of positions, -1 where there is no partner."""
    found = partners(keys.left, keys.right)
    if how in ('right', 'right_anti'):
        found = partners(keys.right, keys.left)
        return [(left, at) for at, ones in enumerate(found) for left in (ones or [-1])]
    rows = [(at, right) for at, ones in enumerate(found) for right in (ones or ([] if how == 'inner' else [-1]))]
    if how == 'outer':
        used = {right for _, right in rows}
        rows += [(-1, at) for at in range(len(keys.right[0])) if at not in used]
    if how == 'outer' or sort:
        merged = [_picked(ours, theirs, rows) for ours, theirs in zip(keys.left, keys.right)]
        rows = [rows[at] for at in _sorted(merged, [True] * len(merged), False)]
    return rows


def _picked(ours, theirs, rows):
    """A key's cells from the left where there is one, else from the right."""
    labels = _classes.RangeIndex(len(rows))
    left = take_or_missing(ours, [row[0] for row in rows], labels)
    if all(row[0] >= 0 for row in rows):
        return left
    right = take_or_missing(theirs, [row[1] for row in rows], labels)
    if all(row[0] < 0 for row in rows):
        return right
    cells = [theirs._at(right_at) if left_at < 0 else ours._at(left_at) for left_at, right_at in rows]
    made = _classes.Series(cells, index=labels)
    return made.astype(ours.dtype) if made._dtype() != ours._dtype() and ours._dtype() == theirs._dtype() else made


def _validate(keys, validate):
    kinds = {'one_to_one': '1:1', 'one_to_many': '1:m', 'many_to_one': 'm:1', 'many_to_many': 'm:m'}
    short = kinds.get(validate, validate)
    if short not in kinds.values():
        raise ValueError(f'"{validate}" is not a valid argument. Valid arguments are:\n- "1:1"\n- "1:m"\n- "m:1"\n- "m:m"\n- '
                         '"one_to_one"\n- "one_to_many"\n- "many_to_one"\n- "many_to_many"')
    words = {'1:1': 'one-to-one', '1:m': 'one-to-many', 'm:1': 'many-to-one'}
    from pandas._series_shape import repeats
    bad = [side for side, columns in (('left', keys.left), ('right', keys.right)) if any(repeats(columns, 'first'))]
    needs = {'1:1': ('left', 'right'), '1:m': ('left',), 'm:1': ('right',), 'm:m': ()}[short]
    bad = [side for side in bad if side in needs]
    if not bad:
        return
    if len(bad) == 2:
        raise MergeError(f'Merge keys are not unique in either left or right dataset; not a {words[short]} merge')
    between = '\n\n' if short == 'm:1' else '\n'
    raise MergeError(f'Merge keys are not unique in {bad[0]} dataset; not a {words[short]} merge{between}Duplicates in {bad[0]}:\n'
                     f'{_duplicates(keys, bad[0])} ...')


def _duplicates(keys, side):
    from pandas._series_shape import repeats
    columns = keys.left if side == 'left' else keys.right
    names = (keys.left_names if side == 'left' else keys.right_names) or [column.name for column in columns]
    repeated = [at for at, again in enumerate(repeats(columns, 'first')) if again][:5]
    rows = [' '.join(str(column._at(at)) for column in columns) for at in repeated]
    lines = [' '.join(map(str, names)), *rows]
    width = max(map(len, lines))
    return ' ' + '\n'.join(f' {line.rjust(width)}' for line in lines)


def merge(left, right, how='inner', on=None, left_on=None, right_on=None, left_index=False, right_index=False, sort=False,
          suffixes=('_x', '_y'), indicator=False, validate=None):
    right = right.to_frame() if isinstance(right, Cells) and right.name is not None else right
    if isinstance(right, Cells):
        raise ValueError('Cannot merge a Series without a name')
    if not isinstance(right, _classes.DataFrame):
        raise TypeError(f'Can only merge Series or DataFrame objects, a {type(right)} was passed')
    if how not in _HOWS:
        raise ValueError(f"'{how}' is not a valid Merge type: left, right, inner, outer, left_anti, right_anti, cross, asof")
    if how == 'cross':
        return _crossed(left, right, suffixes, on, left_on, right_on)
    keys = _Keys(left, right, on, left_on, right_on, left_index, right_index)
    if validate is not None:
        _validate(keys, validate)
    rows = _rows(keys, how, sort)
    if how in ('left_anti', 'right_anti'):
        rows = [row for row in rows if -1 in row]
    made = _assembled(left, right, keys, rows, suffixes)
    if indicator:
        name = indicator if isinstance(indicator, str) else '_merge'
        if left._has(name) or right._has(name):
            raise ValueError('Cannot use name of an existing column for indicator column')
        words = ['right_only' if ours < 0 else 'left_only' if theirs < 0 else 'both' for ours, theirs in rows]
        made[name] = _classes.Series(words, dtype=_merge_kind())._relabelled(made.index)
    if left_index or right_index:
        made.index = _joined_index(left, right, keys, rows, left_index, right_index)
    return made


def _merge_kind():
    from pandas._extension import CategoricalDtype
    return CategoricalDtype(['left_only', 'right_only', 'both'])


def _joined_index(left, right, keys, rows, left_index, right_index):
    if left_index and right_index:
        columns = [_picked(ours, theirs, rows) for ours, theirs in zip(keys.left, keys.right)]
        if len(columns) == 1:
            return columns[0]._labels().rename(left.index.name if left.index.name == right.index.name else None)
        made = _classes.Index(list(zip(*columns)))
        made.names = list(left.index.names)
        return made
    of, at = (right, 1) if left_index else (left, 0)
    if all(row[at] >= 0 for row in rows):
        return of.index._take([row[at] for row in rows])
    return _classes.Index([float('nan') if row[at] < 0 else of.index[row[at]] for row in rows])


def _crossed(left, right, suffixes, *keys):
    if any(key is not None for key in keys):
        raise MergeError('Can not pass on, right_on, left_on or set right_index=True or left_index=True')
    rows = [(ours, theirs) for ours in range(len(left)) for theirs in range(len(right))]
    return _assembled(left, right, None, rows, suffixes)


def _assembled(left, right, keys, rows, suffixes):
    labels = _classes.RangeIndex(len(rows))
    shared = keys.shared() if keys is not None else []
    ours, theirs = [row[0] for row in rows], [row[1] for row in rows]
    both = [name for name in left.columns if name in right.columns and name not in shared]
    if both and (suffixes[0] is None or suffixes[0] == '') and not suffixes[1]:
        raise ValueError(f"columns overlap but no suffix specified: {_classes.Index(both)}")
    names, columns = [], []
    for name, column in left.items():
        if name in shared:
            at = shared.index(name)
            number = next(place for place, one in enumerate(keys.left_names) if one == name)
            columns.append(_picked(keys.left[number], keys.right[number], rows))
        else:
            columns.append(take_or_missing(column, ours, labels))
        names.append(f'{name}{suffixes[0] or ""}' if name in both else name)
    for name, column in right.items():
        if name not in shared:
            columns.append(take_or_missing(column, theirs, labels))
            names.append(f'{name}{suffixes[1] or ""}' if name in both else name)
    made = _classes.DataFrame({at: column for at, column in enumerate(columns)}, index=labels)
    made.columns = _classes.Index(names) if names else left.columns
    return made


def join(left, other, on, how, lsuffix, rsuffix, sort, validate):
    if isinstance(other, (list, tuple)):
        for one in other:
            left = join(left, one, on, how, lsuffix, rsuffix, sort, validate)
        return left
    if isinstance(other, Cells):
        if other.name is None:
            raise ValueError('Other Series must have a name')
        other = other.to_frame()
    both = [name for name in left.columns if name in other.columns]
    if both and not lsuffix and not rsuffix:
        raise ValueError(f'columns overlap but no suffix specified: {_classes.Index(both)}')
    suffixes = (lsuffix, rsuffix)
    if on is not None:
        return merge(left, other, how, left_on=on, right_index=True, sort=sort, suffixes=suffixes, validate=validate)
    if how == 'left' and left.index.equals(other.index) and left.index.is_unique:
        names = [f'{name}{lsuffix}' if name in both else name for name in left.columns]
        names += [f'{name}{rsuffix}' if name in both else name for name in other.columns]
        parts = [column for _, column in left.items()] + [column for _, column in other.items()]
        return left._from_columns(parts, _classes.Index(names))
    made = merge(left, other, how, left_index=True, right_index=True, sort=sort or how == 'outer', suffixes=suffixes,
                 validate=validate)
    if how == 'left' and len(made) == len(left):
        made.index = left.index
    return made


def merge_asof(left, right, on=None, left_on=None, right_on=None, left_index=False, right_index=False, by=None,
               left_by=None, right_by=None, suffixes=('_x', '_y'), tolerance=None, allow_exact_matches=True,
               direction='backward'):
    left_on, right_on = on if left_on is None else left_on, on if right_on is None else right_on
    ours = left.index.to_series() if left_index else left[left_on]
    theirs = right.index.to_series() if right_index else right[right_on]
    for side, column in (('left', ours), ('right', theirs)):
        if not column.is_monotonic_increasing:
            raise ValueError(f'{side} keys must be sorted')
    left_by, right_by = _listed(by if left_by is None else left_by), _listed(by if right_by is None else right_by)
    groups_left = [left[name].tolist() for name in left_by if name is not None]
    groups_right = [right[name].tolist() for name in right_by if name is not None]
    theirs = theirs.tolist()
    rows = []
    for at, moment in enumerate(ours):
        best = -1
        for place, other in enumerate(theirs):
            if any(a[at] != b[place] for a, b in zip(groups_left, groups_right)):
                continue
            if other == moment and not allow_exact_matches:
                continue
            if tolerance is not None and abs(moment - other) > tolerance:
                continue
            if direction == 'backward' and other <= moment:
                best = place
            elif direction == 'forward' and other >= moment and best < 0:
                best = place
            elif direction == 'nearest' and (best < 0 or abs(other - moment) < abs(theirs[best] - moment)):
                best = place
        rows.append((at, best))
    names = [name for name in (on, *(one for one in _listed(by))) if name is not None]
    chosen = right._select_at([at for at, name in enumerate(right.columns) if name not in names])
    return _assembled(left, chosen, None, rows, suffixes)


def compared(left, right):
    """The cells in which two frames differ, side by side."""
    if not left.index.equals(right.index) or not left.columns.equals(right.columns):
        raise ValueError('Can only compare identically-labeled (both index and columns) DataFrame objects')
    differ = {name: [not (a == b or a != a and b != b) for a, b in zip(left[name], right[name])] for name in left.columns}
    rows = [at for at in range(len(left)) if any(flags[at] for flags in differ.values())]
    columns = {}
    for name, flags in differ.items():
        if any(flags):
            # The cells that are equal are missing, which makes floats of integers.
            for side, frame in (('self', left), ('other', right)):
                columns[(name, side)] = frame[name].where(_classes.Series(flags, index=left.index)).take(rows)
    return _classes.DataFrame(columns, index=left.index._take(rows))
