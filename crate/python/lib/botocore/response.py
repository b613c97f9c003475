"""Bodies of answers: streams that are read once, forwards."""

import io

from botocore.exceptions import IncompleteReadError, ResponseStreamingError


class IncompleteRead(Exception):
    def __init__(self, read, missing):
        super().__init__(read, missing)
        self.read, self.missing = read, missing

    def __repr__(self):
        return f'IncompleteRead({self.read} bytes read, {self.missing} more expected)'

    __str__ = __repr__


class ConnectionBroken(Exception):
    def __init__(self, read, missing):
        cause = IncompleteRead(read, missing)
        super().__init__(f'Connection broken: {cause!r}', cause)


class StreamingBody(io.IOBase):
    _DEFAULT_CHUNK_SIZE = 1024

    def __init__(self, raw_stream, content_length):
        self._raw_stream = raw_stream
        self._content_length = content_length
        self._amount_read = 0
        super().__init__()

    def __del__(self):
        # The stream belongs to the answer: an unread body that goes away does not close it.
        pass

    def set_socket_timeout(self, timeout):
        """There is no socket, so there is nothing to time out."""

    def readable(self):
        try:
            return self._raw_stream.readable()
        except AttributeError:
            return False

    def read(self, amt=None):
        if getattr(self._raw_stream, 'closed', False) is True:
            raise ValueError('I/O operation on closed file.')
        try:
            chunk = self._raw_stream.read(amt)
        except ConnectionBroken as error:
            raise ResponseStreamingError(error=error) from error
        self._amount_read += len(chunk)
        if amt is None or (not chunk and amt > 0):
            self._verify_content_length()
        return chunk

    def readinto(self, b):
        amount = self._raw_stream.readinto(b)
        self._amount_read += amount
        if amount == 0 and len(b) > 0:
            self._verify_content_length()
        return amount

    def readlines(self):
        return self._raw_stream.readlines()

    def __iter__(self):
        return self.iter_chunks(self._DEFAULT_CHUNK_SIZE)

    def __next__(self):
        chunk = self.read(self._DEFAULT_CHUNK_SIZE)
        if chunk:
            return chunk
        raise StopIteration()

    def __enter__(self):
        return self._raw_stream

    def __exit__(self, type, value, traceback):
        self._raw_stream.close()

    next = __next__

    def iter_lines(self, chunk_size=_DEFAULT_CHUNK_SIZE, keepends=False):
        pending = b''
        for chunk in self.iter_chunks(chunk_size):
            lines = (pending + chunk).splitlines(True)
            for line in lines[:-1]:
                yield line.splitlines(keepends)[0]
            pending = lines[-1]
        if pending:
            yield pending.splitlines(keepends)[0]

    def iter_chunks(self, chunk_size=_DEFAULT_CHUNK_SIZE):
        while True:
            chunk = self.read(chunk_size)
            if chunk == b'':
                break
            yield chunk

    def _verify_content_length(self):
        expected = self._content_length
        if expected is not None and self._amount_read != int(expected):
            raise IncompleteReadError(actual_bytes=self._amount_read, expected_bytes=int(expected))

    def tell(self):
        return self._raw_stream.tell()

    def seekable(self):
        return False

    def seek(self, offset, whence=0):
        raise io.UnsupportedOperation('seek')

    def close(self):
        self._raw_stream.close()
