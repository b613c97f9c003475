"""Requests, as they are asked for and as they are sent."""

from requests._address import is_foreign, web_address
from requests._body import Body, encode_files, encode_params, form_body, is_stream, json_body, stream_body
from requests.auth import HTTPBasicAuth
from requests.cookies import _copy_cookie_jar, cookiejar_from_dict, get_cookie_header
from requests.exceptions import InvalidJSONError
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
    super_len,
    to_native_string,
)


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
        given = [hook] if callable(hook) else hook if hasattr(hook, '__iter__') else ()
        self.hooks[event] += [one for one in given if callable(one)]

    def deregister_hook(self, event, hook):
        is_known = hook in self.hooks[event]
        if is_known:
            self.hooks[event].remove(hook)
        return is_known


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
        prepared.prepare(**vars(self))
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
        text = (str(url, 'utf8') if isinstance(url, bytes) else str(url)).lstrip()
        if is_foreign(text):
            self.url = text
            return
        params = to_native_string(params) if isinstance(params, bytes) else params
        more = '' if params is None else self._encode_params(params)
        self.url = web_address(text, more or '', self._get_idna_encoded_host)

    def prepare_headers(self, headers):
        self.headers = CaseInsensitiveDict()
        for name, value in (headers or {}).items():
            check_header_validity((name, value))
            self.headers[to_native_string(name)] = value

    def prepare_body(self, data, files, json=None):
        sent = self._body_of(data, files, json)
        if sent.framing:
            name, value = sent.framing
            self.headers[name] = value
        else:
            self.prepare_content_length(sent.content)
            if sent.content_type and 'content-type' not in self.headers:
                self.headers['Content-Type'] = sent.content_type
        self._body_position = sent.position
        self.body = sent.content

    def _body_of(self, data, files, json):
        if is_stream(data):
            if files:
                raise NotImplementedError('Streamed bodies and files are mutually exclusive.')
            return stream_body(data)
        if files:
            return Body(*self._encode_files(files, data))
        if data:
            return form_body(data)
        try:
            return Body() if json is None else json_body(json)
        except ValueError as error:
            raise InvalidJSONError(error, request=self) from None

    def prepare_content_length(self, body):
        """Says how long the body is; none at all has a length where the method might have had one."""
        length = 0 if body is None else super_len(body)
        if length:
            self.headers['Content-Length'] = str(length)
        elif body is None and self.method not in ('GET', 'HEAD') and self.headers.get('Content-Length') is None:
            self.headers['Content-Length'] = '0'

    def prepare_auth(self, auth, url=''):
        if auth is None and '@' in self.url:
            auth = get_auth_from_url(self.url)
            auth = auth if auth != ('', '') else None
        if not auth:
            return
        is_pair = isinstance(auth, tuple) and len(auth) == 2
        changed = (HTTPBasicAuth(*auth) if is_pair else auth)(self)
        self.__dict__.update(vars(changed))
        self.prepare_content_length(self.body)

    def prepare_cookies(self, cookies):
        self._cookies = cookies if hasattr(cookies, 'set_cookie') else cookiejar_from_dict(cookies)
        header = get_cookie_header(self._cookies, self)
        if header is not None:
            self.headers['Cookie'] = header

    def prepare_hooks(self, hooks):
        for event in hooks or []:
            self.register_hook(event, hooks[event])
