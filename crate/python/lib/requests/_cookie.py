"""One cookie: how a server sets it, and where it goes back to."""

from requests.structures import CaseInsensitiveDict

_FIELDS = (
    'version', 'name', 'value', 'port', 'port_specified', 'domain', 'domain_specified', 'domain_initial_dot', 'path',
    'path_specified', 'secure', 'expires', 'discard', 'comment', 'comment_url',
)


class Cookie:
    """The attributes are those of `http.cookiejar.Cookie`."""

    def __init__(self, rest=None, rfc2109=False, **fields):
        for name in _FIELDS:
            setattr(self, name, fields[name])
        self._rest = dict(rest or {})
        self.rfc2109 = rfc2109

    def has_nonstandard_attr(self, name):
        return name in self._rest

    def get_nonstandard_attr(self, name, default=None):
        return self._rest.get(name, default)

    def set_nonstandard_attr(self, name, value):
        self._rest[name] = value

    def is_expired(self, now=None):
        if self.expires is None:
            return False
        import time

        return self.expires <= (time.time() if now is None else now)

    def __str__(self):
        port = '' if self.port is None else f':{self.port}'
        pair = self.name if self.value is None else f'{self.name}={self.value}'
        return f'<Cookie {pair} for {self.domain}{port}{self.path}>'

    def __repr__(self):
        shown = [f'{name}={getattr(self, name)!r}' for name in _FIELDS]
        return f'Cookie({", ".join(shown)}, rest={self._rest!r}, rfc2109={self.rfc2109!r})'


def request_host_and_path(url):
    """The host in lower case, the path, and the scheme."""
    from requests.utils import path_of

    scheme, _, rest = url.partition('://')
    authority = rest.partition('/')[0].partition('?')[0].rpartition('@')[2]
    host = authority.partition(':')[0] if not authority.startswith('[') else authority.partition(']')[0] + ']'
    return host.lower(), path_of(url).partition('?')[0], scheme.lower()


def effective_host(host):
    """Names without a dot belong to the domain `.local`."""
    return host if '.' in host or host.startswith('[') else host + '.local'


def read_set_cookie(line, host, path):
    """The cookie that `Set-Cookie` sets, or None where the server may not set it."""
    pair, *attributes = line.split(';')
    name, equals, value = (part.strip() for part in pair.partition('='))
    if not name:
        return None
    if not equals:
        name, value = name, None
    told = CaseInsensitiveDict()
    for attribute in attributes:
        key, equals, text = (part.strip() for part in attribute.partition('='))
        if key:
            told[key] = text if equals else None
    domain = (told.get('domain') or '').lower()
    is_told = bool(domain)
    has_dot = domain.startswith('.')
    if is_told:
        domain = domain if has_dot else '.' + domain
        if ('.' not in domain[1:] and domain != '.local') or not (
            host == domain[1:] or host.endswith(domain)
        ):
            return None
    else:
        domain = host
    own_path = told.get('path') or ''
    if not own_path.startswith('/'):
        own_path, is_path_told = path[: path.rfind('/')] or '/', False
    else:
        is_path_told = True
    known = ('domain', 'path', 'secure', 'expires', 'max-age', 'version', 'port', 'comment')
    expires = _expiry(told)
    return Cookie(
        version=0, name=name, value=value, port=None, port_specified=False, domain=domain, domain_specified=is_told,
        domain_initial_dot=has_dot, path=own_path, path_specified=is_path_told, secure='secure' in told,
        expires=expires, discard=expires is None, comment=None, comment_url=None,
        rest={key: text for key, text in told.items() if key.lower() not in known},
    )


def _expiry(told):
    """Seconds since 1970, or None for a cookie of the session."""
    import time

    if told.get('max-age') is not None:
        try:
            return int(time.time()) + int(told['max-age'])
        except ValueError:
            return None
    if not told.get('expires'):
        return None
    from email.utils import mktime_tz, parsedate_tz

    moment = parsedate_tz(told['expires'].replace('-', ' '))
    return None if moment is None else int(mktime_tz(moment))


def fits(cookie, host, path, scheme):
    """Whether the cookie goes with a request."""
    if cookie.secure and scheme != 'https':
        return False
    domain = cookie.domain if cookie.domain.startswith('.') or not cookie.domain else f'.{cookie.domain}'
    if not f'.{host}'.endswith(domain):
        return False
    if not path.startswith(cookie.path):
        return False
    return path == cookie.path or cookie.path.endswith('/') or path[len(cookie.path):len(cookie.path) + 1] == '/'
