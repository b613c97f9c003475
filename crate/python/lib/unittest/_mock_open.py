"""`mock_open`: a mock that stands for `open`."""

import io

from unittest.mock import DEFAULT, MagicMock


def open_double(mock, read_data):
    """A mock that stands for `open`. Reading gives `read_data`, from its start at each opening."""
    def fresh():
        return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)

    stream = fresh()

    def lines():
        """The lines of the stream, or what `readline` was told to return."""
        if handle.readline.return_value is not None:
            while True:
                yield handle.readline.return_value
        yield from stream

    def read_lines_one_by_one():
        yield from lines()
        while True:
            yield stream.readline()

    def read(*args, **kwargs):
        told = handle.read.return_value
        return stream.read(*args, **kwargs) if told is None else told

    def readlines(*args, **kwargs):
        told = handle.readlines.return_value
        return stream.readlines(*args, **kwargs) if told is None else told

    def next_line():
        told = handle.readline.return_value
        return next(stream) if told is None else told

    def leave(*about):
        handle.close()

    def opened(*args, **kwargs):
        nonlocal stream, one_by_one
        stream = fresh()
        if handle.readline.side_effect is one_by_one:
            one_by_one = read_lines_one_by_one()
            handle.readline.side_effect = one_by_one
        return DEFAULT

    if mock is None:
        mock = MagicMock(name='open', spec=sorted(set(dir(io.open)) - {'__get__'}))
    handle = MagicMock(spec=sorted(set(dir(io.TextIOWrapper)) | set(dir(io.BytesIO))))
    handle.__enter__.return_value = handle
    for method in (handle.write, handle.read, handle.readline, handle.readlines):
        method.return_value = None
    one_by_one = read_lines_one_by_one()
    handle.read.side_effect = read
    handle.readline.side_effect = one_by_one
    handle.readlines.side_effect = readlines
    handle.__iter__.side_effect = lines
    handle.__next__.side_effect = next_line
    handle.__exit__.side_effect = leave
    mock.side_effect = opened
    mock.return_value = handle
    return mock
