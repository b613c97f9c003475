"""Responses. They are `requests.models.Response`, and say so."""

import contextlib
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

# What reading can raise, and what that is called here.
_READING = (
    (urllib3_exceptions.ProtocolError, ChunkedEncodingError),
    (urllib3_exceptions.DecodeError, ContentDecodingError),
    (urllib3_exceptions.ReadTimeoutError, ConnectionError),
    (urllib3_exceptions.SSLError, SSLError),
)


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
        with contextlib.suppress(HTTPError):
            self.raise_for_status()
            return True
        return False

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
        if self._content_consumed and self._content is False:
            raise StreamConsumedError()
        if not isinstance(chunk_size, (int, type(None))):
            raise TypeError(f'chunk_size must be an int, it is instead a {type(chunk_size)}.')
        chunks = iter_slices(self._content, chunk_size) if self._content_consumed else self._stream(chunk_size)
        return stream_decode_response_unicode(chunks, self) if decode_unicode else chunks

    def _stream(self, chunk_size):
        """The body as it comes."""
        try:
            if hasattr(self.raw, 'stream'):
                yield from self.raw.stream(chunk_size, decode_content=True)
            else:
                while chunk := self.raw.read(chunk_size):
                    yield chunk
        except urllib3_exceptions.HTTPError as error:
            for theirs, ours in _READING:
                if isinstance(error, theirs):
                    raise ours(error) from None
            raise
        self._content_consumed = True

    def iter_lines(self, chunk_size=ITER_CHUNK_SIZE, decode_unicode=False, delimiter=None):
        rest = None
        for chunk in self.iter_content(chunk_size=chunk_size, decode_unicode=decode_unicode):
            text = chunk if rest is None else rest + chunk
            lines = text.split(delimiter) if delimiter else text.splitlines()
            # A line without its end may go on in the next chunk.
            goes_on = bool(lines) and bool(lines[-1]) and lines[-1][-1] == text[-1]
            rest = lines.pop() if goes_on else None
            yield from lines
        if rest is not None:
            yield rest

    @property
    def content(self):
        if self._content is False:
            self._content = self._whole()
        self._content_consumed = True
        return self._content

    def _whole(self):
        if self._content_consumed:
            raise RuntimeError('The content for this response was already consumed')
        is_there = self.raw is not None and self.status_code != 0
        return b''.join(self.iter_content(CONTENT_CHUNK_SIZE)) if is_there else None

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
            return complexjson.loads(self._json_text(), **kwargs)
        except complexjson.JSONDecodeError as error:
            raise RequestsJSONDecodeError(error.msg, error.doc, error.pos) from None

    def _json_text(self):
        """The text: where no header says how it is encoded, as its first bytes say."""
        content = self.content or b''
        encoding = guess_json_utf(content) if not self.encoding and len(content) > 3 else None
        if encoding is not None:
            with contextlib.suppress(UnicodeDecodeError):
                return content.decode(encoding)
        return self.text

    @property
    def links(self):
        header = self.headers.get('link')
        return {link.get('rel') or link.get('url'): link for link in parse_header_links(header)} if header else {}

    def raise_for_status(self):
        for what, least in (('Client', 400), ('Server', 500)):
            if least <= self.status_code < least + 100:
                text = f'{self.status_code} {what} Error: {self._reason_text()} for url: {self.url}'
                raise HTTPError(text, response=self)

    def _reason_text(self):
        """The reason; servers may send it in any encoding."""
        if not isinstance(self.reason, bytes):
            return self.reason
        try:
            return self.reason.decode('utf-8')
        except UnicodeDecodeError:
            return self.reason.decode('iso-8859-1')

    def close(self):
        if not self._content_consumed:
            self.raw.close()
        release = getattr(self.raw, 'release_conn', None)
        if release is not None:
            release()
