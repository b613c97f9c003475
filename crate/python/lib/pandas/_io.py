"""Paths, file-like objects and bytes: what `read_parquet` and its like accept, in the order the real ones ask.

Small files are read whole, with the calls that pyarrow makes on a file-like object: `closed`, `tell`, `seek`, `read`.
"""

from _pandas_io import read_csv as _read_csv, read_parquet as _read_parquet
from _pandas_io import write_csv as _write_csv, write_parquet as _write_parquet


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
            ">=": lambda: cells >= value, "in": lambda: cells.isin(value), "not in": lambda: ~cells.isin(value),
        }
        if sign not in tests:
            raise ValueError(f'"{(column, sign, value)}" is not a valid operator in predicates.')
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
    with open(target, mode) as file:
        file.write(data)


def read_csv(filepath_or_buffer, *, sep=",", delimiter=None, header="infer", names=None, index_col=None, usecols=None,
             dtype=None, nrows=None, parse_dates=None, encoding=None, skiprows=0, **kwargs):
    unknown = set(kwargs) - {"engine", "low_memory", "na_filter", "compression", "on_bad_lines"}
    if unknown:
        raise NotImplementedError(f"this sandbox's read_csv does not know {sorted(unknown)[0]!r}")
    source = _path(filepath_or_buffer)
    if hasattr(source, "read"):
        text = source.read()
    elif isinstance(source, str):
        with open(source, "rb") as file:
            text = file.read()
    else:
        raise TypeError(f"Expected file path name or file-like object, got {type(source)} type")
    if isinstance(text, (bytes, bytearray)):
        text = bytes(text).decode(encoding or "utf-8")
    if not isinstance(text, str):
        raise TypeError(f"initial_value must be str or None, not {type(text).__name__}")
    for _ in range(skiprows):
        text = text.partition("\n")[2]
    has_names = header is not None if header != "infer" else names is None
    frame = _read_csv(text, delimiter or sep, has_names, names, usecols, nrows)
    if dtype is not None:
        frame = frame.astype(dtype)
    if isinstance(parse_dates, list):
        from pandas._tools import to_datetime
        for column in parse_dates:
            frame[column] = to_datetime(frame[column])
    if index_col is not None:
        frame = frame.set_index(frame.columns[index_col] if isinstance(index_col, int) else index_col)
    return frame


def to_csv(frame, path, sep, index, header):
    text = _write_csv(frame, sep, index, header)
    if path is None:
        return text
    target = _path(path)
    if hasattr(target, "write"):
        mode = getattr(target, "mode", "")
        binary = isinstance(mode, str) and "b" in mode or type(target).__name__ == "BytesIO"
        target.write(text.encode() if binary else text)
        return None
    with open(target, "w", newline="") as file:
        file.write(text)
    return None
