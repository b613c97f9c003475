"""`to_json` and `read_json`.

Absent: the schema of a table beside its rows when it is read, nested columns in labels, and reading in pieces.
"""

from pandas import _classes

_ORIENTS = ('split', 'records', 'index', 'columns', 'values', 'table')


def _float(value, precision):
    """A float with no more decimals than asked for; none where JSON has no word for it."""
    if value != value or value in (float('inf'), float('-inf')):
        return None
    return round(value, precision) if abs(value) < 1e15 else value


def _moment(value, date_format, unit):
    if date_format == 'iso':
        digits = {'s': 0, 'ms': 3, 'us': 6, 'ns': 6}[unit]
        clock = value.replace(tzinfo=None).isoformat(timespec='microseconds')
        zone = 'Z' if value.tzinfo is not None else ''
        whole, _, fraction = clock.partition('.')
        return whole + (f'.{fraction[:digits]}' if digits else '') + zone
    from datetime import datetime, timedelta
    length = value.replace(tzinfo=None) - datetime(1970, 1, 1) - (value.utcoffset() or timedelta(0))
    micros = (length.days * 86_400 + length.seconds) * 1_000_000 + length.microseconds
    return {'s': micros // 1_000_000, 'ms': micros // 1_000, 'us': micros, 'ns': micros * 1_000}[unit]


class _Writer:
    def __init__(self, date_format, precision, unit, default_handler):
        self._date_format, self._precision, self._unit, self._handler = date_format, precision, unit, default_handler

    def cell(self, value):
        from datetime import date, datetime, timedelta
        if hasattr(value, 'tolist'):
            value = value.tolist()
        if value is None or isinstance(value, (bool, int, str)):
            return value
        if isinstance(value, float):
            return _float(value, self._precision)
        if isinstance(value, (list, tuple)):
            return [self.cell(item) for item in value]
        if isinstance(value, dict):
            return {str(key): self.cell(item) for key, item in value.items()}
        if type(value).__name__ in ('NaTType', 'NAType') or value != value:
            return None
        if isinstance(value, datetime):
            return _moment(value, self._date_format, self._unit)
        if isinstance(value, date):
            return self.cell(datetime(value.year, value.month, value.day))
        if isinstance(value, timedelta):
            return int(value.total_seconds() * 1000)
        return self._handler(value) if self._handler is not None else str(value)

    def label(self, value):
        made = self.cell(value)
        return made if isinstance(made, str) else str(made)


def _laid_out(self, orient, writer, index):
    """What a frame or series becomes under an orient."""
    frame = isinstance(self, _classes.DataFrame)
    cell, label = writer.cell, writer.label
    labels = self.index.tolist()
    if orient == 'values' or not frame and orient == 'records':
        return [[cell(value) for value in row] for row in self._rows()] if frame else [cell(value) for value in self.tolist()]
    if not frame:
        if orient == 'split':
            return {'name': self.name, 'index': [cell(one) for one in labels], 'data': [cell(value) for value in self.tolist()]}
        return {label(one): cell(value) for one, value in zip(labels, self.tolist())}
    names = self.columns.tolist()
    if orient == 'records':
        return [{label(name): cell(value) for name, value in zip(names, row)} for row in self._rows()]
    if orient == 'index':
        return {label(one): {label(name): cell(value) for name, value in zip(names, row)}
                for one, row in zip(labels, self._rows())}
    if orient == 'columns':
        return {label(name): {label(one): cell(value) for one, value in zip(labels, column.tolist())}
                for name, column in self.items()}
    made = {'columns': [cell(name) for name in names], 'index': [cell(one) for one in labels],
            'data': [[cell(value) for value in row] for row in self._rows()]}
    if not index:
        del made['index']
    return made


_KINDS = {'i': 'integer', 'u': 'integer', 'f': 'number', 'b': 'boolean', 'M': 'datetime', 'm': 'duration'}


def _table(self, writer, index):
    """The rows with a schema before them."""
    frame = self.reset_index() if index else self
    if index and self.index.name is None:
        frame = frame.rename(columns={frame.columns[0]: 'index'})
    fields = []
    for name, column in frame.items():
        field = {'name': name, 'type': _KINDS.get(column.dtype.kind, 'string')}
        if str(column.dtype) == 'str':
            field['extDtype'] = 'str'
        fields.append(field)
    schema = {'fields': fields, 'pandas_version': '1.4.0'}
    if index and self.index.is_unique:
        schema = {'fields': fields, 'primaryKey': [frame.columns[0]], 'pandas_version': '1.4.0'}
    return {'schema': schema, 'data': _laid_out(frame, 'records', writer, False)}


def _warn_of_epochs(self, orient, date_format):
    import warnings
    from pandas.errors import Pandas4Warning
    columns = [column for _, column in self.items()] if isinstance(self, _classes.DataFrame) else [self]
    if date_format == 'epoch':
        warnings.warn("'epoch' date format is deprecated and will be removed in a future version, please use 'iso' date "
                      'format instead.', Pandas4Warning, stacklevel=4)
    elif date_format is None and orient != 'table' and any(column.dtype.kind in 'mM' for column in columns):
        warnings.warn('The default formatting of datetime/timedelta values will change from numbers ("epoch") to strings '
                      '("iso") in a future version. Specify `date_format="iso"` explicitly in the `to_json()` call to '
                      'opt-in to the future behavior', Pandas4Warning, stacklevel=4)


def to_json(self, path_or_buf=None, *, orient=None, date_format=None, double_precision=10, force_ascii=True,
            date_unit='ms', default_handler=None, lines=False, compression='infer', index=None, indent=None,
            storage_options=None, mode='w'):
    import json
    frame = isinstance(self, _classes.DataFrame)
    orient = orient or ('columns' if frame else 'index')
    if lines and orient != 'records':
        raise ValueError("'lines' keyword only valid when 'orient' is records")
    if orient not in _ORIENTS or not frame and orient == 'columns':
        raise ValueError(f"Invalid value '{orient}' for option 'orient'")
    if frame and orient in ('index', 'columns') and not self.index.is_unique:
        raise ValueError(f"DataFrame index must be unique for orient='{orient}'.")
    _warn_of_epochs(self, orient, date_format)
    writer = _Writer(date_format or ('iso' if orient == 'table' else 'epoch'), double_precision, date_unit, default_handler)
    index = True if index is None else index
    made = _table(self, writer, index) if orient == 'table' else _laid_out(self, orient, writer, index)

    def text_of(value):
        spaces = (',', ':') if not indent else (',', ':')
        # As in the real library's writer, a slash is written with a mark before it.
        return json.dumps(value, separators=spaces, ensure_ascii=force_ascii, indent=indent or None).replace('/', '\\/')

    text = ''.join(f'{text_of(row)}\n' for row in made) if lines else text_of(made)
    if path_or_buf is None:
        return text
    from pandas._csv_write import _put
    return _put(path_or_buf, text, mode, 'utf-8', 'strict', compression)


def read_json(path_or_buf, *, orient=None, typ='frame', dtype=None, convert_axes=None, convert_dates=True,
              keep_default_dates=True, precise_float=False, date_unit=None, encoding=None, encoding_errors='strict',
              lines=False, chunksize=None, compression='infer', nrows=None, storage_options=None, dtype_backend=None,
              engine='ujson'):
    import json
    source = path_or_buf.__fspath__() if hasattr(path_or_buf, '__fspath__') else path_or_buf
    from pandas._csv import _text_of
    text = _text_of(source, encoding or 'utf-8', encoding_errors, compression)
    try:
        data = [json.loads(line) for line in text.splitlines() if line.strip()] if lines else json.loads(text)
    except ValueError:
        raise ValueError('Expected object or value at position 0') from None
    if typ == 'series':
        return _classes.Series(data) if not isinstance(data, dict) else _classes.Series(list(data.values()), index=_axis(data))
    orient = orient or ('records' if isinstance(data, list) else 'columns')
    frame = _frame_of(data, orient)
    if dtype is not False:
        frame = _dated(frame, convert_dates) if convert_dates else frame
        if isinstance(dtype, dict):
            frame = frame.astype(dtype)
    return frame


def _axis(labels):
    """Labels that are all numbers as numbers."""
    labels = list(labels)
    try:
        return [int(label) for label in labels]
    except ValueError:
        return labels


def _frame_of(data, orient):
    if orient == 'split':
        return _classes.DataFrame(data['data'], index=_axis(data['index']) if 'index' in data else None, columns=data['columns'])
    if orient == 'index':
        names = list(dict.fromkeys(name for row in data.values() for name in row))
        rows = [[row.get(name) for name in names] for row in data.values()]
        return _classes.DataFrame(rows, index=_axis(data), columns=_axis(names))
    if orient == 'table':
        return _classes.DataFrame(data['data'])
    if orient == 'values' or isinstance(data, list):
        return _classes.DataFrame(data)
    if not all(isinstance(column, (dict, list)) for column in data.values()):
        raise ValueError('If using all scalar values, you must pass an index')
    if all(isinstance(column, dict) for column in data.values()) and data:
        labels = list(dict.fromkeys(label for column in data.values() for label in column))
        columns = {name: [column.get(label) for label in labels] for name, column in data.items()}
        return _classes.DataFrame(columns, index=_axis(labels))
    return _classes.DataFrame(data)


def _dated(frame, convert_dates):
    """Columns whose names sound like dates as moments."""
    names = convert_dates if isinstance(convert_dates, (list, tuple)) else [
        name for name in frame.columns.tolist() if isinstance(name, str) and (
            name.lower().endswith(('_at', '_time')) or name.lower().startswith('timestamp')
            or name.lower() in ('modified', 'date'))]
    for name in names:
        from pandas._tools import to_datetime
        try:
            column = frame[name]
            frame[name] = to_datetime(column, unit='ms') if column.dtype.kind in 'if' else to_datetime(column)
        except (ValueError, TypeError, KeyError):
            pass
    return frame
