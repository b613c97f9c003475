"""Sessions: what they keep, what they merge, and whom they ask."""

import pickle

import requests
import responses
from requests.adapters import BaseAdapter, HTTPAdapter
from requests.models import Response
from snippet import attempt, show


class _Echo(BaseAdapter):
    """Answers with what it was asked."""

    def __init__(self, name='echo'):
        self.name = name
        self.closed = 0

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        answer = Response()
        answer.status_code, answer.url, answer.request = 200, request.url, request
        answer._content = f'{self.name} {request.method} {request.url}'.encode()
        answer.sent_with = {
            'stream': stream,
            'timeout': timeout,
            'verify': verify,
            'cert': cert,
            'proxies': dict(proxies),
        }
        return answer

    def close(self):
        self.closed += 1


def _session():
    session = requests.Session()
    session.mount('http://', _Echo())
    return session


def defaults():
    session = requests.Session()
    show(session.headers, session.auth, session.params, session.proxies, session.hooks, session.verify, session.cert)
    show(session.stream, session.max_redirects, session.trust_env, session.cookies, list(session.adapters))
    show(type(session), type(requests.session()), isinstance(session.get_adapter('https://x'), HTTPAdapter))


def headers_are_merged():
    session = requests.Session()
    session.headers.update({'X-Session': 's', 'X-Both': 's'})
    request = requests.Request('GET', 'http://api.test', headers={'x-both': 'r', 'X-Request': 'r', 'Accept': None})
    show(session.prepare_request(request).headers)
    show(session.headers)
    session.headers = {'only': 'this'}
    show(session.prepare_request(requests.Request('GET', 'http://api.test')).headers)


def parameters_are_merged():
    session = requests.Session()
    session.params = {'key': 'k', 'page': 1}
    show(session.prepare_request(requests.Request('GET', 'http://api.test', params={'page': 2, 'q': 'x'})).url)
    show(session.prepare_request(requests.Request('GET', 'http://api.test', params={'key': None})).url)
    session.params = [('a', 1)]
    show(session.prepare_request(requests.Request('GET', 'http://api.test', params=[('b', 2)])).url)


def cookies_are_merged():
    session = requests.Session()
    session.cookies.set('session', '1')
    request = requests.Request('GET', 'http://api.test', cookies={'request': '2', 'session': '3'})
    show(session.prepare_request(request).headers['Cookie'], session.cookies.get_dict())


def verbs():
    session = _session()
    for verb in ['get', 'post', 'put', 'patch', 'delete', 'options', 'head']:
        show(getattr(session, verb)('http://api.test/x').text)
    show(session.request('purge', 'http://api.test/x').text)
    attempt(session.get)
    attempt(session.get, 'http://api.test', nothing=1)
    attempt(session.post, 'http://api.test', {}, {}, {})


def functions_of_the_module():
    with responses.RequestsMock() as mocked:
        for verb in ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']:
            mocked.add(verb, 'http://api.test/x')
            show(requests.request(verb.lower(), 'http://api.test/x').request.method)
    attempt(requests.get)
    attempt(requests.get, 'http://api.test', nothing=1)
    attempt(requests.request, 'GET')


def settings_of_a_request():
    session = _session()
    show(session.get('http://api.test').sent_with)
    show(
        session.get(
            'http://api.test', timeout=(1, 2), verify=False, stream=True, cert='c', proxies={'http': 'p'}
        ).sent_with
    )
    session.verify, session.cert, session.proxies = '/ca', ('c', 'k'), {'https': 'q'}
    show(session.get('http://api.test', timeout=3).sent_with)
    show(session.get('http://api.test', verify=True).sent_with)


def longest_prefix_is_asked():
    session = requests.Session()
    for prefix in ['http://api', 'http://', 'http://api.test/v1', 'HTTP://API.test/']:
        session.mount(prefix, _Echo(prefix))
    show(list(session.adapters))
    for url in ['http://api.test/v1/x', 'http://api.test/v2', 'http://apis', 'http://other']:
        show(session.get(url).text)
    attempt(session.get_adapter, 'ftp://api.test')
    attempt(session.get, 'mock://api.test')


def adapters_of_ones_own():
    attempt(BaseAdapter().send, None)
    attempt(BaseAdapter().close)
    session = requests.Session()
    session.mount('mock://', _Echo('mock'))
    show(session.get('mock://Any/thing').text)


def closing():
    adapter = _Echo()
    with requests.Session() as session:
        session.mount('http://', adapter)
        session.get('http://api.test')
    show(adapter.closed)


def sending_what_was_prepared():
    session = _session()
    prepared = session.prepare_request(requests.Request('POST', 'http://api.test', data={'a': 1}))
    prepared.headers['X'] = '1'
    show(session.send(prepared, timeout=5).sent_with, prepared.body)
    attempt(session.send, requests.Request('GET', 'http://api.test'))
    attempt(session.prepare_request, requests.Request(None, 'http://api.test'))


def hooks():
    seen = []

    def note(answer, *arguments, **keywords):
        seen.append((answer.url, sorted(keywords)))

    def replace(answer, **keywords):
        other = Response()
        other.status_code, other._content, other.url = 299, b'replaced', answer.url
        return other

    session = _session()
    session.hooks['response'] = note
    session.get('http://api.test/1')
    show(session.get('http://api.test/2', hooks={'response': [replace]}), seen)
    session.hooks['response'] = [note, replace]
    show(session.get('http://api.test/3').status_code, len(seen))


@responses.activate
def redirects():
    responses.get('http://api.test/a', status=302, headers={'Location': '/b?x=1'})
    responses.get('http://api.test/b', status=301, headers={'Location': 'c'})
    responses.get('http://api.test/c', body='end')
    answer = requests.get('http://api.test/a#part')
    show(answer.url, answer.text, answer.history, [old.url for old in answer.history])
    show([len(old.history) for old in answer.history], answer.request.url)


@responses.activate
def redirects_that_are_not_followed():
    responses.get('http://api.test/a', status=302, headers={'Location': 'http://other.test/b'})
    answer = requests.get('http://api.test/a', allow_redirects=False)
    show(answer, answer.is_redirect, answer.next, answer.next.url, answer.history)
    responses.head('http://api.test/a', status=302, headers={'Location': '/b'})
    show(requests.head('http://api.test/a'))
    session = requests.Session()
    show(session.get_redirect_target(answer))


@responses.activate
def redirects_change_the_method():
    responses.add('GET', 'http://api.test/end', body='x')
    responses.add('POST', 'http://api.test/end', body='x')
    responses.add('PUT', 'http://api.test/end', body='x')
    responses.add('HEAD', 'http://api.test/end')
    for status in [301, 302, 303, 307, 308]:
        for method in ['POST', 'PUT', 'HEAD']:
            responses.upsert(method, 'http://api.test/start', status=status, headers={'Location': '/end'})
            sent = requests.request(method, 'http://api.test/start', json={'a': 1}, allow_redirects=True).request
            show((status, method, sent.method, sent.body, sent.headers.get('Content-Type')))


@responses.activate
def redirects_for_ever():
    responses.get('http://api.test/loop', status=302, headers={'Location': '/loop'})
    error = attempt(requests.get, 'http://api.test/loop')
    show(error.response.status_code, len(responses.calls), error.request.url)
    session = requests.Session()
    session.max_redirects = 2
    attempt(session.get, 'http://api.test/loop')


@responses.activate
def redirects_to_odd_places():
    for target in ['//other.test/x', 'http://other.test', '?q=1', '../up', '/a b', 'HTTP://OTHER.test/X#y']:
        responses.upsert('GET', 'http://api.test/dir/start', status=302, headers={'Location': target})
        show((target, requests.get('http://api.test/dir/start', allow_redirects=False).next.url))
    responses.upsert('GET', 'http://api.test/dir/start', status=302, headers={'Location': 'ftp://other.test'})
    attempt(requests.get, 'http://api.test/dir/start')


@responses.activate
def cookies_are_kept():
    responses.get('http://api.test/login', headers={'Set-Cookie': 'sid=1; Path=/; HttpOnly'})
    responses.get('http://api.test/home', body='x')
    session = requests.Session()
    show(session.get('http://api.test/login').cookies, session.cookies.get_dict())
    session.get('http://api.test/home')
    show(responses.calls[1].request.headers['Cookie'])
    show('Cookie' in requests.get('http://api.test/home').request.headers)


def pickled():
    session = requests.Session()
    session.headers['X'] = '1'
    session.cookies.set('a', 'b')
    other = pickle.loads(pickle.dumps(session))
    show(other.headers['X'], other.cookies.get_dict(), list(other.adapters), other.max_redirects)


def merging_settings():
    from requests.sessions import merge_setting

    show(
        merge_setting(None, {'a': 1}),
        merge_setting({'a': 1}, None),
        merge_setting({'a': None, 'b': 2}, {'a': 1, 'c': 3}),
    )
    show(merge_setting('x', {'a': 1}), merge_setting(False, True), merge_setting([('a', 1)], {'b': 2}))
