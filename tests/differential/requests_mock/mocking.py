"""The mocker: answers for every session, for a while."""

import re

import requests
import requests_mock
from snippet import attempt, show


def _error(function, *arguments, **keywords):
    """The exception, whose text names sets in any order."""
    try:
        function(*arguments, **keywords)
    except Exception as error:
        return error


def answers():
    with requests_mock.Mocker() as mocked:
        mocked.get('http://api.test/text', text='text é')
        mocked.get('http://api.test/json', json={'a': [1, None]}, status_code=201, headers={'X-One': '1'})
        mocked.get('http://api.test/bytes', content=b'bytes', reason='Fine')
        mocked.get('http://api.test/nothing', status_code=204)
        for path in ['text', 'json', 'bytes', 'nothing']:
            answer = requests.get(f'http://api.test/{path}')
            show(answer, answer.reason, answer.content, answer.text, answer.headers, answer.encoding, answer.url)


def nothing_fits():
    with requests_mock.Mocker() as mocked:
        mocked.get('http://api.test/x', text='x')
        error = attempt(requests.get, 'http://api.test/y?z=1')
        show(error.request, type(error).__mro__, isinstance(error, requests.RequestException))
        attempt(requests.post, 'http://api.test/x')
        show(mocked.called, mocked.call_count)


def errors_as_answers():
    with requests_mock.Mocker() as mocked:
        mocked.get('http://api.test/x', exc=requests.exceptions.ConnectTimeout)
        mocked.get('http://api.test/y', exc=requests.ConnectionError('lost'))
        attempt(requests.get, 'http://api.test/x')
        attempt(requests.get, 'http://api.test/y')
        attempt(mocked.get, 'http://api.test/z', exc=ValueError, text='x')


def in_turn():
    with requests_mock.Mocker() as mocked:
        mocked.get('http://api.test/x', [{'status_code': 503}, {'json': {'n': 2}}, {'text': 'last'}])
        show([(answer.status_code, answer.text) for answer in (requests.get('http://api.test/x') for _ in range(4))])


def the_newest_is_asked_first():
    with requests_mock.Mocker() as mocked:
        mocked.get(requests_mock.ANY, text='any')
        mocked.get('http://api.test/x', text='old')
        mocked.get('http://api.test/x', text='new')
        show(requests.get('http://api.test/x').text, requests.get('http://elsewhere.test').text)
        mocked.register_uri(requests_mock.ANY, 'http://api.test/m', text='every method')
        show(requests.put('http://api.test/m').text)


def addresses_in_parts():
    with requests_mock.Mocker() as mocked:
        mocked.get('/path', text='path')
        mocked.get('//host.test', text='host')
        mocked.get('http://api.test/q?a=1&b=2', text='query')
        show(requests.get('https://any.test/path').text, requests.get('http://host.test').text)
        show(requests.get('http://api.test/q?b=2&c=3&a=1').text)
        attempt(requests.get, 'http://api.test/q?a=1')
        mocked.get('http://api.test/whole?a=1', text='x', complete_qs=True)
        attempt(requests.get, 'http://api.test/whole?a=1&b=2')


def patterns():
    with requests_mock.Mocker() as mocked:
        mocked.get(re.compile(r'api\.test/models/\d+$'), text='model')
        show(requests.get('http://api.test/models/12').text)
        attempt(requests.get, 'http://api.test/models/12/x')


def headers_of_the_request():
    with requests_mock.Mocker() as mocked:
        mocked.get('http://api.test/x', request_headers={'X-Token': 't'}, text='in')
        show(requests.get('http://api.test/x', headers={'x-token': 't'}).text)
        attempt(requests.get, 'http://api.test/x', headers={'x-token': 'u'})


def additional_matchers():
    with requests_mock.Mocker() as mocked:
        mocked.post('http://api.test/x', additional_matcher=lambda request: 'yes' in (request.text or ''), text='in')
        show(requests.post('http://api.test/x', data='yes!').text)
        attempt(requests.post, 'http://api.test/x', data='no')
        mocked.post('http://api.test/y', additional_matcher='text')
        attempt(requests.post, 'http://api.test/y')


def functions_as_answers():
    def answer(request, context):
        context.status_code = 202
        context.headers['X-Path'] = request.path
        return {'asked': request.json()}

    with requests_mock.Mocker() as mocked:
        mocked.post('http://api.test/Echo', json=answer)
        got = requests.post('http://api.test/Echo', json={'a': 1})
        show(got, got.json(), got.headers, got.reason)


def cookies():
    with requests_mock.Mocker() as mocked:
        mocked.get('http://api.test/x', cookies={'a': '1'}, headers={'Set-Cookie': 'b=2'})
        show(requests.get('http://api.test/x').cookies.get_dict())
        jar = requests_mock.CookieJar()
        jar.set('c', '3', domain='api.test', path='/x')
        mocked.get('http://api.test/y', cookies=jar)
        show(requests.get('http://api.test/y').cookies, jar)


def arguments_that_do_not_go_together():
    with requests_mock.Mocker() as mocked:
        show(type(_error(mocked.get, 'http://api.test', text='x', json={})))
        attempt(mocked.get, 'http://api.test', text=b'x')
        attempt(mocked.get, 'http://api.test', content='x')
        attempt(mocked.get, 'http://api.test', nothing=1)
        attempt(mocked.get, 'http://api.test', [{'text': 'x'}], text='y')
        attempt(mocked.get)
    attempt(requests_mock.Mocker, nothing=1)
    attempt(requests_mock.Mocker, session='text')


def redirects():
    with requests_mock.Mocker() as mocked:
        mocked.get('http://api.test/old', status_code=302, headers={'Location': 'http://api.test/new'})
        mocked.get('http://api.test/new', text='new')
        answer = requests.get('http://api.test/old')
        show(answer.text, answer.history, mocked.call_count, [one.url for one in mocked.request_history])


def streaming():
    with requests_mock.Mocker() as mocked:
        mocked.get('http://api.test/x', text='a\nb\nc')
        show(
            list(requests.get('http://api.test/x', stream=True).iter_lines()),
            list(requests.get('http://api.test/x', stream=True).iter_content(2)),
        )


def errors_by_status():
    with requests_mock.Mocker() as mocked:
        mocked.get('http://api.test/x', status_code=500, json={'detail': 'down'})
        answer = requests.get('http://api.test/x')
        attempt(answer.raise_for_status)
        show(answer.ok, answer.json())
