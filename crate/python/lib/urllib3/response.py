"""What came back: status, headers, and a body that is read and decoded as it is asked for."""

import io

from urllib3._collections import HTTPHeaderDict
from urllib3.exceptions import DecodeError, IncompleteRead, InvalidHeader, ProtocolError, ReadTimeoutError

_CHUNK = 2**16


class _Gzip:
    """Undoes gzip, several members of it in a row included."""

    def __init__(self):
        self._start()

    def _start(self):
        import zlib

        self._inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)

    def decompress(self, data):
        whole = b''
        while data:
            whole += self._inflate.decompress(data)
            data = self._inflate.unused_data
            if data:
                self._start()
        return whole

    def flush(self):
        return self._inflate.flush()


class _Deflate:
    """Undoes deflate, with the header of zlib or without it."""

    def __init__(self):
        self._inflate = None

    def decompress(self, data):
        import zlib

        if self._inflate is not None or not data:
            return self._inflate.decompress(data) if data else b''
        self._inflate = zlib.decompressobj()
        try:
            return self._inflate.decompress(data)
        except zlib.error:
            self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)
            return self._inflate.decompress(data)

    def flush(self):
        return b'' if self._inflate is None else self._inflate.flush()


class _Several:
    """Undoes several encodings, the last of them first."""

    def __init__(self, decoders):
        self._decoders = decoders

    def decompress(self, data):
        for decoder in self._decoders:
            data = decoder.decompress(data)
        return data

    def flush(self):
        return self._decoders[-1].flush()


def _is_closed(body):
    if hasattr(body, 'isclosed'):
        return body.isclosed()
    if hasattr(body, 'closed'):
        return body.closed
    if hasattr(body, 'fp'):
        return body.fp is None
    raise ValueError('Unable to determine whether fp is closed.')


class BaseHTTPResponse(io.IOBase):
    """What every answer has."""

    CONTENT_DECODERS = ['gzip', 'x-gzip', 'deflate']
    REDIRECT_STATUSES = [301, 302, 303, 307, 308]


class HTTPResponse(BaseHTTPResponse):
    """An answer. `body` is text, bytes, or what can be read from."""

    def __init__(
        self, body='', headers=None, status=0, version=0, version_string='HTTP/?', reason=None, preload_content=True,
        decode_content=True, original_response=None, pool=None, connection=None, msg=None, retries=None,
        enforce_content_length=True, request_method=None, request_url=None, auto_close=True, sock_shutdown=None,
    ):
        self.headers = headers if isinstance(headers, HTTPHeaderDict) else HTTPHeaderDict(headers)
        self.status = status
        self.version = version
        self.version_string = version_string
        self.reason = reason
        self.decode_content = decode_content
        self.retries = retries
        self.enforce_content_length = enforce_content_length
        self.auto_close = auto_close
        self.msg = msg
        self.chunked = 'chunked' in self.headers.get('transfer-encoding', '').lower()
        self._request_url = request_url
        self._original_response = original_response
        self._pool = pool
        self._connection = connection
        self._body = body if body and isinstance(body, (str, bytes)) else None
        self._fp = body if hasattr(body, 'read') else None
        self._bytes_read = 0
        self._decoded = b''
        self._has_decoded = False
        self._decoder = None
        self._is_decoder_known = False
        self.length_remaining = self._announced_length(request_method)
        if preload_content and not self._body:
            self._body = self.read(decode_content=decode_content)

    def _announced_length(self, request_method):
        text = self.headers.get('content-length')
        length = None
        if text is not None and not self.chunked:
            try:
                lengths = {int(part) for part in text.split(',')}
            except ValueError:
                lengths = {None}
            if len(lengths) > 1:
                raise InvalidHeader(f'Content-Length contained multiple unmatching values ({text})')
            length = lengths.pop()
            if length is not None and length < 0:
                length = None
        status = self.status if isinstance(self.status, int) else 0
        if status in (204, 304) or 100 <= status < 200 or request_method == 'HEAD':
            length = 0
        return length

    def get_redirect_location(self):
        return self.headers.get('location') if self.status in self.REDIRECT_STATUSES else False

    @property
    def data(self):
        if self._body:
            return self._body
        return self.read(cache_content=True) if self._fp else None

    def json(self):
        import json

        return json.loads(self.data.decode('utf-8'))

    @property
    def url(self):
        return self._request_url

    @url.setter
    def url(self, url):
        self._request_url = url

    @property
    def connection(self):
        return self._connection

    def geturl(self):
        return self.url

    def info(self):
        return self.headers

    def getheaders(self):
        return self.headers

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def release_conn(self):
        self._connection = None

    def drain_conn(self):
        try:
            self.read(decode_content=False)
        except (ProtocolError, OSError, RuntimeError):
            self._decoded = b''

    def isclosed(self):
        return _is_closed(self._fp)

    def tell(self):
        return self._bytes_read

    def readable(self):
        return True

    @property
    def closed(self):
        if not self.auto_close:
            return super().closed
        if self._fp is None:
            return True
        return bool(_is_closed(self._fp)) if hasattr(self._fp, 'isclosed') else getattr(self._fp, 'closed', True)

    def close(self):
        if not self.closed and self._fp:
            self._fp.close()
        if not self.auto_close:
            super().close()

    def fileno(self):
        if self._fp is None:
            raise OSError('HTTPResponse has no file to get a fileno from')
        if hasattr(self._fp, 'fileno'):
            return self._fp.fileno()
        raise OSError('The file-like object this HTTPResponse is wrapped around has no file descriptor')

    def flush(self):
        if self._fp is not None and hasattr(self._fp, 'flush') and not getattr(self._fp, 'closed', False):
            return self._fp.flush()

    def supports_chunked_reads(self):
        return hasattr(self._fp, 'fp')

    def _raw_read(self, amt):
        """At most `amt` bytes of the body as it came."""
        if self._fp is None:
            return None
        try:
            if getattr(self._fp, 'closed', False):
                data = b''
            else:
                data = self._fp.read() if amt is None else self._fp.read(amt)
            if amt is not None and amt != 0 and not data:
                self._fp.close()
                if self.enforce_content_length and self.length_remaining not in (0, None):
                    raise IncompleteRead(self._bytes_read, self.length_remaining)
        except TimeoutError as error:
            raise ReadTimeoutError(self._pool, None, 'Read timed out.') from error
        except IncompleteRead as error:
            if error.expected == -error.partial:
                raise ProtocolError('Response may not contain content.', error) from error
            raise ProtocolError(f'Connection broken: {error!r}', error) from error
        except OSError as error:
            raise ProtocolError(f'Connection broken: {error!r}', error) from error
        if data:
            self._bytes_read += len(data)
            if self.length_remaining is not None:
                self.length_remaining -= len(data)
        return data

    def _find_decoder(self):
        if self._is_decoder_known:
            return
        self._is_decoder_known = True
        named = [part.strip() for part in self.headers.get('content-encoding', '').lower().split(',')]
        known = [_Deflate() if name == 'deflate' else _Gzip() for name in named if name in self.CONTENT_DECODERS]
        if known:
            self._decoder = known[0] if len(known) == 1 else _Several(known[::-1])

    def _decode(self, data, is_end):
        if self._decoder is None:
            return data
        import zlib

        try:
            decoded = self._decoder.decompress(data)
            if is_end:
                decoded += self._decoder.flush()
        except (OSError, zlib.error) as error:
            if isinstance(error, zlib.error) and not str(error).startswith('Error'):
                error = zlib.error(f'Error -3 while decompressing data: {error}')
            encoding = self.headers.get('content-encoding', '').lower()
            raise DecodeError(
                f'Received response with content-encoding: {encoding}, but failed to decode it.', error
            ) from error
        self._has_decoded = True
        return decoded

    def read(self, amt=None, decode_content=None, cache_content=False):
        self._find_decoder()
        if decode_content is None:
            decode_content = self.decode_content
        if amt is not None and amt < 0:
            amt = None
        if not decode_content:
            if self._has_decoded:
                raise RuntimeError(
                    'Calling read(decode_content=False) is not supported after read(decode_content=True) was called.'
                )
            return self._raw_read(amt)
        if amt is not None and len(self._decoded) >= amt:
            return self._take(amt)
        data = self._raw_read(amt)
        if data is None:
            return None
        self._decoded += self._decode(data, is_end=amt is None or (amt != 0 and not data))
        while amt is not None and data and len(self._decoded) < amt:
            data = self._raw_read(amt)
            self._decoded += self._decode(data, is_end=not data)
        taken = self._take(amt)
        if cache_content and amt is None:
            self._body = taken
        return taken

    def read1(self, amt=None, decode_content=None):
        return self.read(amt, decode_content)

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def _take(self, amt):
        taken = self._decoded if amt is None else self._decoded[:amt]
        self._decoded = self._decoded[len(taken):]
        return taken

    def stream(self, amt=_CHUNK, decode_content=None):
        if amt == 0:
            return
        while not _is_closed(self._fp) or self._decoded:
            data = self.read(amt=amt, decode_content=decode_content)
            if data:
                yield data

    def __iter__(self):
        pending = b''
        for chunk in self.stream(decode_content=True):
            *lines, pending = (pending + chunk).split(b'\n')
            yield from (line + b'\n' for line in lines)
        if pending:
            yield pending
