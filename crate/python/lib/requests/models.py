"""Requests and responses."""

import codecs
import datetime
import io
import json as _json

import _understudy_requests
from requests.auth import HTTPBasicAuth
from requests.cookies import RequestsCookieJar, cookiejar_from_dict
from requests.exceptions import HTTPError, InvalidHeader, InvalidJSONError, JSONDecodeError, MissingSchema
from requests.exceptions import StreamConsumedError
from requests.hooks import default_hooks
from requests.structures import CaseInsensitiveDict
from requests.utils import to_key_val_list

REDIRECT_STATI = (301, 302, 303, 307, 308)
DEFAULT_REDIRECT_LIMIT = 30
ITER_CHUNK_SIZE = 512


def _encode_params(data):
    if isinstance(data, (str, bytes)):
        return data
    if hasattr(data, "read"):
        return data
    if hasattr(data, "__iter__"):
        pairs = []
        for name, values in to_key_val_list(data):
            if isinstance(values, (str, bytes)) or not hasattr(values, "__iter__"):
                values = [values]
            pairs.extend((_text(name), _text(value)) for value in values if value is not None)
        return _understudy_requests.form_encode(pairs)
    return data


def _text(value):
    return value.decode() if isinstance(value, bytes) else str(value)


class Request:
    def __init__(
        self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None,
        hooks=None, json=None,
    ):
        self.method = method
        self.url = url
        self.headers = {} if headers is None else headers
        self.files = [] if files is None else files
        self.data = [] if data is None else data
        self.params = {} if params is None else params
        self.auth = auth
        self.cookies = cookies
        self.json = json
        self.hooks = default_hooks()
        self.hooks.update(hooks or {})

    def __repr__(self):
        return f"<Request [{self.method}]>"

    def prepare(self):
        prepared = PreparedRequest()
        prepared.prepare(
            method=self.method, url=self.url, headers=self.headers, files=self.files, data=self.data,
            params=self.params, auth=self.auth, cookies=self.cookies, hooks=self.hooks, json=self.json,
        )
        return prepared


class PreparedRequest:
    def __init__(self):
        self.method = None
        self.url = None
        self.headers = None
        self._cookies = None
        self.body = None
        self.hooks = default_hooks()

    def __repr__(self):
        return f"<PreparedRequest [{self.method}]>"

    def prepare(
        self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None,
        hooks=None, json=None,
    ):
        self.method = None if method is None else method.upper()
        self.prepare_url(url, params)
        self.prepare_headers(headers)
        self.prepare_cookies(cookies)
        self.prepare_body(data, files, json)
        self.prepare_auth(auth)
        self.hooks = hooks or default_hooks()

    def copy(self):
        other = PreparedRequest()
        other.__dict__.update(self.__dict__)
        other.headers = None if self.headers is None else self.headers.copy()
        return other

    @property
    def path_url(self):
        return _understudy_requests.path_of(self.url)

    def prepare_url(self, url, params):
        url = (url.decode("utf8") if isinstance(url, bytes) else str(url)).lstrip()
        if ":" in url and not url.lower().startswith("http"):
            self.url = url
            return
        query = _encode_params(params) if params else ""
        self.url = _understudy_requests.prepare_url(url, _text(query))

    def prepare_headers(self, headers):
        self.headers = CaseInsensitiveDict()
        for name, value in (headers or {}).items():
            for part in (name, value):
                if not isinstance(part, (str, bytes)):
                    raise InvalidHeader(
                        f"Header part ({part!r}) from {(name, value)!r} must be of type str or bytes, "
                        f"not {type(part)}"
                    )
            text = _text(value)
            if text[:1].isspace() or "\n" in text or "\r" in text:
                raise InvalidHeader(
                    "Invalid leading whitespace, reserved character(s), or return character(s) in header value: "
                    f"{value!r}"
                )
            self.headers[_text(name)] = value

    def prepare_cookies(self, cookies):
        self._cookies = cookies if isinstance(cookies, RequestsCookieJar) else cookiejar_from_dict(cookies)
        if self._cookies:
            self.headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self._cookies.items())

    def prepare_body(self, data, files, json=None):
        body = None
        content_type = None
        if files:
            raise NotImplementedError("the sandbox's requests does not send files")
        if not data and json is not None:
            content_type = "application/json"
            try:
                body = _json.dumps(json, allow_nan=False)
            except ValueError as error:
                raise InvalidJSONError("Out of range float values are not JSON compliant", request=self) from error
            body = body.encode("utf-8")
        elif data:
            body = _encode_params(data)
            if not isinstance(data, (str, bytes)) and not hasattr(data, "read"):
                content_type = "application/x-www-form-urlencoded"
        self.prepare_content_length(body)
        if content_type and "content-type" not in self.headers:
            self.headers["Content-Type"] = content_type
        self.body = body

    def prepare_content_length(self, body):
        if hasattr(body, "read"):
            self.headers["Transfer-Encoding"] = "chunked"
        elif body:
            length = len(body.encode("utf-8")) if isinstance(body, str) else len(body)
            self.headers["Content-Length"] = str(length)
        elif self.method not in ("GET", "HEAD") and self.headers.get("Content-Length") is None:
            self.headers["Content-Length"] = "0"

    def prepare_auth(self, auth, url=""):
        if auth:
            if isinstance(auth, tuple) and len(auth) == 2:
                auth = HTTPBasicAuth(*auth)
            self.__dict__.update(auth(self).__dict__)
            self.prepare_content_length(self.body)


class Response:
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

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __bool__(self):
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
        return "location" in self.headers and self.status_code in REDIRECT_STATI

    @property
    def is_permanent_redirect(self):
        return "location" in self.headers and self.status_code in (301, 308)

    @property
    def next(self):
        return self._next

    @property
    def links(self):
        return {}

    @property
    def apparent_encoding(self):
        try:
            self.content.decode("ascii")
            return "ascii"
        except UnicodeDecodeError:
            pass
        try:
            self.content.decode("utf-8")
            return "utf-8"
        except UnicodeDecodeError:
            return "ISO-8859-1"

    def iter_content(self, chunk_size=1, decode_unicode=False):
        if self._content_consumed and isinstance(self._content, bool):
            raise StreamConsumedError()
        if chunk_size is not None and not isinstance(chunk_size, int):
            raise TypeError(f"chunk_size must be an int, it is instead a {type(chunk_size)}.")
        content = self.content or b""
        size = chunk_size or len(content) or 1
        chunks = (content[at : at + size] for at in range(0, len(content), size))
        if not decode_unicode or self.encoding is None:
            return chunks
        decoder = codecs.getincrementaldecoder(self.encoding)(errors="replace")
        return (decoder.decode(chunk) for chunk in chunks)

    def iter_lines(self, chunk_size=ITER_CHUNK_SIZE, decode_unicode=False, delimiter=None):
        content = self.text if decode_unicode else self.content or b""
        yield from content.split(delimiter) if delimiter else content.splitlines()

    @property
    def content(self):
        if self._content is False:
            if self._content_consumed:
                raise RuntimeError("The content for this response was already consumed")
            if self.status_code == 0 or self.raw is None:
                self._content = None
            else:
                self._content = self.raw.read() or b""
        self._content_consumed = True
        return self._content

    @property
    def text(self):
        if not self.content:
            return ""
        try:
            return str(self.content, self.encoding or self.apparent_encoding, errors="replace")
        except (LookupError, TypeError):
            return str(self.content, errors="replace")

    def json(self, **kwargs):
        try:
            return _json.loads(self.content.decode("utf-8") if self.content else self.text, **kwargs)
        except UnicodeDecodeError:
            text = self.text
        except _json.JSONDecodeError as error:
            raise JSONDecodeError(error.msg, error.doc, error.pos) from None
        try:
            return _json.loads(text, **kwargs)
        except _json.JSONDecodeError as error:
            raise JSONDecodeError(error.msg, error.doc, error.pos) from None

    def raise_for_status(self):
        reason = self.reason
        if isinstance(reason, bytes):
            try:
                reason = reason.decode("utf-8")
            except UnicodeDecodeError:
                reason = reason.decode("iso-8859-1")
        message = ""
        if 400 <= self.status_code < 500:
            message = f"{self.status_code} Client Error: {reason} for url: {self.url}"
        elif 500 <= self.status_code < 600:
            message = f"{self.status_code} Server Error: {reason} for url: {self.url}"
        if message:
            raise HTTPError(message, response=self)

    def close(self):
        if self.raw is not None:
            self.raw.close()
