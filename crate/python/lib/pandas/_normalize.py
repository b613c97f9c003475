"""`json_normalize`: nested mappings as columns."""

from pandas._core import DataFrame, Series


def _flat(row, sep, max_level, level=0, before=''):
    plain, nested = {}, {}
    for key, value in row.items():
        name = f'{before}{sep}{key}' if before else str(key)
        if isinstance(value, dict) and value and (max_level is None or level < max_level):
            nested.update(_flat(value, sep, max_level, level + 1, name))
        else:
            # What is not nested keeps its place, before all that is.
            (plain if level == 0 else nested)[name] = value
    return {**plain, **nested}


def _at(row, path):
    for key in path if isinstance(path, list) else [path]:
        if not isinstance(row, dict) or key not in row:
            raise KeyError(f"Key {key!r} not found. If specifying a record_path, all elements of data should have the path.")
        row = row[key]
    return row


def normalized(data, record_path, meta, meta_prefix, record_prefix, errors, sep, max_level):
    if isinstance(data, Series):
        data = data.tolist()
    if isinstance(data, dict):
        data = [data]
    elif not isinstance(data, list):
        raise NotImplementedError
    if record_path is None:
        return DataFrame([_flat(row, sep, max_level) for row in data])
    rows, path = [], record_path if isinstance(record_path, list) else [record_path]
    metas = [] if meta is None else meta if isinstance(meta, list) else [meta]
    for row in data:
        for one in _at(row, path):
            flat = _flat(one, sep, max_level) if isinstance(one, dict) else {0: one}
            if record_prefix:
                flat = {f'{record_prefix}{key}': value for key, value in flat.items()}
            for name in metas:
                title = sep.join(name) if isinstance(name, list) else name
                try:
                    value = _at(row, name)
                except KeyError as error:
                    if errors != 'ignore':
                        key = name[-1] if isinstance(name, list) else name
                        raise KeyError(f"Key '{key}' not found. To replace missing values of '{key}' with np.nan, pass in "
                                       "errors='ignore'") from error
                    value = float('nan')
                flat[f'{meta_prefix or ""}{title}'] = value
            rows.append(flat)
    made = DataFrame(rows)
    titles = [f'{meta_prefix or ""}{sep.join(name) if isinstance(name, list) else name}' for name in metas]
    return made.astype({title: 'object' for title in titles if made._has(title)})
