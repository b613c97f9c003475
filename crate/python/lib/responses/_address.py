"""Addresses, in the form in which they are compared."""

from urllib.parse import quote, urlsplit, urlunsplit

from urllib3.util.url import parse_url


def has_unicode(text):
    return any(ord(letter) > 128 for letter in text)


def clean_unicode(url):
    """The address in ASCII: the host by punycode, the rest by percent signs."""
    parts = urlsplit(url)
    labels = [
        'xn--' + label.encode('punycode').decode('ascii') if has_unicode(label) else label
        for label in parts.netloc.split('.')
    ]
    url = urlunsplit(parts._replace(netloc='.'.join(labels))) if has_unicode(parts.netloc) else url
    return ''.join(quote(letter) if ord(letter) > 128 else letter for letter in url)


def with_path(url):
    """The address with a path, which is `/` where it has none. Patterns stay as they are."""
    if not isinstance(url, str):
        return url
    parts = urlsplit(url)
    return url if parts.path else urlunsplit(parts._replace(path='/'))


def without_query(url):
    parts = urlsplit(url)
    return parse_url(urlunsplit(parts._replace(query='', fragment=''))).url


def is_same(url, other):
    """Whether `other` is the address, whatever its query, or fits the pattern."""
    if isinstance(url, str):
        url = clean_unicode(url) if has_unicode(url) else url
        return without_query(url) == without_query(other)
    return hasattr(url, 'match') and bool(url.match(other))
