"""What the parts of requests share, and others borrow."""

import codecs
import io
import os
import re

import _understudy_requests
from requests.__version__ import __version__
from requests.cookies import cookiejar_from_dict
from requests.exceptions import FileModeWarning, InvalidHeader, InvalidURL, UnrewindableBodyError
from requests.structures import CaseInsensitiveDict

DEFAULT_PORTS = {'http': 80, 'https': 443}
DEFAULT_ACCEPT_ENCODING = 'gzip, deflate'
UNRESERVED_SET = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~')

_HEADERS = {
    str: (re.compile(r'^[^:\s][^:\r\n]*\Z'), re.compile(r'^\S[^\r\n]*\Z|^\Z')),
    bytes: (re.compile(rb'^[^:\s][^:\r\n]*\Z'), re.compile(rb'^\S[^\r\n]*\Z|^\Z')),
}


def default_user_agent(name='python-requests'):
    return f'{name}/{__version__}'


def default_headers():
    return CaseInsensitiveDict(
        {
            'User-Agent': default_user_agent(),
            'Accept-Encoding': DEFAULT_ACCEPT_ENCODING,
            'Accept': '*/*',
            'Connection': 'keep-alive',
        }
    )


def to_native_string(string, encoding='ascii'):
    return string if isinstance(string, str) else string.decode(encoding)


def unicode_is_ascii(u_string):
    return u_string.isascii()


def to_key_val_list(value):
    if value is None:
        return None
    if isinstance(value, (str, bytes, bool, int)):
        raise ValueError('cannot encode objects that are not 2-tuples')
    return list(value.items()) if hasattr(value, 'items') else list(value)


def from_key_val_list(value):
    if value is None:
        return None
    if isinstance(value, (str, bytes, bool, int)):
        raise ValueError('cannot encode objects that are not 2-tuples')
    from collections import OrderedDict

    return OrderedDict(value)


def dict_to_sequence(d):
    return d.items() if hasattr(d, 'items') else d


def super_len(o):
    """How many bytes of `o` are left to send; 0 where nobody knows."""
    if isinstance(o, str):
        o = o.encode('utf-8')
    total = None
    if hasattr(o, '__len__'):
        total = len(o)
    elif hasattr(o, 'len'):
        total = o.len
    elif hasattr(o, 'fileno'):
        try:
            total = os.fstat(o.fileno()).st_size
        except (io.UnsupportedOperation, AttributeError):
            total = None
        if total is not None and 'b' not in o.mode:
            import warnings

            warnings.warn(
                'Requests has determined the content-length for this request using the binary size of the file: '
                'however, the file has been opened in text mode (i.e. without the \'b\' flag in the mode). This may '
                'lead to an incorrect content-length. In Requests 3.0, support will be removed for files in text '
                'mode.',
                FileModeWarning,
            )
    position = 0
    if hasattr(o, 'tell'):
        try:
            position = o.tell()
            if total is None and hasattr(o, 'seek'):
                o.seek(0, 2)
                total = o.tell()
                o.seek(position or 0)
        except OSError:
            position = total or 0
    return max(0, (total or 0) - position)


def guess_filename(obj):
    name = getattr(obj, 'name', None)
    if name and isinstance(name, (str, bytes)) and name[:1] not in ('<', b'<') and name[-1:] not in ('>', b'>'):
        return os.path.basename(name)
    return None


def path_of(url):
    """What a request line asks for: the path, and the query."""
    rest = url.partition('#')[0]
    before, mark, query = rest.partition('?')
    if '://' in before:
        _, slash, path = before.partition('://')[2].partition('/')
        before = slash + path
    else:
        before = before.partition(':')[2] or before
    before = before or '/'
    return f'{before}?{query}' if query else before


def get_auth_from_url(url):
    from urllib.parse import unquote, urlparse

    parsed = urlparse(url)
    if parsed.username is None or parsed.password is None:
        return ('', '')
    return (unquote(parsed.username), unquote(parsed.password))


def get_netrc_auth(url, raise_errors=False):
    """There is no home folder with a `.netrc` in the sandbox."""
    return None


def parse_list_header(value):
    """The parts of a list by commas; those within quotes are none."""
    parts = [part.strip() for part in re.findall(r'(?:"(?:\\.|[^"\\])*"|[^,"])+', value)]
    return [unquote_header_value(part) if part[:1] == part[-1:] == '"' else part for part in parts if part]


def parse_dict_header(value):
    """The pairs of a list by commas; None for a key alone."""
    found = {}
    for part in re.findall(r'(?:"(?:\\.|[^"\\])*"|[^,"])+', value):
        name, equals, text = part.strip().partition('=')
        if name:
            found[name] = unquote_header_value(text) if equals else None
    return found


def unquote_header_value(value, is_filename=False):
    if value and value[0] == value[-1] == '"':
        value = value[1:-1]
        if not is_filename or value[:2] != '\\\\':
            return value.replace('\\\\', '\\').replace('\\"', '"')
    return value


def dict_from_cookiejar(cj):
    return {cookie.name: cookie.value for cookie in cj}


def add_dict_to_cookiejar(cj, cookie_dict):
    return cookiejar_from_dict(cookie_dict, cj)


def get_encodings_from_content(content):
    import warnings

    warnings.warn(
        'In requests 3.0, get_encodings_from_content will be removed. For more information, please see the discussion '
        'on issue #2266. (This warning should only appear once.)',
        DeprecationWarning,
    )
    patterns = (
        r'<meta.*?charset=["\']*(.+?)["\'>]',
        r'<meta.*?content=["\']*;?charset=(.+?)["\'>]',
        r'^<\?xml.*?encoding=["\']*(.+?)["\'>]',
    )
    return [found for pattern in patterns for found in re.findall(pattern, content, re.I)]


def _parse_content_type_header(header):
    content_type, *parameters = header.split(';')
    found = {}
    for parameter in parameters:
        name, equals, value = parameter.strip().partition('=')
        if equals:
            found[name.strip('"\' ').lower()] = value.strip('"\' ')
    return content_type.strip(), found


def get_encoding_from_headers(headers):
    content_type = headers.get('content-type')
    if not content_type:
        return None
    content_type, parameters = _parse_content_type_header(content_type)
    if 'charset' in parameters:
        return parameters['charset'].strip('\'"')
    if 'text' in content_type:
        return 'ISO-8859-1'
    if 'application/json' in content_type:
        return 'utf-8'
    return None


def stream_decode_response_unicode(iterator, r):
    if r.encoding is None:
        yield from iterator
        return
    decoder = codecs.getincrementaldecoder(r.encoding)(errors='replace')
    for chunk in iterator:
        text = decoder.decode(chunk)
        if text:
            yield text
    text = decoder.decode(b'', final=True)
    if text:
        yield text


def iter_slices(string, slice_length):
    if slice_length is None or slice_length <= 0:
        slice_length = len(string) or 1
    for start in range(0, len(string), slice_length):
        yield string[start:start + slice_length]


def get_unicode_from_response(r):
    import warnings

    warnings.warn(
        'In requests 3.0, get_unicode_from_response will be removed. For more information, please see the discussion '
        'on issue #2266. (This warning should only appear once.)',
        DeprecationWarning,
    )
    encoding = get_encoding_from_headers(r.headers)
    try:
        return str(r.content, encoding or 'utf-8')
    except UnicodeError:
        return str(r.content, encoding or 'utf-8', errors='replace')


def unquote_unreserved(uri):
    first, *parts = uri.split('%')
    whole = first
    for part in parts:
        code = part[:2]
        letter = None
        if len(code) == 2 and code.isalnum():
            try:
                letter = chr(int(code, 16))
            except ValueError:
                raise InvalidURL(f"Invalid percent-escape sequence: '{code}'") from None
        whole += letter + part[2:] if letter in UNRESERVED_SET else f'%{part}'
    return whole


def requote_uri(uri):
    """The address with everything encoded that has to be, and what need not be decoded."""
    try:
        return _understudy_requests.quote_uri(unquote_unreserved(uri))
    except InvalidURL:
        return _understudy_requests.quote_uri(uri.replace('%', '%25'))


def get_environ_proxies(url, no_proxy=None):
    """There are no proxies on the sandbox's network, whatever the environment says."""
    return {}


def should_bypass_proxies(url, no_proxy):
    return True


def resolve_proxies(request, proxies, trust_env=True):
    return dict(proxies or {})


def select_proxy(url, proxies):
    from urllib.parse import urlparse

    proxies = proxies or {}
    parts = urlparse(url)
    if parts.hostname is None:
        return proxies.get(parts.scheme, proxies.get('all'))
    for key in (f'{parts.scheme}://{parts.hostname}', parts.scheme, f'all://{parts.hostname}', 'all'):
        if key in proxies:
            return proxies[key]
    return None


def parse_header_links(value):
    """What a `Link` header links to: `url`, and its parameters."""
    marks = ' \'"'
    value = value.strip(marks)
    links = []
    for text in re.split(', *<', value) if value else ():
        url, _, parameters = text.partition(';')
        link = {'url': url.strip('<> \'"')}
        for parameter in parameters.split(';'):
            if parameter.count('=') != 1:
                break
            key, text = parameter.split('=')
            link[key.strip(marks)] = text.strip(marks)
        links.append(link)
    return links


def guess_json_utf(data):
    """Which UTF a JSON text is in, by its first four bytes."""
    sample = data[:4]
    if sample in (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE):
        return 'utf-32'
    if sample[:3] == codecs.BOM_UTF8:
        return 'utf-8-sig'
    if sample[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return 'utf-16'
    patterns = {
        (): 'utf-8', (0, 2): 'utf-16-be', (1, 3): 'utf-16-le', (0, 1, 2): 'utf-32-be', (1, 2, 3): 'utf-32-le',
    }
    return patterns.get(tuple(place for place, byte in enumerate(sample) if byte == 0))


def prepend_scheme_if_needed(url, new_scheme):
    from urllib.parse import urlunparse

    from urllib3.util.url import parse_url

    parsed = parse_url(url)
    netloc, path = parsed.authority, parsed.path
    if not netloc:
        netloc, path = path, netloc
    return urlunparse((parsed.scheme or new_scheme, netloc, path or '', '', parsed.query, parsed.fragment))


def urldefragauth(url):
    from urllib.parse import urlparse

    parsed = urlparse(url)
    netloc, path = (parsed.netloc, parsed.path) if parsed.netloc else (parsed.path, parsed.netloc)
    return parsed._replace(netloc=netloc.rpartition('@')[2], path=path, fragment='').geturl()


def check_header_validity(header):
    for place, (kind, part) in enumerate(zip(('name', 'value'), header)):
        rules = next((rules for text, rules in _HEADERS.items() if isinstance(part, text)), None)
        if rules is None:
            raise InvalidHeader(
                f'Header part ({part!r}) from {header} must be of type str or bytes, not {type(part)}'
            )
        if not rules[place].match(part):
            raise InvalidHeader(
                'Invalid leading whitespace, reserved character(s), or return character(s) in header '
                f'{kind}: {part!r}'
            )


def rewind_body(prepared_request):
    body = prepared_request.body
    if not hasattr(body, 'seek') or not isinstance(prepared_request._body_position, int):
        raise UnrewindableBodyError('Unable to rewind request body for redirect.')
    try:
        body.seek(prepared_request._body_position)
    except OSError:
        raise UnrewindableBodyError('An error occurred when rewinding request body for redirect.') from None
