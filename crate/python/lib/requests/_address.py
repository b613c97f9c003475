"""Addresses: those of the web are put in order, and those that cannot be asked are refused."""

from requests.exceptions import InvalidURL, MissingSchema
from requests.utils import requote_uri
from urllib3.exceptions import LocationParseError
from urllib3.util.url import parse_url


def is_foreign(url):
    """Whether the address has another scheme, whose rules are its own."""
    return ':' in url and not url.lower().startswith('http')


def web_address(url, more, in_ascii):
    """The address with `more` added to its query. `in_ascii` writes hosts of other scripts."""
    try:
        parts = parse_url(url)
    except LocationParseError as error:
        raise InvalidURL(*error.args) from None
    if not parts.scheme:
        raise MissingSchema(f'Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?')
    if not parts.host:
        raise InvalidURL(f'Invalid URL {url!r}: No host supplied')
    if not isinstance(more, str):
        raise TypeError('Cannot mix str and non-str arguments')
    query = '&'.join(filter(None, (parts.query, more)))
    ordered = parts._replace(
        host=_host(parts.host, in_ascii), port=parts.port or None, path=parts.path or '/', query=query or None,
        fragment=parts.fragment or None,
    )
    return requote_uri(ordered.url)


def _host(host, in_ascii):
    try:
        if host.isascii() and host[0] not in '*.':
            return host
        if not host.isascii():
            return in_ascii(host)
    except UnicodeError:
        pass
    raise InvalidURL('URL has an invalid label.')
