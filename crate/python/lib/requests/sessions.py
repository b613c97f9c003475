"""Sessions: what requests of one conversation share."""

import datetime
import time as _time
from collections import OrderedDict
from collections.abc import Mapping

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
    given = [setting for setting in (session_setting, request_setting) if setting is not None]
    if len(given) < 2:
        return given[0] if given else None
    if not all(isinstance(setting, Mapping) for setting in given):
        return request_setting
    merged = dict_class()
    for setting in given:
        merged.update(to_key_val_list(setting))
    return dict_class((name, value) for name, value in merged.items() if value is not None)


def merge_hooks(request_hooks, session_hooks, dict_class=OrderedDict):
    """The hooks of the side that has any, or of both."""
    for hooks, others in ((session_hooks, request_hooks), (request_hooks, session_hooks)):
        if not (hooks and hooks.get('response') != []):
            return others
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
        cookies = RequestsCookieJar()
        for more in (self.cookies, request.cookies or {}):
            merge_cookies(cookies, more if hasattr(more, 'set_cookie') else cookiejar_from_dict(more))
        auth = merge_setting(request.auth, self.auth)
        if not auth and self.trust_env:
            auth = get_netrc_auth(request.url)
        prepared = PreparedRequest()
        prepared.prepare(
            request.method.upper(),
            request.url,
            merge_setting(request.headers, self.headers, CaseInsensitiveDict),
            request.files,
            request.data,
            merge_setting(request.params, self.params),
            auth,
            cookies,
            merge_hooks(request.hooks, self.hooks),
            request.json,
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
        if isinstance(request, Request):
            raise ValueError('You can only send PreparedRequests.')
        is_followed = kwargs.pop('allow_redirects', True)
        settings = dict(kwargs)
        for name in ('stream', 'verify', 'cert'):
            settings.setdefault(name, getattr(self, name))
        if 'proxies' not in settings:
            settings['proxies'] = resolve_proxies(request, self.proxies, self.trust_env)
        answer = self._sent(request, settings)
        if is_followed:
            *way, answer = [answer, *self.resolve_redirects(answer, request, **settings)]
            answer.history = way or answer.history
        else:
            answer._next = next(
                self.resolve_redirects(answer, request, yield_requests=True, **settings), answer._next
            )
        if not settings['stream']:
            answer.content
        return answer

    def _sent(self, request, settings):
        """One answer, with its time, seen by the hooks, its cookies kept."""
        adapter = self.get_adapter(url=request.url)
        began = preferred_clock()
        answer = adapter.send(request, **settings)
        answer.elapsed = datetime.timedelta(seconds=preferred_clock() - began)
        answer = dispatch_hook('response', request.hooks, answer, **settings)
        for asked, raw in [*((one.request, one.raw) for one in answer.history), (request, answer.raw)]:
            extract_cookies_to_jar(self.cookies, asked, raw)
        return answer

    def merge_environment_settings(self, url, proxies, stream, verify, cert):
        settings = {'proxies': proxies, 'stream': stream, 'verify': verify, 'cert': cert}
        if self.trust_env:
            if proxies is not None:
                found = get_environ_proxies(url, no_proxy=proxies.get('no_proxy'))
                proxies.update((scheme, proxy) for scheme, proxy in found.items() if scheme not in proxies)
            if verify is None or verify is True:
                import os

                bundles = (os.environ.get(name) for name in ('REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'))
                settings['verify'] = next(filter(None, bundles), verify)
        return {name: merge_setting(given, getattr(self, name)) for name, given in settings.items()}

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
