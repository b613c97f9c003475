"""Requests, as they are asked for and as they are sent."""

import io
import json as complexjson

from requests._body import encode_files, encode_params
from requests.auth import HTTPBasicAuth
from requests.cookies import _copy_cookie_jar, cookiejar_from_dict, get_cookie_header
from requests.exceptions import InvalidJSONError, InvalidURL, MissingSchema
from requests.hooks import default_hooks
from requests.response import (
    CONTENT_CHUNK_SIZE,
    DEFAULT_REDIRECT_LIMIT,
    ITER_CHUNK_SIZE,
    REDIRECT_STATI,
    Response,
)
from requests.structures import CaseInsensitiveDict
from requests.utils import (
    check_header_validity,
    get_auth_from_url,
    path_of,
    requote_uri,
    super_len,
    to_native_string,
)
from urllib3.exceptions import LocationParseError
from urllib3.util.url import parse_url


class RequestEncodingMixin:
    @property
    def path_url(self):
        return path_of(self.url)

    _encode_params = staticmethod(encode_params)
    _encode_files = staticmethod(encode_files)


class RequestHooksMixin:
    def register_hook(self, event, hook):
        if event not in self.hooks:
            raise ValueError(f'Unsupported event specified, with event name "{event}"')
        if callable(hook):
            self.hooks[event].append(hook)
        elif hasattr(hook, '__iter__'):
            self.hooks[event].extend(one for one in hook if callable(one))

    def deregister_hook(self, event, hook):
        try:
            self.hooks[event].remove(hook)
            return True
        except ValueError:
            return False


class Request(RequestHooksMixin):
    """A request as it is asked for."""

    def __init__(
        self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None,
        hooks=None, json=None,
    ):
        self.hooks = default_hooks()
        for event, hook in (hooks or {}).items():
            self.register_hook(event=event, hook=hook)
        self.method = method
        self.url = url
        self.headers = {} if headers is None else headers
        self.files = [] if files is None else files
        self.data = [] if data is None else data
        self.json = json
        self.params = {} if params is None else params
        self.auth = auth
        self.cookies = cookies

    def __repr__(self):
        return f'<Request [{self.method}]>'

    def prepare(self):
        prepared = PreparedRequest()
        prepared.prepare(
            method=self.method, url=self.url, headers=self.headers, files=self.files, data=self.data, json=self.json,
            params=self.params, auth=self.auth, cookies=self.cookies, hooks=self.hooks,
        )
        return prepared


class PreparedRequest(RequestEncodingMixin, RequestHooksMixin):
    """A request as it is sent."""

    def __init__(self):
        self.method = None
        self.url = None
        self.headers = None
        self._cookies = None
        self.body = None
        self.hooks = default_hooks()
        self._body_position = None

    def prepare(
        self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None,
        hooks=None, json=None,
    ):
        self.prepare_method(method)
        self.prepare_url(url, params)
        self.prepare_headers(headers)
        self.prepare_cookies(cookies)
        self.prepare_body(data, files, json)
        self.prepare_auth(auth, url)
        # Authentication may have added hooks of its own.
        self.prepare_hooks(hooks)

    def __repr__(self):
        return f'<PreparedRequest [{self.method}]>'

    def copy(self):
        other = PreparedRequest()
        other.__dict__.update(self.__dict__)
        other.headers = None if self.headers is None else self.headers.copy()
        other._cookies = _copy_cookie_jar(self._cookies)
        return other

    def prepare_method(self, method):
        self.method = None if method is None else to_native_string(method.upper())

    @staticmethod
    def _get_idna_encoded_host(host):
        return host.encode('idna').decode('ascii')

    def prepare_url(self, url, params):
        url = (url.decode('utf8') if isinstance(url, bytes) else str(url)).lstrip()
        if ':' in url and not url.lower().startswith('http'):
            # Other schemes have rules of their own.
            self.url = url
            return
        try:
            parsed = parse_url(url)
        except LocationParseError as error:
            raise InvalidURL(*error.args) from None
        if not parsed.scheme:
            raise MissingSchema(f'Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?')
        if not parsed.host:
            raise InvalidURL(f'Invalid URL {url!r}: No host supplied')
        host = parsed.host
        if not host.isascii():
            try:
                host = self._get_idna_encoded_host(host)
            except UnicodeError:
                raise InvalidURL('URL has an invalid label.') from None
        elif host.startswith(('*', '.')):
            raise InvalidURL('URL has an invalid label.')
        more = self._encode_params(to_native_string(params) if isinstance(params, bytes) else params or '')
        if not isinstance(more, str):
            raise TypeError('Cannot mix str and non-str arguments')
        query = '&'.join(part for part in (parsed.query, more) if part)
        whole = parsed._replace(
            host=host, port=parsed.port or None, path=parsed.path or '/', query=query or None,
            fragment=parsed.fragment or None,
        )
        self.url = requote_uri(whole.url)

    def prepare_headers(self, headers):
        self.headers = CaseInsensitiveDict()
        for header in (headers or {}).items():
            check_header_validity(header)
            name, value = header
            self.headers[to_native_string(name)] = value

    def prepare_body(self, data, files, json=None):
        body = content_type = None
        if not data and json is not None:
            content_type = 'application/json'
            try:
                body = complexjson.dumps(json, allow_nan=False)
            except ValueError as error:
                raise InvalidJSONError(error, request=self) from None
            body = body.encode('utf-8')
        if hasattr(data, '__iter__') and not isinstance(data, (str, bytes, list, tuple)) and not _is_mapping(data):
            self._prepare_stream(data, files)
            return
        if files:
            body, content_type = self._encode_files(files, data)
        elif data:
            body = self._encode_params(data)
            is_form = not isinstance(data, (str, bytes)) and not hasattr(data, 'read')
            content_type = 'application/x-www-form-urlencoded' if is_form else None
        self.prepare_content_length(body)
        if content_type and 'content-type' not in self.headers:
            self.headers['Content-Type'] = content_type
        self.body = body

    def _prepare_stream(self, data, files):
        """A file, a generator, or anything else that is sent bit by bit."""
        try:
            length = super_len(data)
        except (TypeError, AttributeError, io.UnsupportedOperation):
            length = None
        if getattr(data, 'tell', None) is not None:
            try:
                self._body_position = data.tell()
            except OSError:
                # It is not None, so a redirect knows that there is something to rewind, and that it cannot be.
                self._body_position = object()
        if files:
            raise NotImplementedError('Streamed bodies and files are mutually exclusive.')
        if length:
            self.headers['Content-Length'] = str(length)
        else:
            self.headers['Transfer-Encoding'] = 'chunked'
        self.body = data

    def prepare_content_length(self, body):
        if body is not None:
            length = super_len(body)
            if length:
                self.headers['Content-Length'] = str(length)
        elif self.method not in ('GET', 'HEAD') and self.headers.get('Content-Length') is None:
            self.headers['Content-Length'] = '0'

    def prepare_auth(self, auth, url=''):
        if auth is None and '@' in self.url:
            from_url = get_auth_from_url(self.url)
            auth = from_url if any(from_url) else None
        if auth:
            if isinstance(auth, tuple) and len(auth) == 2:
                auth = HTTPBasicAuth(*auth)
            self.__dict__.update(auth(self).__dict__)
            self.prepare_content_length(self.body)

    def prepare_cookies(self, cookies):
        self._cookies = cookies if hasattr(cookies, 'set_cookie') else cookiejar_from_dict(cookies)
        header = get_cookie_header(self._cookies, self)
        if header is not None:
            self.headers['Cookie'] = header

    def prepare_hooks(self, hooks):
        for event in hooks or []:
            self.register_hook(event, hooks[event])


def _is_mapping(data):
    from collections.abc import Mapping

    return isinstance(data, Mapping)
