"""Responses. They are `requests.models.Response`, and say so."""

import datetime
import json as complexjson

from requests.cookies import cookiejar_from_dict
from requests.exceptions import (
    ChunkedEncodingError,
    ConnectionError,
    ContentDecodingError,
    HTTPError,
    SSLError,
    StreamConsumedError,
)
from requests.exceptions import JSONDecodeError as RequestsJSONDecodeError
from requests.structures import CaseInsensitiveDict
from requests.utils import guess_json_utf, iter_slices, parse_header_links, stream_decode_response_unicode
from urllib3 import exceptions as urllib3_exceptions

REDIRECT_STATI = (301, 302, 303, 307, 308)
DEFAULT_REDIRECT_LIMIT = 30
CONTENT_CHUNK_SIZE = 10 * 1024
ITER_CHUNK_SIZE = 512


class Response:
    """What came back."""

    __module__ = 'requests.models'
    __attrs__ = [
        '_content', 'status_code', 'url', 'headers', 'history', 'encoding', 'reason', 'cookies', 'elapsed', 'request',
    ]

    def __init__(self):
        self._content = False
        self._content_consumed = False
        self._next = None
        self.status_code = None
        self.headers = CaseInsensitiveDict()
        self.raw = None
        self.url = None
        self.encoding = None
        self.history = []
        self.reason = None
        self.cookies = cookiejar_from_dict({})
        self.elapsed = datetime.timedelta(0)
        self.request = None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getstate__(self):
        if not self._content_consumed:
            self.content
        return {name: getattr(self, name, None) for name in self.__attrs__}

    def __setstate__(self, state):
        self.__dict__.update(state, _content_consumed=True, raw=None)

    def __repr__(self):
        return f'<Response [{self.status_code}]>'

    def __bool__(self):
        return self.ok

    def __nonzero__(self):
        return self.ok

    def __iter__(self):
        return self.iter_content(128)

    @property
    def ok(self):
        try:
            self.raise_for_status()
        except HTTPError:
            return False
        return True

    @property
    def is_redirect(self):
        return 'location' in self.headers and self.status_code in REDIRECT_STATI

    @property
    def is_permanent_redirect(self):
        return 'location' in self.headers and self.status_code in (301, 308)

    @property
    def next(self):
        return self._next

    @property
    def apparent_encoding(self):
        """What the bytes look like: ASCII, UTF-8, or some encoding of one byte a letter."""
        content = self.content or b''
        if content.isascii():
            return 'ascii'
        try:
            content.decode('utf-8')
            return 'utf-8'
        except UnicodeDecodeError:
            return 'ISO-8859-1'

    def iter_content(self, chunk_size=1, decode_unicode=False):
        if self._content_consumed and isinstance(self._content, bool):
            raise StreamConsumedError()
        if chunk_size is not None and not isinstance(chunk_size, int):
            raise TypeError(f'chunk_size must be an int, it is instead a {type(chunk_size)}.')
        chunks = iter_slices(self._content, chunk_size) if self._content_consumed else self._stream(chunk_size)
        return stream_decode_response_unicode(chunks, self) if decode_unicode else chunks

    def _stream(self, chunk_size):
        """The body as it comes."""
        if hasattr(self.raw, 'stream'):
            try:
                yield from self.raw.stream(chunk_size, decode_content=True)
            except urllib3_exceptions.ProtocolError as error:
                raise ChunkedEncodingError(error) from None
            except urllib3_exceptions.DecodeError as error:
                raise ContentDecodingError(error) from None
            except urllib3_exceptions.ReadTimeoutError as error:
                raise ConnectionError(error) from None
            except urllib3_exceptions.SSLError as error:
                raise SSLError(error) from None
        else:
            while chunk := self.raw.read(chunk_size):
                yield chunk
        self._content_consumed = True

    def iter_lines(self, chunk_size=ITER_CHUNK_SIZE, decode_unicode=False, delimiter=None):
        pending = None
        for chunk in self.iter_content(chunk_size=chunk_size, decode_unicode=decode_unicode):
            if pending is not None:
                chunk = pending + chunk
            lines = chunk.split(delimiter) if delimiter else chunk.splitlines()
            pending = lines.pop() if lines and lines[-1] and chunk and lines[-1][-1] == chunk[-1] else None
            yield from lines
        if pending is not None:
            yield pending

    @property
    def content(self):
        if self._content is False:
            if self._content_consumed:
                raise RuntimeError('The content for this response was already consumed')
            if self.status_code == 0 or self.raw is None:
                self._content = None
            else:
                self._content = b''.join(self.iter_content(CONTENT_CHUNK_SIZE)) or b''
        self._content_consumed = True
        return self._content

    @property
    def text(self):
        if not self.content:
            return ''
        encoding = self.apparent_encoding if self.encoding is None else self.encoding
        try:
            return str(self.content, encoding, errors='replace')
        except (LookupError, TypeError):
            return str(self.content, errors='replace')

    def json(self, **kwargs):
        try:
            if not self.encoding and self.content and len(self.content) > 3:
                encoding = guess_json_utf(self.content)
                if encoding is not None:
                    try:
                        return complexjson.loads(self.content.decode(encoding), **kwargs)
                    except UnicodeDecodeError:
                        # Servers do send JSON in other encodings; `text` guesses better.
                        pass
            return complexjson.loads(self.text, **kwargs)
        except complexjson.JSONDecodeError as error:
            raise RequestsJSONDecodeError(error.msg, error.doc, error.pos) from None

    @property
    def links(self):
        header = self.headers.get('link')
        return {link.get('rel') or link.get('url'): link for link in parse_header_links(header)} if header else {}

    def raise_for_status(self):
        reason = self.reason
        if isinstance(reason, bytes):
            try:
                reason = reason.decode('utf-8')
            except UnicodeDecodeError:
                reason = reason.decode('iso-8859-1')
        message = ''
        if 400 <= self.status_code < 500:
            message = f'{self.status_code} Client Error: {reason} for url: {self.url}'
        elif 500 <= self.status_code < 600:
            message = f'{self.status_code} Server Error: {reason} for url: {self.url}'
        if message:
            raise HTTPError(message, response=self)

    def close(self):
        if not self._content_consumed:
            self.raw.close()
        release = getattr(self.raw, 'release_conn', None)
        if release is not None:
            release()
