"""What was asked, and the ways to start and to stop."""

import requests
import requests_mock
from requests_mock import Adapter
from snippet import attempt, show


def last_request():
    with requests_mock.Mocker() as mocked:
        mocked.post('http://api.test/Path', text='x')
        requests.post(
            'http://API.test:8080/Path'.replace(':8080', ''),
            params={'Q': ['A', 'b']},
            json={'k': 1},
            headers={'X': '1'},
            timeout=3,
        )
        last = mocked.last_request
        show(
            str(last),
            last.method,
            last.url,
            last.scheme,
            last.netloc,
            last.hostname,
            last.port,
            last.path,
            last.query,
            last.qs,
        )
        show(
            last.text,
            last.json(),
            last.body,
            last.headers['x'],
            last.timeout,
            last.verify,
            last.stream,
            last.cert,
            last.allow_redirects,
            last.proxies,
        )
        show(last.matcher.called_once, len(last.matcher.request_history), last.path_url)
        attempt(getattr, last, 'nothing')


def counting():
    with requests_mock.Mocker() as mocked:
        one = mocked.get('http://api.test/1', text='1')
        two = mocked.get('http://api.test/2', text='2')
        show(mocked.called, mocked.called_once, mocked.last_request, one.called)
        requests.get('http://api.test/1')
        show(mocked.called_once, one.call_count, two.call_count, mocked.request_history[0].url)
        requests.get('http://api.test/1')
        show(mocked.called_once, one.called_once, one.call_count, mocked.call_count)
        mocked.reset_mock()
        show(mocked.called, one.call_count, requests.get('http://api.test/1').text)


def case_of_addresses():
    with requests_mock.Mocker() as mocked:
        mocked.get('http://api.test/Mixed?Q=Big', text='x')
        show(requests.get('http://api.test/mixed?q=big').text, mocked.last_request.query)
    with requests_mock.Mocker(case_sensitive=True) as mocked:
        mocked.get('http://api.test/Mixed?Q=Big', text='x')
        attempt(requests.get, 'http://api.test/mixed?q=big')
        show(requests.get('http://api.test/Mixed?Q=Big').text, mocked.last_request.query, mocked.last_request.path)


def as_decorator():
    @requests_mock.Mocker()
    def positional(mocked):
        mocked.get('http://api.test/x', text='in')
        return requests.get('http://api.test/x').text

    @requests_mock.Mocker(kw='mocked')
    def named(**arguments):
        return sorted(arguments)

    @requests_mock.mock()
    class Tests:
        def test_one(self, mocked):
            mocked.get('http://api.test/x', text='class')
            return requests.get('http://api.test/x').text

        def helper(self):
            return 'not decorated'

    show(positional(), positional.__name__, named(), Tests().test_one(), Tests().helper())


def starting_and_stopping():
    mocked = requests_mock.Mocker()
    mocked.start()
    mocked.get('http://api.test/x', text='in')
    show(requests.get('http://api.test/x').text)
    attempt(mocked.start)
    mocked.stop()
    mocked.stop()
    attempt(requests.get, 'http://127.0.0.1:9/x')
    show(mocked.call_count)
    attempt(getattr, mocked, 'nothing')


def inside_of_one_another():
    with requests_mock.Mocker() as outer:
        outer.get('http://api.test/outer', text='outer')
        with requests_mock.Mocker() as inner:
            inner.get('http://api.test/inner', text='inner')
            show(requests.get('http://api.test/inner').text)
            attempt(requests.get, 'http://api.test/outer')
        with requests_mock.Mocker(real_http=True) as inner:
            show(requests.get('http://api.test/outer').text, inner.call_count, outer.call_count)


def real_requests():
    with requests_mock.Mocker(real_http=True) as mocked:
        mocked.get('http://api.test/x', text='in')
        show(requests.get('http://api.test/x').text)
        attempt(requests.get, 'http://127.0.0.1:9/y')
    with requests_mock.Mocker() as mocked:
        mocked.get('http://127.0.0.1:9/z', real_http=True)
        attempt(requests.get, 'http://127.0.0.1:9/z')
        attempt(mocked.get, 'http://api.test', real_http=True, text='x')


def one_session_alone():
    session = requests.Session()
    with requests_mock.Mocker(session=session) as mocked:
        mocked.get('http://127.0.0.1:9/x', text='mine')
        show(session.get('http://127.0.0.1:9/x').text)
        attempt(requests.get, 'http://127.0.0.1:9/x')


def adapters_to_mount():
    session = requests.Session()
    adapter = Adapter()
    session.mount('mock://', adapter)
    adapter.register_uri('GET', 'mock://host/path', text='mounted')
    answer = session.get('mock://host/path')
    show(
        answer.text,
        answer.connection is adapter,
        adapter.called,
        adapter.last_request.scheme,
        adapter.last_request.port,
    )
    attempt(session.get, 'mock://host/other')


def matchers_of_ones_own():
    def odd(request):
        if request.path.endswith('/odd'):
            return requests_mock.create_response(request, status_code=418, text='short and stout')

    adapter = Adapter()
    adapter.add_matcher(odd)
    session = requests.Session()
    session.mount('http://', adapter)
    show(session.get('http://api.test/odd'), session.get('http://api.test/odd').reason)
    attempt(session.get, 'http://api.test/even')


def answers_by_themselves():
    request = requests.Request('GET', 'http://api.test/x').prepare()
    answer = requests_mock.create_response(request, json={'a': 1}, cookies={'c': 'd'}, headers={'X': '1'})
    show(answer, answer.json(), answer.cookies.get_dict(), answer.headers, answer.encoding, answer.request is request)
    attempt(answer.connection.send, request)
