"""Exceptions: their tree, and what is said where nobody answers."""

import pickle

import requests
import responses
from requests import exceptions
from requests.adapters import HTTPAdapter
from snippet import attempt, show
from urllib3.util.retry import Retry

NOBODY = 'http://127.0.0.1:9/x'


def tree():
    for name in sorted(vars(exceptions)):
        kind = getattr(exceptions, name)
        if isinstance(kind, type) and kind.__module__ == 'requests.exceptions':
            show((name, [base.__name__ for base in kind.__mro__[1:-1]]))


def names_at_the_top():
    for name in [
        'ConnectionError',
        'ConnectTimeout',
        'HTTPError',
        'JSONDecodeError',
        'ReadTimeout',
        'RequestException',
        'Timeout',
        'TooManyRedirects',
        'URLRequired',
    ]:
        show((name, getattr(requests, name) is getattr(exceptions, name)))
    attempt(getattr, requests, 'InvalidURL')


def what_catches_what():
    show(
        issubclass(exceptions.ConnectTimeout, exceptions.ConnectionError),
        issubclass(exceptions.ConnectTimeout, exceptions.Timeout),
    )
    show(
        issubclass(exceptions.ReadTimeout, exceptions.ConnectionError),
        issubclass(exceptions.ReadTimeout, exceptions.Timeout),
    )
    show(issubclass(exceptions.ConnectionError, ConnectionError), issubclass(exceptions.Timeout, TimeoutError))
    show(issubclass(exceptions.RequestException, OSError), issubclass(exceptions.InvalidURL, ValueError))


def made_by_hand():
    error = exceptions.Timeout('slow', request='q')
    show(error, str(error), error.args, error.request, error.response)
    answer = requests.Response()
    answer.request = 'asked'
    error = exceptions.HTTPError('text', response=answer)
    show(error.request, error.response is answer, exceptions.HTTPError(response=None).args)
    show(exceptions.ConnectionError(), str(exceptions.ConnectionError()), exceptions.RequestException(2, 'two').errno)
    attempt(exceptions.HTTPError, 'text', status=5)


def pickled():
    error = pickle.loads(pickle.dumps(exceptions.JSONDecodeError('wrong', 'doc', 1)))
    show(error, error.pos, error.doc)


def connection_refused():
    error = attempt(requests.get, NOBODY)
    show(error.request, error.request.url, error.response, type(error.args[0]), type(error.args[0].reason))
    show(error.args[0].url, error.args[0].pool, type(error.__context__), error.__cause__)
    attempt(requests.post, NOBODY, json={}, params={'a': 'b c'})
    attempt(requests.get, 'https://127.0.0.1:9/')


def retries_on_a_refused_connection():
    session = requests.Session()
    session.mount('http://', HTTPAdapter(max_retries=2))
    attempt(session.get, NOBODY)
    session.mount('http://', HTTPAdapter(max_retries=Retry(connect=1)))
    attempt(session.get, NOBODY)
    session.mount('http://', HTTPAdapter(max_retries=Retry(total=False)))
    attempt(session.get, NOBODY)


def timeouts_that_are_none():
    for timeout in ['a', 0, -1, True, (1,), (1, 2, 3), (0, 1), (1, 'b'), [1, 2]]:
        attempt(requests.get, NOBODY, timeout=timeout)


def certificates_that_are_not_there():
    attempt(requests.get, 'https://127.0.0.1:9/', verify='/no/such/file')
    attempt(requests.get, 'https://127.0.0.1:9/', cert='/no/such/cert')


@responses.activate
def raised_by_the_network():
    for error in [
        exceptions.ConnectTimeout('connect'),
        exceptions.ReadTimeout('read'),
        exceptions.ConnectionError('lost'),
        exceptions.SSLError('certificate'),
        ConnectionResetError(104, 'Connection reset by peer'),
    ]:
        responses.upsert('GET', 'http://api.test/x', body=error)
        raised = attempt(requests.get, 'http://api.test/x')
        show(getattr(raised, 'request', None))


@responses.activate
def retries_by_status():
    session = requests.Session()
    retry = Retry(total=3, status_forcelist=[500, 503])
    session.mount('http://', HTTPAdapter(max_retries=retry))
    for status in [500, 503, 200]:
        responses.get('http://api.test/x', status=status)
    show(session.get('http://api.test/x').status_code, [call.response.status_code for call in responses.calls])
    responses.get('http://api.test/down', status=503)
    error = attempt(session.get, 'http://api.test/down')
    show(type(error.args[0].reason), len(responses.calls))
    responses.post('http://api.test/x', status=503)
    show(session.post('http://api.test/x').status_code, retry.total)


@responses.activate
def retries_without_an_exception():
    session = requests.Session()
    session.mount('http://', HTTPAdapter(max_retries=Retry(total=1, status_forcelist=[503], raise_on_status=False)))
    responses.get('http://api.test/x', status=503, body='down')
    answer = session.get('http://api.test/x')
    show(answer, answer.text, len(responses.calls))


@responses.activate
def retry_after():
    session = requests.Session()
    session.mount('http://', HTTPAdapter(max_retries=Retry(total=2)))
    responses.get('http://api.test/x', status=429, headers={'Retry-After': '1'})
    responses.get('http://api.test/x', body='in')
    show(session.get('http://api.test/x').text, len(responses.calls))
    responses.get('http://api.test/y', status=429)
    show(session.get('http://api.test/y').status_code)


def retry_by_itself():
    retry = Retry(total=3, backoff_factor=0.5, status_forcelist=[503], allowed_methods=['GET'])
    show(
        retry, retry.is_retry('GET', 503), retry.is_retry('POST', 503), retry.is_retry('GET', 500), retry.is_exhausted()
    )
    pauses = []
    for _ in range(3):
        retry = retry.increment('GET', '/x', error=OSError('down'))
        pauses.append(retry.get_backoff_time())
    show(pauses, retry.total, len(retry.history), retry.history[0])
    attempt(retry.increment, 'GET', '/x', error=OSError('down'))
    show(Retry.from_int(2), Retry.from_int(None), Retry.DEFAULT, Retry(0).is_exhausted(), Retry(-1).is_exhausted())
    show(Retry(5).parse_retry_after('7'), Retry(5, backoff_max=1).new(total=1).total)
    attempt(Retry(5).parse_retry_after, 'soon')
    attempt(Retry, method_whitelist=['GET'])
    show(
        sorted(Retry.DEFAULT_ALLOWED_METHODS),
        sorted(Retry.RETRY_AFTER_STATUS_CODES),
        Retry(allowed_methods=None).is_retry('POST', 1),
    )


def adapters_know_their_retries():
    show(HTTPAdapter().max_retries, HTTPAdapter(max_retries=5).max_retries, HTTPAdapter().max_retries.read)
    show(HTTPAdapter(max_retries=Retry(7, read=1)).max_retries)
