"""Paths, file-like objects and bytes: what `read_parquet` and its like accept, in the order the real ones ask.

Small files are read whole, with the calls that pyarrow makes on a file-like object: `closed`, `tell`, `seek`, `read`.
"""

from _pandas_io import read_parquet as _read_parquet, write_parquet as _write_parquet
from pandas._csv import read_csv
from pandas._csv_write import to_csv


def _path(source):
    """The text of a path, or the object itself."""
    return source.__fspath__() if hasattr(source, "__fspath__") else source


def _read_whole(source):
    if not hasattr(source, "closed") or source.closed:
        raise ValueError("I/O operation on closed file")
    source.tell()
    source.seek(0, 2)
    size = source.tell()
    source.seek(0, 0)
    data = source.read(size)
    if isinstance(data, str):
        raise TypeError("binary file expected, got text file")
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    return bytes(data)


def read_parquet(path, engine="auto", columns=None, storage_options=None, dtype_backend=None, filesystem=None,
                 filters=None, to_pandas_kwargs=None, **kwargs):
    _check_engine(engine)
    source = _path(path)
    if isinstance(source, str):
        try:
            with open(source, "rb") as file:
                data = file.read()
        except FileNotFoundError:
            raise FileNotFoundError(source) from None
    elif source is None:
        raise TypeError("Expected a path-like, list of path-likes or a list of Datasets instead of the given type: "
                        "NoneType")
    elif hasattr(source, "read"):
        data = _read_whole(source)
    else:
        raise TypeError(f"cannot construct a FileSource from {source!r}")
    if filters is None:
        return _read_parquet(data, None if columns is None else list(columns))
    groups = filters if filters and isinstance(filters[0], list) else [filters]
    for name in {condition[0] for group in groups for condition in group}:
        # A column that is not there is told as one that is asked for.
        try:
            _read_parquet(data, [name])
        except ValueError as error:
            text = '\n'.join(line for line in str(error).split('\n') if not line.startswith('__'))
            raise type(error)(text) from None
    frame = _read_parquet(data, None)
    frame = frame[_mask(frame, filters)].reset_index(drop=True)
    return frame if columns is None else frame[list(columns)]


def _mask(frame, filters):
    """The rows that all conditions hold for; of a list of lists, those that any of the lists holds for."""
    if filters and isinstance(filters[0], list):
        masks = [_mask(frame, part) for part in filters]
        whole = masks[0]
        for mask in masks[1:]:
            whole = whole | mask
        return whole
    whole = frame.iloc[:, 0].isin([]) == False  # noqa: E712 - element by element
    for column, sign, value in filters:
        cells = frame[column]
        tests = {
            "==": lambda: cells == value, "=": lambda: cells == value, "!=": lambda: cells != value,
            "<": lambda: cells < value, "<=": lambda: cells <= value, ">": lambda: cells > value,
            ">=": lambda: cells >= value, "in": lambda: cells.isin(list(value)), "not in": lambda: ~cells.isin(list(value)),
        }
        if sign not in tests:
            raise ValueError(f'"{sign}" is not a valid operator in predicates.')
        whole = whole & tests[sign]()
    return whole


def _check_engine(engine):
    if engine not in ("auto", "pyarrow", "fastparquet"):
        raise ValueError("engine must be one of 'pyarrow', 'fastparquet'")


def to_parquet(frame, path, engine, compression, index):
    _check_engine(engine)
    data = _write_parquet(frame, compression, index)
    if path is None:
        return data
    _write(path, data, "wb")
    return None


def _write(target, data, mode):
    target = _path(target)
    if hasattr(target, "write"):
        target.write(data)
        return
    if not isinstance(target, str):
        raise TypeError(f"Unable to write to object of type: {type(target)}")
    folder = target.rpartition("/")[0]
    if folder:
        import os
        if not os.path.isdir(folder):
            raise OSError(f"Cannot save file into a non-existent directory: '{folder}'")
    with open(target, mode) as file:
        file.write(data)
