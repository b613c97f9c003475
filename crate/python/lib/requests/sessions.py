"""Sessions: what requests of one conversation share."""

import datetime
import time

from requests.adapters import HTTPAdapter
from requests.cookies import RequestsCookieJar, cookiejar_from_dict
from requests.exceptions import InvalidSchema, TooManyRedirects
from requests.hooks import default_hooks, dispatch_hook
from requests.models import DEFAULT_REDIRECT_LIMIT, PreparedRequest, Request
from requests.structures import CaseInsensitiveDict
from requests.utils import default_headers

import _understudy_requests


def merge_setting(request_setting, session_setting, dict_class=dict):
    if session_setting is None:
        return request_setting
    if request_setting is None:
        return session_setting
    if not hasattr(request_setting, "items") or not hasattr(session_setting, "items"):
        return request_setting
    merged = dict_class(session_setting)
    merged.update(request_setting)
    for name in [name for name, value in merged.items() if value is None]:
        del merged[name]
    return merged


class Session:
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
        self.adapters = {}
        self.mount("https://", HTTPAdapter())
        self.mount("http://", HTTPAdapter())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def prepare_request(self, request):
        cookies = RequestsCookieJar(self.cookies)
        cookies.update(request.cookies or {})
        prepared = PreparedRequest()
        prepared.prepare(
            method=request.method.upper(),
            url=request.url,
            files=request.files,
            data=request.data,
            json=request.json,
            headers=merge_setting(request.headers, self.headers, dict_class=CaseInsensitiveDict),
            params=merge_setting(request.params, self.params),
            auth=merge_setting(request.auth, self.auth),
            cookies=cookies,
            hooks=request.hooks if any(request.hooks.values()) else self.hooks,
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
        return self.send(
            prepared, timeout=timeout, allow_redirects=allow_redirects, stream=stream, verify=verify, cert=cert,
            proxies=proxies or {},
        )

    def get(self, url, params=None, **kwargs):
        kwargs.setdefault("allow_redirects", True)
        return self.request("GET", url, params=params, **kwargs)

    def options(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", True)
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

    def send(self, request, **kwargs):
        kwargs.setdefault("stream", self.stream)
        kwargs.setdefault("verify", self.verify)
        kwargs.setdefault("cert", self.cert)
        kwargs.setdefault("proxies", self.proxies)
        if isinstance(request, Request):
            raise ValueError("You can only send PreparedRequests.")
        allow_redirects = kwargs.pop("allow_redirects", True)
        adapter = self.get_adapter(url=request.url)
        started = time.perf_counter()
        response = adapter.send(request, **kwargs)
        response.elapsed = datetime.timedelta(seconds=time.perf_counter() - started)
        response = dispatch_hook("response", request.hooks, response, **kwargs)
        if allow_redirects:
            response = self._follow(response, request, kwargs)
        if not kwargs["stream"]:
            response.content
        return response

    def _follow(self, response, request, kwargs):
        history = []
        while response.is_redirect:
            if len(history) >= self.max_redirects:
                raise TooManyRedirects(f"Exceeded {self.max_redirects} redirects.", response=response)
            history.append(response)
            following = request.copy()
            following.url = _understudy_requests.join_url(response.url, response.headers["location"])
            # As browsers do: a redirected POST becomes a GET, except for the statuses made to prevent that.
            if response.status_code in (301, 302, 303) and request.method not in ("GET", "HEAD"):
                following.method = "GET"
                following.body = None
                for name in ("Content-Length", "Content-Type", "Transfer-Encoding"):
                    following.headers.pop(name, None)
            request = following
            response = self.get_adapter(url=request.url).send(request, **kwargs)
            response.history = list(history)
        return response

    def get_adapter(self, url):
        for prefix, adapter in self.adapters.items():
            if url.lower().startswith(prefix.lower()):
                return adapter
        raise InvalidSchema(f"No connection adapters were found for {url!r}")

    def mount(self, prefix, adapter):
        self.adapters[prefix] = adapter
        # The longest prefix is asked first.
        for key in [key for key in self.adapters if len(key) < len(prefix)]:
            self.adapters[key] = self.adapters.pop(key)

    def close(self):
        for adapter in self.adapters.values():
            adapter.close()


def session():
    return Session()
