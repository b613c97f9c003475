"""`describe` and `info`."""

from pandas import _classes

_NAN = float('nan')


def _percent(share):
    text = f'{share * 100:.6f}'.rstrip('0').rstrip('.')
    return f'{text}%'


def described(series, percentiles=None):
    """The summary of one column."""
    shares = [0.25, 0.5, 0.75] if percentiles is None else sorted(set(percentiles))
    kind = series.dtype.kind
    if series._dtype() == 'category' or kind in 'Ob':
        return _of_objects(series)
    if kind in 'Mm':
        labels = ['count', 'mean', 'min', *map(_percent, shares), 'max']
        values = [series.count(), series.mean(), series.min(), *(series.quantile(share) for share in shares), series.max()]
        if kind == 'm':
            labels.insert(2, 'std')
            values.insert(2, series.std())
        return _classes.Series(values, index=labels, name=series.name, dtype='object')
    labels = ['count', 'mean', 'std', 'min', *map(_percent, shares), 'max']
    values = [series.count(), series.mean(), series.std(), series.min(), *(series.quantile(share) for share in shares),
              series.max()]
    values = [_NAN if value is None or value != value else float(value) for value in values]
    made = _classes.Series(values, index=labels, name=series.name, dtype='float64')
    return made.astype('Float64') if series._dtype()[:1].isupper() else made


def _of_objects(series):
    counts = series.value_counts()
    labels = ['count', 'unique', 'top', 'freq']
    top = [counts.index[0], counts.iloc[0]] if len(counts) else [_NAN, _NAN]
    return _classes.Series([series.count(), len(counts[counts > 0]), *top], index=labels, name=series.name, dtype='object')


def described_frame(frame, percentiles, include, exclude):
    """The summaries of several columns, side by side."""
    if frame.shape[1] == 0:
        raise ValueError('Cannot describe a DataFrame without columns')
    if include == 'all':
        chosen = frame
    elif include is not None or exclude is not None:
        chosen = frame.select_dtypes(include, exclude)
    else:
        kept = [at for at, column in enumerate(column for _, column in frame.items()) if column.dtype.kind in 'iufmM'
                and column._dtype() != 'category']
        chosen = frame._select_at(kept) if kept else frame
    parts = [described(column, percentiles) for _, column in chosen.items()]
    labels = []
    for part in sorted(parts, key=len, reverse=False):
        for label in part.index:
            if label not in labels:
                labels.append(label)
    order = ['count', 'unique', 'top', 'freq', 'mean', 'std', 'min']
    labels.sort(key=lambda label: order.index(label) if label in order else len(order))
    made = _classes.DataFrame({at: part.reindex(labels) for at, part in enumerate(parts)}, index=labels)
    made.columns = chosen.columns
    return made


def write_info(frame, buf, with_memory):
    """What `info` prints."""
    import sys
    index, names = frame.index, frame.columns
    lines = [str(type(frame)), _index_line(index)]
    if frame.shape[1] == 0:
        (buf or sys.stdout).write('\n'.join([*lines, 'Empty DataFrame']) + '\n')
        return
    lines.append(f'Data columns (total {frame.shape[1]} columns):')
    heads = ['#', 'Column', 'Non-Null Count', 'Dtype']
    rows = [[str(at), str(name), f'{frame._column_at(at).count()} non-null', str(frame._column_at(at).dtype)]
            for at, name in enumerate(names)]
    widths = [max(len(row[part]) for row in [heads, *rows]) for part in range(4)]
    widths[0] += 1
    table = [heads, ['' if part == 0 else '-' * len(head) for part, head in enumerate(heads)], *rows]
    table = [' ' + '  '.join(cell.ljust(width) for cell, width in zip(row, widths)) for row in table]
    table[1] = '---' + table[1][3:]
    lines += table
    kinds = {}
    for at in range(frame.shape[1]):
        name = str(frame._column_at(at).dtype)
        kinds[name] = kinds.get(name, 0) + 1
    if kinds:
        lines.append('dtypes: ' + ', '.join(f'{name}({count})' for name, count in sorted(kinds.items())))
    if not with_memory:
        (buf or sys.stdout).write('\n'.join(lines))
        return
    lines.append(f'memory usage: {_bytes(int(frame.memory_usage().sum()))}{"+" if "object" in kinds else ""}')
    (buf or sys.stdout).write('\n'.join(lines) + '\n')


def _index_line(index):
    kind = type(index).__name__
    if not len(index):
        return f'{kind}: 0 entries'
    return f'{kind}: {len(index)} entries, {index[0]} to {index[-1]}'


def _bytes(count):
    for unit in ('bytes', 'KB', 'MB', 'GB'):
        if count < 1024:
            return f'{count:.1f} {unit}'
        count /= 1024
    return f'{count:.1f} TB'
