"""Cookies: a jar that is a dictionary too, and the rules by which servers set them and get them back.

Python's own `http.cookiejar` is taken where somebody hands it over. It imports `email` and `urllib.request`, so this
jar does without.
"""

from collections.abc import MutableMapping

from requests._cookie import Cookie, effective_host, fits, read_set_cookie, request_host_and_path


class MockRequest:
    """A prepared request as `http.cookiejar` wants to see it."""

    def __init__(self, request):
        from urllib.parse import urlparse

        self._r = request
        self._new_headers = {}
        self.type = urlparse(self._r.url).scheme

    def get_type(self):
        return self.type

    def get_host(self):
        from urllib.parse import urlparse

        return urlparse(self._r.url).netloc

    def get_origin_req_host(self):
        return self.get_host()

    def get_full_url(self):
        from urllib.parse import urlparse

        host = self._r.headers.get('Host')
        if not host:
            return self._r.url
        host = host.decode('utf-8') if isinstance(host, bytes) else host
        return urlparse(self._r.url)._replace(netloc=host).geturl()

    def is_unverifiable(self):
        return True

    def has_header(self, name):
        return name in self._r.headers or name in self._new_headers

    def get_header(self, name, default=None):
        return self._r.headers.get(name, self._new_headers.get(name, default))

    def add_header(self, key, val):
        raise NotImplementedError('Cookie headers should be added with add_unredirected_header()')

    def add_unredirected_header(self, name, value):
        self._new_headers[name] = value

    def get_new_headers(self):
        return self._new_headers

    unverifiable = property(is_unverifiable)
    origin_req_host = property(get_origin_req_host)
    host = property(get_host)


class MockResponse:
    """Headers as `http.cookiejar` wants to see them."""

    def __init__(self, headers):
        self._headers = headers

    def info(self):
        return self._headers

    def getheaders(self, name):
        return self._headers.getheaders(name)


def extract_cookies_to_jar(jar, request, response):
    """Puts what an answer sets into the jar."""
    original = getattr(response, '_original_response', None)
    if not original:
        return
    jar.extract_cookies(MockResponse(original.msg), MockRequest(request))


def get_cookie_header(jar, request):
    """What the jar has for a request, as one header, or None."""
    if isinstance(jar, RequestsCookieJar):
        return None if request.headers.get('Cookie') is not None else jar._header_for(request)
    mocked = MockRequest(request)
    jar.add_cookie_header(mocked)
    return mocked.get_new_headers().get('Cookie')


def remove_cookie_by_name(cookiejar, name, domain=None, path=None):
    found = [
        cookie for cookie in cookiejar
        if cookie.name == name and domain in (None, cookie.domain) and path in (None, cookie.path)
    ]
    for cookie in found:
        cookiejar.clear(cookie.domain, cookie.path, cookie.name)


class CookieConflictError(RuntimeError):
    """Several cookies have the name, and nothing says which of them is meant."""


class RequestsCookieJar(MutableMapping):
    """Cookies by domain, path and name; by name alone as long as that is clear."""

    def __init__(self, policy=None):
        self._policy = policy
        self._cookies = {}

    def get(self, name, default=None, domain=None, path=None):
        try:
            return self._find_no_duplicates(name, domain, path)
        except KeyError:
            return default

    def set(self, name, value, **kwargs):
        """Sets a cookie; None takes it out."""
        if value is None:
            remove_cookie_by_name(self, name, domain=kwargs.get('domain'), path=kwargs.get('path'))
            return None
        if hasattr(value, 'coded_value'):
            cookie = morsel_to_cookie(value)
        else:
            cookie = create_cookie(name, value, **kwargs)
        self.set_cookie(cookie)
        return cookie

    def iterkeys(self):
        return (cookie.name for cookie in iter(self))

    def itervalues(self):
        return (cookie.value for cookie in iter(self))

    def iteritems(self):
        return ((cookie.name, cookie.value) for cookie in iter(self))

    def keys(self):
        return list(self.iterkeys())

    def values(self):
        return list(self.itervalues())

    def items(self):
        return list(self.iteritems())

    def list_domains(self):
        return list(dict.fromkeys(cookie.domain for cookie in iter(self)))

    def list_paths(self):
        return list(dict.fromkeys(cookie.path for cookie in iter(self)))

    def multiple_domains(self):
        domains = [cookie.domain for cookie in iter(self) if cookie.domain is not None]
        return len(domains) != len(set(domains))

    def get_dict(self, domain=None, path=None):
        return {
            cookie.name: cookie.value for cookie in iter(self)
            if domain in (None, cookie.domain) and path in (None, cookie.path)
        }

    def __iter__(self):
        for paths in list(self._cookies.values()):
            for names in list(paths.values()):
                yield from list(names.values())

    def __len__(self):
        return sum(1 for _ in self)

    def __contains__(self, name):
        try:
            return bool(self._find_all(name)) or any(cookie is name for cookie in self)
        except CookieConflictError:
            return True

    def __getitem__(self, name):
        return self._find_no_duplicates(name)

    def __setitem__(self, name, value):
        self.set(name, value)

    def __delitem__(self, name):
        remove_cookie_by_name(self, name)

    def set_cookie(self, cookie, *args, **kwargs):
        value = cookie.value
        if hasattr(value, 'startswith') and value.startswith('"') and value.endswith('"'):
            cookie.value = value.replace('\\"', '')
        self._cookies.setdefault(cookie.domain, {}).setdefault(cookie.path, {})[cookie.name] = cookie

    def update(self, other):
        if _is_jar(other):
            for cookie in other:
                self.set_cookie(_copied(cookie))
        else:
            super().update(other)

    def clear(self, domain=None, path=None, name=None):
        if name is not None:
            if domain is None or path is None:
                raise ValueError('domain and path must be given to remove a cookie by name')
            del self._cookies[domain][path][name]
        elif path is not None:
            if domain is None:
                raise ValueError('domain must be given to remove cookies by path')
            del self._cookies[domain][path]
        elif domain is not None:
            del self._cookies[domain]
        else:
            self._cookies = {}

    def clear_session_cookies(self):
        for cookie in self:
            if cookie.discard:
                self.clear(cookie.domain, cookie.path, cookie.name)

    def clear_expired_cookies(self):
        for cookie in self:
            if cookie.is_expired():
                self.clear(cookie.domain, cookie.path, cookie.name)

    def _find_all(self, name, domain=None, path=None):
        return [
            cookie for cookie in self
            if cookie.name == name and domain in (None, cookie.domain) and path in (None, cookie.path)
        ]

    def _find(self, name, domain=None, path=None):
        for cookie in self._find_all(name, domain, path):
            return cookie.value
        raise KeyError(f'name={name!r}, domain={domain!r}, path={path!r}')

    def _find_no_duplicates(self, name, domain=None, path=None):
        found = self._find_all(name, domain, path)
        if len(found) > 1:
            raise CookieConflictError(f'There are multiple cookies with name, {name!r}')
        if found and found[0].value is not None:
            return found[0].value
        raise KeyError(f'name={name!r}, domain={domain!r}, path={path!r}')

    def make_cookies(self, response, request):
        lines = response.info().get_all('Set-Cookie', [])
        host, path, _ = request_host_and_path(request.get_full_url())
        found = (read_set_cookie(line, effective_host(host), path) for line in lines)
        return [cookie for cookie in found if cookie is not None]

    def extract_cookies(self, response, request):
        for cookie in self.make_cookies(response, request):
            if cookie.is_expired():
                known = self._cookies.get(cookie.domain, {}).get(cookie.path, {})
                known.pop(cookie.name, None)
            else:
                self.set_cookie(cookie)

    def add_cookie_header(self, request):
        header = None if request.has_header('Cookie') else self._header_for(request._r)
        if header:
            request.add_unredirected_header('Cookie', header)

    def _header_for(self, request):
        if not self._cookies:
            return None
        url = request.url
        named = request.headers.get('Host')
        host, path, scheme = request_host_and_path(url)
        host = (named.decode() if isinstance(named, bytes) else named).partition(':')[0] if named else host
        self.clear_expired_cookies()
        found = [cookie for cookie in self if fits(cookie, effective_host(host), path, scheme)]
        found.sort(key=lambda cookie: len(cookie.path), reverse=True)
        pairs = (
            cookie.name if cookie.value is None else f'{cookie.name}={cookie.value}' for cookie in found
        )
        return '; '.join(pairs) or None

    def copy(self):
        other = RequestsCookieJar()
        other.set_policy(self.get_policy())
        other.update(self)
        return other

    def set_policy(self, policy):
        self._policy = policy

    def get_policy(self):
        return self._policy

    def __repr__(self):
        return f'<{type(self).__name__}[{", ".join(repr(cookie) for cookie in self)}]>'

    def __str__(self):
        return f'<{type(self).__name__}[{", ".join(str(cookie) for cookie in self)}]>'


def _is_jar(jar):
    return hasattr(jar, 'set_cookie')


def _copied(cookie):
    other = object.__new__(type(cookie))
    other.__dict__.update(cookie.__dict__)
    return other


def _copy_cookie_jar(jar):
    if jar is None:
        return None
    if hasattr(jar, 'copy'):
        return jar.copy()
    import copy

    other = copy.copy(jar)
    other.clear()
    for cookie in jar:
        other.set_cookie(_copied(cookie))
    return other


def create_cookie(name, value, **kwargs):
    settings = {
        'version': 0, 'port': None, 'domain': '', 'path': '/', 'secure': False, 'expires': None, 'discard': True,
        'comment': None, 'comment_url': None, 'rest': {'HttpOnly': None}, 'rfc2109': False,
    }
    unknown = set(kwargs) - set(settings)
    if unknown:
        raise TypeError(f'create_cookie() got unexpected keyword arguments: {list(unknown)}')
    settings.update(kwargs)
    settings['port_specified'] = bool(settings['port'])
    settings['domain_specified'] = bool(settings['domain'])
    settings['domain_initial_dot'] = settings['domain'].startswith('.')
    settings['path_specified'] = bool(settings['path'])
    return Cookie(name=name, value=value, **settings)


def morsel_to_cookie(morsel):
    import calendar
    import time

    expires = None
    if morsel['max-age']:
        try:
            expires = int(time.time() + int(morsel['max-age']))
        except ValueError:
            raise TypeError(f'max-age: {morsel["max-age"]} must be integer') from None
    elif morsel['expires']:
        expires = calendar.timegm(time.strptime(morsel['expires'], '%a, %d-%b-%Y %H:%M:%S GMT'))
    return create_cookie(
        comment=morsel['comment'], comment_url=bool(morsel['comment']), discard=False, domain=morsel['domain'],
        expires=expires, name=morsel.key, path=morsel['path'], port=None, rest={'HttpOnly': morsel['httponly']},
        rfc2109=False, secure=bool(morsel['secure']), value=morsel.value, version=morsel['version'] or 0,
    )


def cookiejar_from_dict(cookie_dict, cookiejar=None, overwrite=True):
    jar = RequestsCookieJar() if cookiejar is None else cookiejar
    if cookie_dict is not None:
        known = [cookie.name for cookie in jar]
        for name in cookie_dict:
            if overwrite or name not in known:
                jar.set_cookie(create_cookie(name, cookie_dict[name]))
    return jar


def merge_cookies(cookiejar, cookies):
    if not _is_jar(cookiejar):
        raise ValueError('You can only merge into CookieJar')
    if isinstance(cookies, dict):
        return cookiejar_from_dict(cookies, cookiejar=cookiejar, overwrite=False)
    if _is_jar(cookies):
        if isinstance(cookiejar, RequestsCookieJar):
            cookiejar.update(cookies)
        else:
            for cookie in cookies:
                cookiejar.set_cookie(cookie)
    return cookiejar
