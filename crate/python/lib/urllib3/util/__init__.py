"""What urllib3's parts share: retries, timeouts, addresses."""

from urllib3.util.retry import Retry
from urllib3.util.timeout import Timeout
from urllib3.util.url import Url, parse_url


def make_headers(
    keep_alive=None, accept_encoding=None, user_agent=None, basic_auth=None, proxy_basic_auth=None,
    disable_cache=None,
):
    """Headers for what is asked for, by their names in lower case."""
    import binascii

    headers = {}
    if accept_encoding:
        if not isinstance(accept_encoding, str):
            accept_encoding = 'gzip,deflate' if accept_encoding is True else ','.join(accept_encoding)
        headers['accept-encoding'] = accept_encoding
    if user_agent:
        headers['user-agent'] = user_agent
    if keep_alive:
        headers['connection'] = 'keep-alive'
    for name, both in (('authorization', basic_auth), ('proxy-authorization', proxy_basic_auth)):
        if both:
            headers[name] = 'Basic ' + binascii.b2a_base64(both.encode('latin-1'), newline=False).decode()
    if disable_cache:
        headers['cache-control'] = 'no-cache'
    return headers
