"""urllib3 2 over the sandbox's network: what requests, and what stands in for it, is made of.

What few ask for is imported when it is first named.
"""

from urllib3 import exceptions
from urllib3.util.retry import Retry
from urllib3.util.timeout import Timeout

__version__ = '2.8.0'

_ELSEWHERE = {
    'HTTPConnectionPool': 'connectionpool',
    'HTTPSConnectionPool': 'connectionpool',
    'connection_from_url': 'connectionpool',
    'PoolManager': 'poolmanager',
    'ProxyManager': 'poolmanager',
    'HTTPResponse': 'response',
    'BaseHTTPResponse': 'response',
    'HTTPHeaderDict': '_collections',
    'encode_multipart_formdata': 'filepost',
    'make_headers': 'util',
}
_MODULES = ('connection', 'connectionpool', 'fields', 'filepost', 'poolmanager', 'response', 'util')


def __getattr__(name):
    from importlib import import_module

    if name in _MODULES:
        return import_module(f'urllib3.{name}')
    if name in _ELSEWHERE:
        return getattr(import_module(f'urllib3.{_ELSEWHERE[name]}'), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def disable_warnings(category=exceptions.HTTPWarning):
    import warnings

    warnings.simplefilter('ignore', category)


def add_stderr_logger(level=10):
    import logging

    logger = logging.getLogger(__name__)
    handler = logging.StreamHandler()
    logger.addHandler(handler)
    logger.setLevel(level)
    return handler


def request(method, url, **kw):
    """Asks once, by a pool of its own."""
    from urllib3.poolmanager import PoolManager

    return PoolManager().request(method, url, **kw)
