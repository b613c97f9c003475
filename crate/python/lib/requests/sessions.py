"""Sessions: what requests of one conversation share."""

import datetime
import time as _time
from collections import OrderedDict

from requests._redirect import SessionRedirectMixin
from requests.adapters import HTTPAdapter
from requests.auth import _basic_auth_str
from requests.cookies import RequestsCookieJar, cookiejar_from_dict, extract_cookies_to_jar, merge_cookies
from requests.exceptions import InvalidSchema
from requests.hooks import default_hooks, dispatch_hook
from requests.models import DEFAULT_REDIRECT_LIMIT, REDIRECT_STATI, PreparedRequest, Request
from requests.status_codes import codes
from requests.structures import CaseInsensitiveDict
from requests.utils import default_headers, get_environ_proxies, get_netrc_auth, resolve_proxies, to_key_val_list

preferred_clock = _time.perf_counter


def merge_setting(request_setting, session_setting, dict_class=OrderedDict):
    """The request's own setting, or the session's; two mappings become one, without what is None."""
    if session_setting is None:
        return request_setting
    if request_setting is None:
        return session_setting
    if not hasattr(request_setting, 'items') or not hasattr(session_setting, 'items'):
        return request_setting
    merged = dict_class(to_key_val_list(session_setting))
    merged.update(to_key_val_list(request_setting))
    for name in [name for name, value in merged.items() if value is None]:
        del merged[name]
    return merged


def merge_hooks(request_hooks, session_hooks, dict_class=OrderedDict):
    if session_hooks is None or session_hooks.get('response') == []:
        return request_hooks
    if request_hooks is None or request_hooks.get('response') == []:
        return session_hooks
    return merge_setting(request_hooks, session_hooks, dict_class)


class Session(SessionRedirectMixin):
    """Headers, parameters, cookies, authentication and adapters that hold for each of its requests."""

    __attrs__ = [
        'headers', 'cookies', 'auth', 'proxies', 'hooks', 'params', 'verify', 'cert', 'adapters', 'stream', 'trust_env',
        'max_redirects',
    ]

    def __init__(self):
        self.headers = default_headers()
        self.auth = None
        self.proxies = {}
        self.hooks = default_hooks()
        self.params = {}
        self.stream = False
        self.verify = True
        self.cert = None
        self.max_redirects = DEFAULT_REDIRECT_LIMIT
        self.trust_env = True
        self.cookies = cookiejar_from_dict({})
        self.adapters = OrderedDict()
        self.mount('https://', HTTPAdapter())
        self.mount('http://', HTTPAdapter())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def prepare_request(self, request):
        cookies = request.cookies or {}
        if not hasattr(cookies, 'set_cookie'):
            cookies = cookiejar_from_dict(cookies)
        cookies = merge_cookies(merge_cookies(RequestsCookieJar(), self.cookies), cookies)
        auth = request.auth
        if self.trust_env and not auth and not self.auth:
            auth = get_netrc_auth(request.url)
        prepared = PreparedRequest()
        prepared.prepare(
            method=request.method.upper(),
            url=request.url,
            files=request.files,
            data=request.data,
            json=request.json,
            headers=merge_setting(request.headers, self.headers, dict_class=CaseInsensitiveDict),
            params=merge_setting(request.params, self.params),
            auth=merge_setting(auth, self.auth),
            cookies=cookies,
            hooks=merge_hooks(request.hooks, self.hooks),
        )
        return prepared

    def request(
        self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None, timeout=None,
        allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None, json=None,
    ):
        prepared = self.prepare_request(
            Request(
                method=method.upper(), url=url, headers=headers, files=files, data=data or {}, json=json,
                params=params or {}, auth=auth, cookies=cookies, hooks=hooks,
            )
        )
        settings = self.merge_environment_settings(prepared.url, proxies or {}, stream, verify, cert)
        return self.send(prepared, timeout=timeout, allow_redirects=allow_redirects, **settings)

    def get(self, url, params=None, **kwargs):
        kwargs.setdefault('allow_redirects', True)
        return self.request('GET', url, params=params, **kwargs)

    def options(self, url, **kwargs):
        kwargs.setdefault('allow_redirects', True)
        return self.request('OPTIONS', url, **kwargs)

    def head(self, url, **kwargs):
        kwargs.setdefault('allow_redirects', False)
        return self.request('HEAD', url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request('POST', url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request('PUT', url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request('PATCH', url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request('DELETE', url, **kwargs)

    def send(self, request, **kwargs):
        kwargs.setdefault('stream', self.stream)
        kwargs.setdefault('verify', self.verify)
        kwargs.setdefault('cert', self.cert)
        if 'proxies' not in kwargs:
            kwargs['proxies'] = resolve_proxies(request, self.proxies, self.trust_env)
        if isinstance(request, Request):
            raise ValueError('You can only send PreparedRequests.')
        allow_redirects = kwargs.pop('allow_redirects', True)
        adapter = self.get_adapter(url=request.url)
        started = preferred_clock()
        response = adapter.send(request, **kwargs)
        response.elapsed = datetime.timedelta(seconds=preferred_clock() - started)
        response = dispatch_hook('response', request.hooks, response, **kwargs)
        for earlier in response.history:
            extract_cookies_to_jar(self.cookies, earlier.request, earlier.raw)
        extract_cookies_to_jar(self.cookies, request, response.raw)
        if allow_redirects:
            *history, response = [response, *self.resolve_redirects(response, request, **kwargs)]
            if history:
                response.history = history
        else:
            following = self.resolve_redirects(response, request, yield_requests=True, **kwargs)
            response._next = next(following, response._next)
        if not kwargs['stream']:
            response.content
        return response

    def merge_environment_settings(self, url, proxies, stream, verify, cert):
        if self.trust_env:
            no_proxy = proxies.get('no_proxy') if proxies is not None else None
            for scheme, proxy in get_environ_proxies(url, no_proxy=no_proxy).items():
                proxies.setdefault(scheme, proxy)
            if verify is True or verify is None:
                import os

                verify = os.environ.get('REQUESTS_CA_BUNDLE') or os.environ.get('CURL_CA_BUNDLE') or verify
        return {
            'proxies': merge_setting(proxies, self.proxies),
            'stream': merge_setting(stream, self.stream),
            'verify': merge_setting(verify, self.verify),
            'cert': merge_setting(cert, self.cert),
        }

    def get_adapter(self, url):
        for prefix, adapter in self.adapters.items():
            if url.lower().startswith(prefix.lower()):
                return adapter
        raise InvalidSchema(f'No connection adapters were found for {url!r}')

    def close(self):
        for adapter in self.adapters.values():
            adapter.close()

    def mount(self, prefix, adapter):
        self.adapters[prefix] = adapter
        # The longest prefix is asked first.
        for key in [key for key in self.adapters if len(key) < len(prefix)]:
            self.adapters[key] = self.adapters.pop(key)

    def __getstate__(self):
        return {name: getattr(self, name, None) for name in self.__attrs__}

    def __setstate__(self, state):
        self.__dict__.update(state)




def session():
    return Session()
