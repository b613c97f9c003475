"""Credentials: basic, of one's own, in the address, and digest."""

import requests
import responses
from requests.auth import AuthBase, HTTPBasicAuth, HTTPDigestAuth, HTTPProxyAuth
from snippet import attempt, show


def _headers(url='http://api.test', **arguments):
    return dict(requests.Request('GET', url, **arguments).prepare().headers)


def basic():
    show(_headers(auth=('user', 'pass')))
    show(_headers(auth=HTTPBasicAuth('user', 'päss')))
    show(_headers(auth=('user', '')))
    show(HTTPBasicAuth('a', 'b') == HTTPBasicAuth('a', 'b'), HTTPBasicAuth('a', 'b') != HTTPBasicAuth('a', 'c'))
    attempt(_headers, auth=('user', 'пароль'))


def basic_with_numbers():
    show(_headers(auth=(1, 2)))


def for_a_proxy():
    show(_headers(auth=HTTPProxyAuth('user', 'pass')))


def in_the_address():
    show(_headers('http://user:p%40ss@api.test/'))
    show(_headers('http://user@api.test/'))
    show(_headers('http://user:pass@api.test/', auth=('other', 'one')))


def of_ones_own():
    class Token(AuthBase):
        def __call__(self, request):
            request.headers['Authorization'] = 'Bearer t'
            return request

    show(_headers(auth=Token()))
    show(_headers(auth=lambda request: request))
    attempt(_headers, auth=AuthBase())
    attempt(_headers, auth='text')
    attempt(_headers, auth=('only',))


def of_a_session():
    session = requests.Session()
    session.auth = ('session', 's')
    request = requests.Request('GET', 'http://api.test')
    show(session.prepare_request(request).headers['Authorization'])
    request.auth = ('request', 'r')
    show(session.prepare_request(request).headers['Authorization'])
    session.auth = None
    show('Authorization' in session.prepare_request(requests.Request('GET', 'http://api.test')).headers)


@responses.activate
def digest():
    challenge = 'Digest realm="test", nonce="abc", qop="auth", opaque="xyz", algorithm=MD5'
    responses.get('http://api.test/x', status=401, headers={'WWW-Authenticate': challenge})
    responses.get('http://api.test/x', json={'in': True})
    answer = requests.get('http://api.test/x?y=1', auth=HTTPDigestAuth('user', 'pass'))
    show(answer.status_code, answer.history)
    header = answer.request.headers['Authorization']
    show([part.split('=')[0] for part in header.split(', ')])
    show(header.split(', ')[:4])


@responses.activate
def digest_refused():
    responses.get('http://api.test/x', status=401, headers={'WWW-Authenticate': 'Digest realm="r", nonce="n"'})
    answer = requests.get('http://api.test/x', auth=HTTPDigestAuth('user', 'pass'))
    show(answer.status_code, [old.status_code for old in answer.history], len(responses.calls))
    show(answer.request.headers['Authorization'])


@responses.activate
def redirect_to_another_host_drops_credentials():
    responses.get('http://api.test/old', status=302, headers={'Location': 'http://other.test/new'})
    responses.get('http://other.test/new', body='x')
    responses.get('http://api.test/same', status=302, headers={'Location': '/new'})
    responses.get('http://api.test/new', body='x')
    requests.get('http://api.test/old', auth=('u', 'p'))
    requests.get('http://api.test/same', auth=('u', 'p'))
    for call in responses.calls:
        show((call.request.url, 'Authorization' in call.request.headers))


def when_credentials_are_dropped():
    strip = requests.Session().should_strip_auth
    for old, new in [
        ('http://a.test/', 'http://a.test/x'),
        ('http://a.test/', 'https://a.test/'),
        ('https://a.test/', 'http://a.test/'),
        ('http://a.test/', 'http://a.test:80/'),
        ('http://a.test/', 'http://a.test:8080/'),
        ('http://a.test/', 'http://b.test/'),
        ('http://a.test:8080/', 'https://a.test:8443/'),
    ]:
        show((old, new, strip(old, new)))
