"""Redirects: where they lead, and what of a request goes there."""

from requests.auth import _basic_auth_str
from requests.cookies import extract_cookies_to_jar, merge_cookies
from requests.exceptions import ChunkedEncodingError, ContentDecodingError, TooManyRedirects
from requests.utils import (
    DEFAULT_PORTS,
    get_auth_from_url,
    get_netrc_auth,
    requote_uri,
    resolve_proxies,
    rewind_body,
    to_native_string,
)


class SessionRedirectMixin:
    """The part of a session that follows redirects."""

    __module__ = 'requests.sessions'

    def get_redirect_target(self, resp):
        if not resp.is_redirect:
            return None
        # Headers are read as Latin-1, and what servers put in them is mostly UTF-8.
        return to_native_string(resp.headers['location'].encode('latin1'), 'utf8')

    def should_strip_auth(self, old_url, new_url):
        """Whether credentials stay behind: another host, port or scheme, but for the usual step up to https."""
        from urllib.parse import urlparse

        old, new = urlparse(old_url), urlparse(new_url)
        if old.hostname != new.hostname:
            return True
        if (old.scheme, new.scheme) == ('http', 'https') and old.port in (80, None) and new.port in (443, None):
            return False
        usual = (DEFAULT_PORTS.get(old.scheme), None)
        if old.scheme == new.scheme and old.port in usual and new.port in usual:
            return False
        return old.port != new.port or old.scheme != new.scheme

    def resolve_redirects(
        self, resp, req, stream=False, timeout=None, verify=True, cert=None, proxies=None, yield_requests=False,
        **adapter_kwargs,
    ):
        """Each answer on the way, or each request where `yield_requests` says so."""
        history = []
        url = self.get_redirect_target(resp)
        fragment = req.url.partition('#')[2]
        while url:
            following = req.copy()
            resp.history = history[:]
            history.append(resp)
            try:
                resp.content
            except (ChunkedEncodingError, ContentDecodingError, RuntimeError):
                resp.raw.read(decode_content=False)
            if len(resp.history) >= self.max_redirects:
                raise TooManyRedirects(f'Exceeded {self.max_redirects} redirects.', response=resp)
            resp.close()
            following.url, fragment = _address(resp.url, url, fragment)
            self.rebuild_method(following, resp)
            if resp.status_code not in (307, 308):
                for name in ('Content-Length', 'Content-Type', 'Transfer-Encoding'):
                    following.headers.pop(name, None)
                following.body = None
            following.headers.pop('Cookie', None)
            extract_cookies_to_jar(following._cookies, req, resp.raw)
            merge_cookies(following._cookies, self.cookies)
            following.prepare_cookies(following._cookies)
            proxies = self.rebuild_proxies(following, proxies)
            self.rebuild_auth(following, resp)
            if following._body_position is not None and (
                'Content-Length' in following.headers or 'Transfer-Encoding' in following.headers
            ):
                rewind_body(following)
            req = following
            if yield_requests:
                yield req
                continue
            resp = self.send(
                req, stream=stream, timeout=timeout, verify=verify, cert=cert, proxies=proxies, allow_redirects=False,
                **adapter_kwargs,
            )
            extract_cookies_to_jar(self.cookies, req, resp.raw)
            url = self.get_redirect_target(resp)
            yield resp

    def rebuild_auth(self, prepared_request, response):
        headers, url = prepared_request.headers, prepared_request.url
        if 'Authorization' in headers and self.should_strip_auth(response.request.url, url):
            del headers['Authorization']
        new_auth = get_netrc_auth(url) if self.trust_env else None
        if new_auth is not None:
            prepared_request.prepare_auth(new_auth)

    def rebuild_proxies(self, prepared_request, proxies):
        headers = prepared_request.headers
        scheme = prepared_request.url.partition(':')[0]
        proxies = resolve_proxies(prepared_request, proxies, self.trust_env)
        headers.pop('Proxy-Authorization', None)
        if scheme in proxies and not scheme.startswith('https'):
            username, password = get_auth_from_url(proxies[scheme])
            if username and password:
                headers['Proxy-Authorization'] = _basic_auth_str(username, password)
        return proxies

    def rebuild_method(self, prepared_request, response):
        """As browsers do: 302 and 303 lead to a GET, and 301 does for a POST."""
        status, method = response.status_code, prepared_request.method
        if (status in (302, 303) and method != 'HEAD') or (status == 301 and method == 'POST'):
            prepared_request.method = 'GET'


def _address(base, target, fragment):
    """Where a redirect leads, and the fragment that goes on from there."""
    from urllib.parse import urljoin, urlparse

    if target.startswith('//'):
        target = f'{urlparse(base).scheme}:{target}'
    parsed = urlparse(target)
    if not parsed.fragment and fragment:
        parsed = parsed._replace(fragment=fragment)
    elif parsed.fragment:
        fragment = parsed.fragment
    url = requote_uri(parsed.geturl())
    return (url if parsed.netloc else urljoin(base, url)), fragment
