"""Tables turned: `pivot`, `pivot_table`, `melt`, `stack`, `unstack`, `crosstab`, `get_dummies`."""

from _pandas_groups import grouped
from _pandas_kinds import from_levels, levels as _levels
from _pandas_series import Cells
from pandas import _classes
from pandas._keys import _is_list
from pandas._series_calculations import called

_NAN = float('nan')


def _listed(value):
    return list(value) if _is_list(value) and not isinstance(value, tuple) else [value]


def unstack(of, level=-1, fill_value=None):
    """A level of the row labels as column labels."""
    if isinstance(of, _classes.DataFrame):
        if of.index.nlevels == 1:
            return _unstacked_whole(of)
        parts = {name: unstack(column, level, fill_value) for name, column in of.items()}
        columns, titles = [], []
        for name, part in parts.items():
            for title, column in part.items():
                columns.append(column)
                titles.append((*(name if isinstance(name, tuple) else (name,)), title))
        first = next(iter(parts.values()))
        made = _classes.DataFrame({at: column for at, column in enumerate(columns)}, index=first.index)
        made.columns = _classes.Index(titles).set_names([*of.columns.names, first.columns.name])
        return made
    if of.index.nlevels == 1:
        raise ValueError(f"index must be a MultiIndex to unstack, {type(of.index)} was passed")
    number = of.index._level_number(level)
    columns = _levels(of.index)
    across = columns[number]
    rest = [column for at, column in enumerate(columns) if at != number]
    titles = across.drop_duplicates().sort_values()
    found = grouped(rest, False, True).places()
    places = {label: {} for label in range(len(found))}
    across_cells = across.tolist()
    for at, rows in enumerate(found):
        for row in rows:
            if across_cells[row] in places[at]:
                raise ValueError('Index contains duplicate entries, cannot reshape')
            places[at][across_cells[row]] = row
    labels = [column._take([rows[0] for rows in found]) for column in rest]
    index = labels[0]._labels() if len(labels) == 1 else from_levels(labels, [column.name for column in labels])
    from _pandas_kinds import take_or_missing
    made = []
    for title in titles:
        rows = [places[at].get(title, -1) for at in range(len(found))]
        column = take_or_missing(of, rows, index)
        if fill_value is not None and -1 in rows:
            cells = [fill_value if row < 0 else of._at(row) for row in rows]
            column = _classes.Series(cells, index=index)
        made.append(column)
    if len({column._dtype() for column in made}) > 1:
        # All of it was one column, and stays of one type.
        wide = next(column._dtype() for column in made if column._dtype() != of._dtype())
        made = [column.astype(wide) for column in made]
    frame = _classes.DataFrame({at: column for at, column in enumerate(made)}, index=index)
    frame.columns = titles._labels().rename(across.name)
    return frame


def _unstacked_whole(frame):
    cells = [cell for _, column in frame.items() for cell in column]
    labels = [(name, label) for name in frame.columns for label in frame.index]
    return _classes.Series(cells, index=_classes.Index(labels).set_names([frame.columns.name, frame.index.name]))


def stack(frame):
    """The column labels as the innermost level of the row labels."""
    cells = [cell for row in frame._rows() for cell in row]
    rows = [at for at in range(len(frame)) for _ in range(frame.shape[1])]
    outer = [column._take(rows) for column in _levels(frame.index)]
    titles = frame.columns.tolist() * len(frame)
    columns = [*outer, _classes.Series(titles)]
    index = from_levels(columns, [*frame.index.names, frame.columns.name])
    return _classes.Series(cells, index=index)


def pivot(frame, columns, index, values):
    keys = _listed(index) if index is not None else []
    across = _listed(columns)
    for name in [*keys, *across, *(_listed(values) if values is not None else [])]:
        if not frame._has(name):
            raise KeyError(name)
    rows = [frame[name] for name in keys] if keys else [frame.index._column()]
    labels = from_levels([*(column.reset_index(drop=True) for column in rows), *(frame[name].reset_index(drop=True) for name in across)],
                         [*(column.name for column in rows), *across])
    chosen = _listed(values) if values is not None else [name for name in frame.columns if name not in keys + across]
    if values is not None and not _is_list(values):
        return _spread(frame[values].reset_index(drop=True)._relabelled(labels), len(across))
    body = frame[chosen].reset_index(drop=True)
    body.index = labels
    return _spread(body, len(across))


def _spread(of, count):
    for _ in range(count):
        of = unstack(of, -1)
    return of


def pivot_table(frame, values=None, index=None, columns=None, aggfunc='mean', fill_value=None, margins=False, dropna=True,
                margins_name='All'):
    keys, across = (_listed(index) if index is not None else []), (_listed(columns) if columns is not None else [])
    if not keys and not across:
        raise ValueError('No group keys passed!')
    named = [key for key in keys + across if not isinstance(key, Cells)]
    for name in [*named, *(_listed(values) if values is not None else [])]:
        if not frame._has(name):
            raise KeyError(name)
    if _is_list(aggfunc) and not isinstance(aggfunc, (str, dict)):
        parts = [pivot_table(frame, values, index, columns, one, fill_value, margins, dropna, margins_name) for one in aggfunc]
        from pandas._concat import concat
        return concat(parts, axis=1, keys=[called(one) for one in aggfunc])
    chosen = _listed(values) if values is not None else list(aggfunc) if isinstance(aggfunc, dict) else [
        name for name in frame.columns if name not in named]
    if values is None and not isinstance(aggfunc, dict) and aggfunc in ('mean', 'sum', 'median', 'std', 'var'):
        chosen = [name for name in chosen if frame[name].dtype.kind in 'iufb']
    grouped = frame.groupby(keys + across)
    body = grouped[chosen].agg(aggfunc) if not isinstance(aggfunc, dict) else grouped.agg(aggfunc)
    if values is None or _is_list(values):
        body = body[sorted(chosen)] if all(isinstance(name, str) for name in chosen) else body
    made = body
    for _ in across:
        made = unstack(made, -1)
    if across and not (values is None or _is_list(values)):
        made = made.droplevel(0, axis=1)
    if fill_value is not None:
        made = made.fillna(fill_value)
        made = made.astype({name: 'int64' for name in made.columns
                            if made[name]._dtype() == 'float64' and all(cell == int(cell) for cell in made[name])
                            and body.iloc[:, 0]._dtype() == 'int64'})
    if margins:
        made = _with_margins(made, frame, chosen, keys, across, aggfunc, margins_name, fill_value)
    return made


def _with_margins(made, frame, chosen, keys, across, aggfunc, title, fill_value):
    """A row and a column for the whole."""
    value = chosen[0]
    if across:
        whole = frame.groupby(keys)[value].agg(aggfunc)
        made[title] = whole.reindex(made.index)
        below = frame.groupby(across)[value].agg(aggfunc)
        cells = [below[name] if name in below.index else _NAN for name in made.columns[:-1]] + [frame[value].agg(aggfunc)]
    else:
        cells = [frame[name].agg(aggfunc) for name in made.columns]
    names = made.index.names
    label = title if len(keys) == 1 else (title, *[''] * (len(keys) - 1))
    last = _classes.DataFrame([cells])
    last.columns = made.columns
    from pandas._concat import concat
    both = concat([made, last])
    both.index = _classes.Index(made.index.tolist() + [label])
    both.index = both.index.rename(names[0]) if len(names) == 1 else both.index.set_names(list(names))
    return both


def melt(frame, id_vars=None, value_vars=None, var_name=None, value_name='value', ignore_index=True):
    kept = [] if id_vars is None else _listed(id_vars)
    molten = [name for name in frame.columns if name not in kept] if value_vars is None else _listed(value_vars)
    absent = [name for name in kept + molten if not frame._has(name)]
    if absent:
        raise KeyError(f"The following id_vars or value_vars are not present in the DataFrame: {absent}")
    if frame._has(value_name) and value_name not in molten and value_name in kept:
        raise ValueError(f'value_name ({value_name}) cannot match an element in the DataFrame columns.')
    from pandas._concat import concat
    count = len(frame)
    places = list(range(count)) * len(molten)
    columns = {name: frame[name]._take(places).reset_index(drop=True) for name in kept}
    title = var_name if var_name is not None else frame.columns.name if frame.columns.name is not None else 'variable'
    columns[title] = _classes.Series([name for name in molten for _ in range(count)])
    columns[value_name] = concat([frame[name] for name in molten], ignore_index=True) if molten else _classes.Series([])
    made = _classes.DataFrame(columns)
    if not ignore_index:
        made.index = frame.index._take(places)
    return made


def crosstab(index, columns, values=None, rownames=None, colnames=None, aggfunc=None, margins=False, margins_name='All',
             dropna=True, normalize=False):
    rows, across = (_classes.Series(one) if not isinstance(one, Cells) else one for one in (index, columns))
    row_name = rownames[0] if rownames else rows.name if rows.name is not None else 'row_0'
    column_name = colnames[0] if colnames else across.name if across.name is not None else 'col_0'
    body = _classes.DataFrame({'r': rows.tolist(), 'c': across.tolist()})
    body['v'] = 1 if values is None else list(values)
    made = pivot_table(body, 'v', 'r', 'c', 'count' if values is None else aggfunc, 0 if values is None else None, margins,
                       margins_name=margins_name)
    made.index.name = row_name
    made = made.rename_axis(row_name).rename_axis(column_name, axis=1)
    if normalize:
        total = {'index': made.sum(axis=1), 'columns': made.sum()}.get(normalize)
        made = made.div(total, axis=0) if normalize == 'index' else made / total if normalize == 'columns' else made / sum(made.sum())
    return made


def get_dummies(data, prefix=None, prefix_sep='_', dummy_na=False, columns=None, sparse=False, drop_first=False, dtype=None):
    if isinstance(data, _classes.DataFrame):
        names = columns if columns is not None else [
            name for name, column in data.items() if column._dtype() in ('str', 'object', 'category', 'string')]
        parts, titles = [], []
        for name in data.columns:
            if name not in names:
                parts.append(data[name])
                titles.append(name)
        for at, name in enumerate(names):
            lead = name if prefix is None else prefix[name] if isinstance(prefix, dict) else prefix[at] if _is_list(prefix) else prefix
            made = get_dummies(data[name], lead, prefix_sep, dummy_na, None, sparse, drop_first, dtype)
            parts += [column for _, column in made.items()]
            titles += made.columns.tolist()
        return data._from_columns(parts, _classes.Index(titles))
    series = data if isinstance(data, Cells) else _classes.Series(data)
    values = series.dtype.categories.tolist() if series._dtype() == 'category' else sorted(series.dropna().unique().tolist())
    values = values[1:] if drop_first else values
    kind = dtype or 'bool'
    columns = {f'{prefix}{prefix_sep}{value}' if prefix is not None else value: [cell == value for cell in series] for value in values}
    if dummy_na:
        columns[f'{prefix}{prefix_sep}nan' if prefix is not None else _NAN] = series.isna().tolist()
    return _classes.DataFrame({name: _classes.Series(flags, dtype='bool', index=series.index) for name, flags in columns.items()},
                              index=series.index).astype(kind)
