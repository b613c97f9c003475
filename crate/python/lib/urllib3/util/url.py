"""Addresses, taken apart and put in order."""

import re
from collections import namedtuple

from urllib3.exceptions import LocationParseError

_UNRESERVED = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-~')
_USER = _UNRESERVED | frozenset("!$&'()*+,;=:")
_PATH = _USER | frozenset('@/')
_QUERY = _PATH | frozenset('?')
_ESCAPE = re.compile('%[a-fA-F0-9]{2}')
_SCHEME = re.compile('[a-zA-Z][a-zA-Z0-9+-]*:|/')
_PORT = re.compile('0*(|0|[1-9][0-9]{0,4})')
_NUMBERS = re.compile(r'(0[xX][0-9a-fA-F]+|[0-9]+)(\.(0[xX][0-9a-fA-F]+|[0-9]+)){0,3}')
_BARRED = re.compile('[\x00-\x20\x7f]')


class Url(namedtuple('Url', ['scheme', 'auth', 'host', 'port', 'path', 'query', 'fragment'])):
    """The parts of an address; each that is absent is None."""

    def __new__(cls, scheme=None, auth=None, host=None, port=None, path=None, query=None, fragment=None):
        if path and not path.startswith('/'):
            path = '/' + path
        if scheme is not None:
            scheme = scheme.lower()
        return super().__new__(cls, scheme, auth, host, port, path, query, fragment)

    @property
    def hostname(self):
        return self.host

    @property
    def request_uri(self):
        path = self.path or '/'
        return path if self.query is None else f'{path}?{self.query}'

    @property
    def netloc(self):
        if self.host is None or self.port is None:
            return self.host
        return f'{self.host}:{self.port}'

    @property
    def authority(self):
        netloc = self.netloc
        return netloc if netloc is None or self.auth is None else f'{self.auth}@{netloc}'

    @property
    def url(self):
        marks = (('{}://', self.scheme), ('{}@', self.auth), ('{}', self.host), (':{}', self.port))
        marks += (('{}', self.path), ('?{}', self.query), ('#{}', self.fragment))
        return ''.join(mark.format(part) for mark, part in marks if part is not None)

    def __str__(self):
        return self.url


def _encoded(part, allowed):
    """The part with everything encoded that has to be. Where all of its `%` are escapes, they stay."""
    if not part or (part.isascii() and allowed.issuperset(part)):
        return part
    part, escapes = _ESCAPE.subn(lambda match: match.group().upper(), part)
    data = part.encode('utf-8', 'surrogatepass')
    stays = allowed | {'%'} if escapes == data.count(b'%') else allowed
    return ''.join(chr(byte) if byte < 128 and chr(byte) in stays else f'%{byte:02X}' for byte in data)


def _without_dots(path):
    """The path without `.` and `..`, as RFC 3986 takes them out."""
    kept = []
    for segment in path.split('/'):
        if segment == '..':
            del kept[-1:]
        elif segment != '.':
            kept.append(segment)
    if path.startswith('/') and (not kept or kept[0]):
        kept.insert(0, '')
    if path.endswith(('/.', '/..')):
        kept.append('')
    return '/'.join(kept)


def _host_and_port(text):
    """The host, with brackets where it has them, and the port, both as they are written."""
    if text.startswith('['):
        inside, bracket, rest = text[1:].partition(']')
        valid = bracket and ':' in inside and re.fullmatch('[0-9A-Fa-f:.]+(%.+)?', inside)
        host = f'[{inside}]'
    else:
        host, colon, port = text.partition(':')
        rest = colon + port
        valid = not any(mark in host for mark in '[]/?#') and host.count('%') == len(_ESCAPE.findall(host))
    if valid and not rest:
        return host, None
    port = _PORT.fullmatch(rest[1:]) if rest.startswith(':') else None
    if valid and port:
        return host, port.group(1) or None
    barred = _BARRED.search(text)
    if barred:
        raise LocationParseError(f'Host {text!r} contains invalid character {barred.group()!r}')
    raise LocationParseError(f'{text!r} is not a valid host or port')


def _normal_host(host):
    barred = _BARRED.search(host)
    if barred:
        raise LocationParseError(f'Host {host!r} contains invalid character {barred.group()!r}')
    if host.startswith('[') or _NUMBERS.fullmatch(host):
        return host.lower()
    host = host.lower()
    host = _ESCAPE.sub(_unescaped, host)
    if host.isascii():
        return host
    return '.'.join(label if label.isascii() else _in_ascii(label) for label in host.split('.'))


def _unescaped(match):
    """What the escape stands for, where that needs none."""
    letter = chr(int(match.group()[1:], 16))
    return letter.lower() if letter in _UNRESERVED else match.group().upper()


def _in_ascii(label):
    try:
        return label.encode('idna').decode('ascii')
    except UnicodeError:
        raise LocationParseError(f"Name '{label}' is not a valid IDNA label") from None


def parse_url(url):
    """The parts of `url`, in order: scheme and host in lower case, no dots in the path, everything encoded."""
    if not url:
        return Url()
    given = url
    if not _SCHEME.match(url):
        url = '//' + url
    url, hash_mark, fragment = url.partition('#')
    url, question_mark, query = url.partition('?')
    scheme = None
    if not url.startswith('/'):
        scheme, _, url = url.partition(':')
        scheme = scheme.lower()
    authority = None
    if url.startswith('//'):
        authority, slash, path = url[2:].partition('/')
        url = slash + path
    query = query if question_mark else None
    fragment = fragment if hash_mark else None
    auth = host = port = None
    is_web = scheme in (None, 'http', 'https')
    if authority:
        auth, _, rest = authority.rpartition('@')
        host, port = _host_and_port(rest)
        auth = _encoded(auth, _USER) if auth and is_web else auth or None
        if port is not None:
            port = int(port)
            if port > 65535:
                raise LocationParseError(given)
        if host and is_web:
            host = _normal_host(host)
    path = url
    if is_web:
        path = _encoded(_without_dots(path), _PATH) if path else path
        query, fragment = _encoded(query, _QUERY), _encoded(fragment, _QUERY)
    if not path:
        path = None if query is None and fragment is None else ''
    return Url(scheme, auth, host, port, path, query, fragment)
