"""`read_csv`: options in the words of pandas, and what is done with columns once they are read."""

from _pandas_io import csv_missing as _csv_missing, read_csv as _native
from pandas import _classes

_ENGINES = ('c', 'python', 'pyarrow', 'python-fwf')
_NOT_GIVEN = object()


def read_csv(filepath_or_buffer, *, sep=_NOT_GIVEN, delimiter=None, header='infer', names=None, index_col=None,
             usecols=None, dtype=None, engine=None, converters=None, true_values=None, false_values=None,
             skipinitialspace=False, skiprows=None, skipfooter=0, nrows=None, na_values=None, keep_default_na=True,
             na_filter=True, skip_blank_lines=True, parse_dates=None, date_format=None, dayfirst=False, cache_dates=True,
             iterator=False, chunksize=None, compression='infer', thousands=None, decimal='.', lineterminator=None,
             quotechar='"', quoting=0, doublequote=True, escapechar=None, comment=None, encoding=None,
             encoding_errors='strict', dialect=None, on_bad_lines='error', low_memory=True, memory_map=False,
             float_precision=None, storage_options=None, dtype_backend=None):
    if engine is not None and engine not in _ENGINES:
        raise ValueError(f'Unknown engine: {engine} (valid options are dict_keys({list(_ENGINES)}))')
    for name, value, least in (('nrows', nrows, 0), ('chunksize', chunksize, 1)):
        if value is not None and (int(value) != value or value < least):
            raise ValueError(f"'{name}' must be an integer >={least}")
    if on_bad_lines not in ('error', 'warn', 'skip'):
        raise ValueError(f'Argument {on_bad_lines} is invalid for on_bad_lines')
    if names is not None:
        names = list(names)
        if len(set(names)) < len(names):
            raise ValueError('Duplicate names are not allowed.')
    text = _text_of(filepath_or_buffer, encoding or 'utf-8', encoding_errors, compression)
    separator = ',' if sep is _NOT_GIVEN and delimiter is None else delimiter or (sep if sep is not _NOT_GIVEN else ',')
    text, separator = _one_letter(text, separator, quotechar)
    text, has_names = _chosen_lines(text, header, names, skiprows, skipfooter, skip_blank_lines, comment)
    job = _Job(index_col, usecols, dtype, converters or {}, parse_dates, date_format, dayfirst)
    job.options = {
        'separator': separator, 'quote': None if quoting == 3 else quotechar, 'comment': comment, 'thousands': thousands,
        'decimal': decimal, 'skip_spaces': skipinitialspace, 'blank_rows': not skip_blank_lines,
        'skip_bad': on_bad_lines != 'error', 'names': names, 'header': has_names, 'no_labels': index_col is False,
        'missing': _missing(na_values, keep_default_na, na_filter), 'true': true_values, 'false': false_values,
        'rows': nrows,
    }
    job.own_missing = na_values if isinstance(na_values, dict) else {}
    job.warns = on_bad_lines == 'warn'
    frame = job.read(text)
    if iterator or chunksize is not None:
        return TextFileReader(frame, chunksize)
    return frame


class TextFileReader:
    """What is read piece by piece."""

    __module__ = 'pandas.api.typing'

    def __init__(self, frame, chunksize):
        self._frame, self.chunksize, self._at = frame, chunksize, 0

    def __iter__(self):
        return self

    def __next__(self):
        try:
            return self.get_chunk()
        except StopIteration:
            self.close()
            raise

    def get_chunk(self, size=None):
        size = size or self.chunksize
        return self.read(size)

    def read(self, nrows=None):
        if self._at >= len(self._frame) and self._at:
            raise StopIteration
        stop = len(self._frame) if nrows is None else self._at + nrows
        piece = self._frame.iloc[self._at:stop]
        self._at = stop
        return piece

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def _text_of(source, encoding, errors, compression):
    """The text of a path or of a file-like object."""
    source = source.__fspath__() if hasattr(source, '__fspath__') else source
    if hasattr(source, 'read'):
        data = source.read()
    elif isinstance(source, str):
        with open(source, 'rb') as file:
            data = file.read()
        if compression == 'gzip' or compression == 'infer' and source.endswith('.gz'):
            import gzip
            data = gzip.decompress(data)
    elif isinstance(source, bytes):
        raise TypeError(f'Expected file path name or file-like object, got {type(source)} type')
    else:
        raise ValueError(f'Invalid file path or buffer object type: {type(source)}')
    if isinstance(data, (bytes, bytearray)):
        data = bytes(data).decode(encoding, errors)
    if not isinstance(data, str):
        raise TypeError(f'initial_value must be str or None, not {type(data).__name__}')
    return data


def _one_letter(text, separator, quote):
    """A separator of one letter; what a pattern separates is separated by a letter that stands nowhere."""
    if len(separator) == 1:
        return text, separator
    import re
    lines = []
    for line in text.splitlines():
        parts = re.split(separator, line.strip() if separator == r'\s+' else line)
        lines.append('\x1f'.join(parts))
    return '\n'.join(lines) + '\n', '\x1f'


def _chosen_lines(text, header, names, skiprows, skipfooter, skip_blank, comment):
    """The text from the line of names on, without lines that are to be skipped, and whether there are names."""
    if skiprows is not None or skipfooter:
        lines = text.splitlines(True)
        if callable(skiprows):
            lines = [line for at, line in enumerate(lines) if not skiprows(at)]
        elif skiprows is not None and not hasattr(skiprows, '__iter__'):
            lines = lines[int(skiprows):]
        elif skiprows is not None:
            gone = set(skiprows)
            lines = [line for at, line in enumerate(lines) if at not in gone]
        if skipfooter:
            lines = lines[:-skipfooter]
        text = ''.join(lines)
    if header == 'infer':
        return text, names is None
    if header is None:
        return text, False
    lines = text.splitlines(True)
    kept = [at for at, line in enumerate(lines)
            if line.strip() or not skip_blank] if comment is None else [
                at for at, line in enumerate(lines) if line.strip() and not line.startswith(comment)]
    if header >= len(kept):
        from pandas.errors import ParserError
        raise ParserError(f'Passed header={header} but only {len(kept)} lines in file')
    return ''.join(lines[kept[header]:]), True


def _missing(na_values, keep_default, na_filter):
    """The texts that stand for what is missing, in all columns."""
    if not na_filter:
        return []
    default = _csv_missing() if keep_default else []
    if na_values is None or isinstance(na_values, dict):
        return default
    given = [na_values] if isinstance(na_values, (str, int, float)) else list(na_values)
    return default + [str(text) for text in given] + [f'{text}.0' for text in given if isinstance(text, int)]


class _Job:
    """What is asked for of one text."""

    def __init__(self, index_col, usecols, dtype, converters, parse_dates, date_format, dayfirst):
        self._index_col, self._usecols, self._dtype = index_col, usecols, dtype
        self._converters, self._dates, self._date_format, self._dayfirst = converters, parse_dates, date_format, dayfirst
        self._check_usecols()

    def _check_usecols(self):
        usecols = self._usecols
        if usecols is None or callable(usecols):
            return
        kinds = {str if isinstance(one, str) else int for one in usecols} if not isinstance(usecols, str) else set()
        if len(kinds) != 1 and len(list(usecols)) > 0:
            raise ValueError("'usecols' must either be list-like of all strings, all unicode, all integers or a callable.")
        self._usecols = list(usecols)

    def read(self, text):
        options = dict(self.options)
        first, _ = _native(text, {**options, 'rows': 0, 'texts': None})
        names = first.columns.tolist()
        dates = self._date_columns(names)
        texts = [name for name in names if name in self._converters or name in dates or name in self.own_missing
                 or _is_text(self._dtype_of(name))]
        everything = self._dtype is not None and not isinstance(self._dtype, dict) and _is_text(self._dtype)
        options['texts'] = True if everything else texts
        converted = [name for name in names if name in self._converters]
        frame, skipped = _native(text, options)
        if converted:
            plain, _ = _native(text, {**options, 'texts': converted, 'missing': []})
        if self.warns and skipped:
            import warnings
            from pandas.errors import ParserWarning
            lines = '\n'.join(f'Skipping line {line}: expected {expected} fields, saw {saw}' for line, expected, saw in skipped)
            warnings.warn(f'{lines}\n', ParserWarning, stacklevel=3)
        if self._index_col is False:
            self._warn_of_loss(text, options, names)
        frame = self._chosen(frame)
        for at, name in enumerate(frame.columns.tolist()):
            if name in converted:
                function = self._converters[name]
                cells = [function(cell) for cell in plain[name].tolist()]
                cells = [float('nan') if isinstance(cell, str) and cell in options['missing'] else cell for cell in cells]
                frame[name] = _classes.Series(cells, index=frame.index)
            elif name in self.own_missing:
                frame[name] = self._with_own_missing(text, options, name).set_axis(frame.index)
            elif name in dates:
                frame[name] = self._moments(frame[name], name)
            else:
                self._typed(frame, at, name)
        return self._labelled(frame, names)

    def _with_own_missing(self, text, options, name):
        given = self.own_missing[name]
        given = [given] if isinstance(given, (str, int, float)) else list(given)
        missing = options['missing'] + [str(one) for one in given]
        return _native(text, {**options, 'texts': None, 'missing': missing})[0][name]

    def _warn_of_loss(self, text, options, names):
        wide, _ = _native(text, {**options, 'no_labels': False, 'skip_bad': True})
        if not isinstance(wide.index, _classes.RangeIndex):
            import warnings
            from pandas.errors import ParserWarning
            warnings.warn('Length of header or names does not match length of data. This leads to a loss of data with '
                          'index_col=False.', ParserWarning, stacklevel=4)

    def _dtype_of(self, name):
        return self._dtype.get(name) if isinstance(self._dtype, dict) else self._dtype

    def _date_columns(self, names):
        dates = self._dates
        if dates is None or dates is False:
            return []
        if dates is True:
            return []
        chosen = [names[one] if isinstance(one, int) and one not in names else one for one in dates]
        absent = [one for one in chosen if one not in names]
        if absent:
            raise ValueError(f"Missing column provided to 'parse_dates': '{', '.join(map(str, absent))}'")
        return chosen

    def _chosen(self, frame):
        usecols, names = self._usecols, frame.columns.tolist()
        if usecols is None:
            return frame
        if callable(usecols):
            return frame[[name for name in names if usecols(name)]]
        if usecols and isinstance(usecols[0], str):
            absent = [name for name in usecols if name not in names]
            if absent:
                raise ValueError(f'Usecols do not match columns, columns expected but not found: {absent}')
            return frame[[name for name in names if name in usecols]]
        absent = [at for at in usecols if not -len(names) <= at < len(names)]
        if absent:
            raise ValueError(f'Usecols do not match columns, columns expected but not found: {absent}')
        return frame[[name for at, name in enumerate(names) if at in usecols]]

    def _typed(self, frame, at, name):
        wanted = self._dtype_of(name)
        if wanted is None:
            return
        column = frame[name]
        kind = str(wanted) if not isinstance(wanted, type) else wanted.__name__
        if kind.startswith(('int', 'uint')) and column.dtype.kind == 'f':
            known = column.dropna()
            missing = len(known) < len(column)
            if missing and (known == known.astype('int64')).all():
                raise ValueError(f'Integer column has NA values in column {at}')
            if missing:
                import warnings
                warnings.warn('invalid value encountered in cast', RuntimeWarning, stacklevel=5)
                column = column.fillna(0.5)
            changed = column.astype(wanted)
            if not (changed == column).all():
                raise ValueError(f'cannot safely convert passed user dtype of {changed.dtype} for float64 dtyped data in '
                                 f'column {at}')
        frame[name] = column.astype(wanted)

    def _moments(self, column, name):
        from pandas._tools import to_datetime
        form = self._date_format.get(name) if isinstance(self._date_format, dict) else self._date_format
        try:
            return to_datetime(column, format=form, dayfirst=self._dayfirst)
        except (ValueError, TypeError):
            return column

    def _labelled(self, frame, names):
        wanted = self._index_col
        if wanted is None or wanted is False:
            if self._dates is True and not isinstance(frame.index, _classes.RangeIndex):
                frame.index = self._moments(frame.index.to_series(), frame.index.name).tolist()
            return frame
        several = isinstance(wanted, (list, tuple))
        chosen = []
        for one in wanted if several else [wanted]:
            if isinstance(one, int) and one not in names:
                chosen.append(names[one])
            elif one in names:
                chosen.append(one)
            else:
                raise ValueError(f'Index {one} invalid')
        frame = frame.set_index(chosen if several else chosen[0])
        if self._dates is True:
            frame.index = _classes.Index(self._moments(frame.index.to_series(), None).tolist(), name=frame.index.name)
        return frame


def _is_text(dtype):
    return dtype in (str, object) or str(dtype) in ('str', 'object', 'string', 'category', 'O', 'U')
