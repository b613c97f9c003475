"""`to_csv`: options in the words of pandas."""

from _pandas_io import write_csv as _native
from pandas import _classes


def to_csv(frame, path_or_buf=None, *, sep=',', na_rep='', float_format=None, columns=None, header=True, index=True,
           index_label=None, mode='w', encoding=None, compression='infer', quoting=None, quotechar='"',
           lineterminator=None, chunksize=None, date_format=None, doublequote=True, escapechar=None, decimal='.',
           errors='strict', storage_options=None):
    if not isinstance(sep, str) or len(sep) != 1:
        raise TypeError('"delimiter" must be a 1-character string')
    if columns is not None:
        absent = [name for name in columns if name not in frame.columns]
        if absent:
            raise KeyError(_absent(absent, columns))
        frame = frame[list(columns)]
    named = header
    if not isinstance(header, bool):
        named = list(header)
        if len(named) != frame.shape[1]:
            raise ValueError(f'Writing {frame.shape[1]} cols but got {len(named)} aliases')
        frame = frame.set_axis(named, axis=1)
    label = None
    if index and frame.index.nlevels > 1:
        names = list(frame.index.names) if index_label in (None, False) else list(index_label)
        flat = frame.index.to_frame(index=False)
        flat.columns = [name if name is not None else f'\0{at}' for at, name in enumerate(names)]
        frame = _classes.DataFrame({**dict(flat.items()), **{name: column.tolist() for name, column in frame.items()}})
        frame.columns = ['' if str(name).startswith('\0') else name for name in frame.columns]
        index = False
    elif index_label is not None:
        label = '' if index_label is False else index_label if isinstance(index_label, str) else index_label[0]
    frame = _formatted(frame, float_format, date_format)
    text = _native(frame, {
        'separator': sep, 'line_end': lineterminator, 'index': index, 'header': bool(named), 'missing': na_rep,
        'decimal': decimal, 'quote': quotechar, 'quoting': quoting, 'label': label,
    })
    if index and index_label is False and named:
        first, end, rest = text.partition(lineterminator or '\n')
        text = first.partition(sep)[2] + end + rest
    return _put(path_or_buf, text, mode, encoding or 'utf-8', errors, compression)


def _absent(absent, columns):
    if len(absent) == len(columns):
        return f"None of [{_classes.Index(absent)!r}] are in the [columns]"
    return f'{absent} not in index'


def _formatted(frame, float_format, date_format):
    """The frame with its numbers and moments as texts, where a form is given."""
    if float_format is None and date_format is None:
        return frame
    made = frame.copy()
    if callable(float_format):
        number = float_format
    elif float_format is not None:
        number = (lambda cell: float_format % cell) if '%' in float_format else float_format.format
    for name, column in frame.items():
        if float_format is not None and column.dtype.kind == 'f':
            made[name] = _classes.Series([None if cell != cell else number(cell) for cell in column.tolist()], index=frame.index)
        elif date_format is not None and column.dtype.kind == 'M':
            made[name] = column.dt.strftime(date_format)
    return made


def _put(target, text, mode, encoding, errors, compression):
    if target is None:
        return text
    target = target.__fspath__() if hasattr(target, '__fspath__') else target
    if hasattr(target, 'write'):
        opened = getattr(target, 'mode', '')
        binary = isinstance(opened, str) and 'b' in opened or type(target).__name__ == 'BytesIO'
        target.write(text.encode(encoding, errors) if binary else text)
        return None
    folder = target.rpartition('/')[0]
    if folder:
        import os
        if not os.path.isdir(folder):
            raise OSError(f"Cannot save file into a non-existent directory: '{folder}'")
    data = text.encode(encoding, errors)
    if compression == 'gzip' or compression == 'infer' and target.endswith('.gz'):
        import gzip
        data = gzip.compress(data)
    with open(target, f'{mode[0]}b') as file:
        file.write(data)
    return None
