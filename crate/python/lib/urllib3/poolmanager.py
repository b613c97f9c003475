"""`PoolManager`: requests to any host."""

from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import LocationValueError, URLSchemeUnknown
from urllib3.util.url import parse_url

pool_classes_by_scheme = {'http': HTTPConnectionPool, 'https': HTTPSConnectionPool}


def prepared(method, url, body, fields, headers, json):
    """The address, the body and the headers of a request with `fields` or `json`."""
    import _understudy_requests

    headers = dict(headers)
    if json is not None:
        from json import dumps

        body = dumps(json, separators=(',', ':'), ensure_ascii=False).encode('utf-8')
        headers.setdefault('Content-Type', 'application/json')
    elif fields and method.upper() in ('DELETE', 'GET', 'HEAD', 'OPTIONS'):
        pairs = fields.items() if hasattr(fields, 'items') else fields
        mark = '&' if '?' in url else '?'
        url += mark + _understudy_requests.form_encode([(str(name), str(value)) for name, value in pairs])
    elif fields:
        from urllib3.filepost import encode_multipart_formdata

        body, headers['Content-Type'] = encode_multipart_formdata(fields)
    return url, body, headers


class PoolManager:
    """A pool for each host that is asked."""

    def __init__(self, num_pools=10, headers=None, **connection_pool_kw):
        self.headers = headers or {}
        self.connection_pool_kw = connection_pool_kw
        self.pools = {}

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.clear()
        return False

    def clear(self):
        self.pools.clear()

    def connection_from_host(self, host, port=None, scheme='http', pool_kwargs=None):
        if not host:
            raise LocationValueError('No host specified.')
        if scheme not in pool_classes_by_scheme:
            raise URLSchemeUnknown(scheme)
        key = (scheme, host, port)
        if key not in self.pools:
            settings = {**self.connection_pool_kw, **(pool_kwargs or {})}
            self.pools[key] = pool_classes_by_scheme[scheme](host, port, **settings)
        return self.pools[key]

    def connection_from_url(self, url, pool_kwargs=None):
        parsed = parse_url(url)
        return self.connection_from_host(parsed.host, parsed.port, parsed.scheme or 'http', pool_kwargs)

    def urlopen(self, method, url, redirect=True, **kw):
        pool = self.connection_from_url(url)
        kw.setdefault('headers', self.headers)
        return pool.urlopen(method, url, redirect=redirect, assert_same_host=False, **kw)

    def request(self, method, url, body=None, fields=None, headers=None, json=None, **urlopen_kw):
        url, body, headers = prepared(method, url, body, fields, headers or self.headers, json)
        return self.urlopen(method.upper(), url, body=body, headers=headers, **urlopen_kw)


class ProxyManager(PoolManager):
    """There is no proxy on the sandbox's network: requests go where they would have gone behind it."""

    def __init__(self, proxy_url, num_pools=10, headers=None, proxy_headers=None, **connection_pool_kw):
        super().__init__(num_pools, headers, **connection_pool_kw)
        self.proxy = parse_url(proxy_url)
        self.proxy_headers = proxy_headers or {}
