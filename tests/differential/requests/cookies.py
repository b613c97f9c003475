"""Jars of cookies."""

import requests
import responses
from requests.cookies import RequestsCookieJar, cookiejar_from_dict, create_cookie, merge_cookies
from snippet import attempt, show


def _jar():
    jar = RequestsCookieJar()
    jar.set('a', '1', domain='x.test', path='/')
    jar.set('b', '2', domain='x.test', path='/p')
    jar.set('a', '3', domain='y.test', path='/')
    return jar


def as_a_dictionary():
    jar = cookiejar_from_dict({'a': '1', 'b': '2'})
    show(jar, str(jar), len(jar), jar['a'], jar.get('c'), jar.get('c', 'x'), 'a' in jar, 'c' in jar, list(jar.keys()))
    show(
        jar.values(),
        jar.items(),
        dict(jar),
        jar.get_dict(),
        [cookie.name for cookie in jar],
        bool(jar),
        bool(RequestsCookieJar()),
    )
    attempt(jar.__getitem__, 'c')
    jar['c'] = '3'
    jar['a'] = None
    del jar['b']
    show(jar.get_dict(), jar.pop('c'), jar.get_dict())


def domains_and_paths():
    jar = _jar()
    show(
        jar.list_domains(),
        jar.list_paths(),
        jar.multiple_domains(),
        jar.get_dict(domain='x.test'),
        jar.get_dict(path='/'),
    )
    show(jar.get('a', domain='y.test'), jar.get('b', path='/p'), jar.get('b', path='/'), len(jar))
    show([str(cookie) for cookie in jar])


def conflicts():
    jar = _jar()
    attempt(jar.__getitem__, 'a')
    attempt(jar.get, 'a')
    show('a' in jar, jar.get_dict())


def removing():
    jar = _jar()
    jar.set('a', None, domain='y.test')
    show(jar['a'])
    jar.clear('x.test', '/p')
    show(jar.items())
    attempt(jar.clear, 'nowhere.test')
    jar.clear()
    show(jar, len(jar))


def copying_and_updating():
    jar = _jar()
    other = jar.copy()
    other.set('new', '4')
    show(len(jar), len(other), type(other))
    jar.update({'plain': 'x'})
    jar.update(cookiejar_from_dict({'cookie': 'y'}))
    show(jar.get_dict())
    show(merge_cookies(cookiejar_from_dict({'a': '1'}), {'a': '2', 'b': '3'}).get_dict())
    show(merge_cookies(cookiejar_from_dict({'a': '1'}), cookiejar_from_dict({'a': '2'})).get_dict())
    attempt(merge_cookies, {}, {'a': '1'})


def one_cookie():
    cookie = create_cookie('name', 'value', domain='x.test', path='/p', secure=True, expires=2000000000)
    show(
        cookie,
        str(cookie),
        cookie.name,
        cookie.value,
        cookie.is_expired(),
        cookie.domain_specified,
        cookie.port_specified,
    )
    show(cookie.has_nonstandard_attr('HttpOnly'), cookie.get_nonstandard_attr('SameSite'), cookie.discard)
    attempt(create_cookie, 'name', 'value', color='red')
    show(create_cookie('gone', '', expires=1).is_expired())


def quoted_values():
    jar = RequestsCookieJar()
    jar.set('a', '"quo\\"ted"')
    show(jar['a'])


@responses.activate
def set_by_servers():
    lines = [
        ('Set-Cookie', 'plain=1'),
        ('Set-Cookie', 'path=2; Path=/deep'),
        ('Set-Cookie', 'wide=3; Domain=x.test; Path=/'),
        ('Set-Cookie', 'foreign=4; Domain=other.test'),
        ('Set-Cookie', 'safe=5; Secure; HttpOnly; SameSite=Lax'),
        ('Set-Cookie', 'late=6; Expires=Wed, 01 Jan 2031 00:00:00 GMT'),
        ('Set-Cookie', 'gone=7; Max-Age=0'),
        ('Set-Cookie', 'flag'),
    ]
    responses.get('https://api.x.test/a/b', headers=lines)
    jar = requests.get('https://api.x.test/a/b').cookies
    for cookie in jar:
        show(
            (
                cookie.name,
                cookie.value,
                cookie.domain,
                cookie.path,
                cookie.secure,
                cookie.expires,
                cookie.discard,
                cookie.domain_initial_dot,
            )
        )
    show(jar.get_dict(domain='.x.test'), [cookie.get_nonstandard_attr('SameSite') for cookie in jar])


@responses.activate
def sent_back():
    responses.get(
        'https://api.x.test/a/b',
        headers=[
            ('Set-Cookie', 'plain=1'),
            ('Set-Cookie', 'root=2; Path=/'),
            ('Set-Cookie', 'wide=3; Domain=x.test; Path=/'),
            ('Set-Cookie', 'safe=4; Secure; Path=/'),
        ],
    )
    session = requests.Session()
    session.get('https://api.x.test/a/b')
    for url in [
        'https://api.x.test/a/c',
        'https://api.x.test/ab',
        'http://api.x.test/',
        'https://www.x.test/',
        'https://y.test/',
    ]:
        show((url, session.prepare_request(requests.Request('GET', url)).headers.get('Cookie')))


@responses.activate
def unset_by_servers():
    responses.get('http://api.test/in', headers={'Set-Cookie': 'sid=1; Path=/'})
    responses.get('http://api.test/out', headers={'Set-Cookie': 'sid=; Path=/; Max-Age=0'})
    session = requests.Session()
    session.get('http://api.test/in')
    show(session.cookies.get_dict())
    session.get('http://api.test/out')
    show(session.cookies.get_dict())


def on_a_host_without_dots():
    with responses.RequestsMock() as mocked:
        mocked.get('http://localhost/x', headers={'Set-Cookie': 'a=1'})
        session = requests.Session()
        session.get('http://localhost/x')
    show(
        session.cookies.list_domains(),
        session.prepare_request(requests.Request('GET', 'http://localhost/y')).headers['Cookie'],
    )
