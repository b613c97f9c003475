"""Calls: what was asked, how often, and whether everything was."""

import asyncio

import requests
import responses
from responses import registries
from snippet import attempt, show


@responses.activate
def what_was_asked():
    responses.post('http://api.test/x', json={'ok': True})
    requests.post('http://api.test/x?a=1&a=2&b=', json={'sent': 1}, timeout=3)
    call = responses.calls[0]
    show(type(call), call._fields, call.request.method, call.request.url, call.request.body, call.response.json())
    show(
        call.request.params,
        call.request.req_kwargs['timeout'],
        len(responses.calls),
        responses.calls[-1] is call,
        [one for one in responses.calls] == [call],
    )
    attempt(responses.calls.__getitem__, 1)
    responses.calls.reset()
    show(len(responses.calls))


@responses.activate
def counting():
    responses.get('http://api.test/x', body='')
    attempt(responses.assert_call_count, 'http://api.test/x', 0)
    requests.get('http://api.test/x')
    requests.get('http://api.test/x?a=1')
    attempt(responses.assert_call_count, 'http://api.test/x', 1)
    attempt(responses.assert_call_count, 'http://api.test/x', 2)
    attempt(responses.assert_call_count, 'http://api.test/x?a=1', 1)
    attempt(responses.assert_call_count, 'http://api.test/never', 3)


def everything_has_to_be_asked():
    with responses.RequestsMock() as mocked:
        mocked.get('http://api.test/x', body='')
        requests.get('http://api.test/x')

    def lazy():
        with responses.RequestsMock() as mocked:
            mocked.get('http://api.test/x', body='')
            mocked.post('http://api.test/y', body='')
            requests.get('http://api.test/x')

    attempt(lazy)


def nothing_has_to_be_asked():
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mocked:
        mocked.get('http://api.test/x')
    show(mocked.registered(), len(mocked.calls))


def decorators():
    @responses.activate
    def plain():
        responses.get('http://api.test/x', body='in')
        return requests.get('http://api.test/x').text

    @responses.activate(assert_all_requests_are_fired=True)
    def strict():
        responses.get('http://api.test/never')

    @responses.activate
    async def later():
        responses.get('http://api.test/x', body='async')
        return requests.get('http://api.test/x').text

    show(plain(), plain.__name__, responses.registered(), len(responses.calls))
    attempt(strict)
    show(asyncio.run(later()))


def starting_and_stopping():
    responses.start()
    responses.get('http://api.test/x', body='x')
    show(requests.get('http://api.test/x').text)
    responses.stop()
    show(len(responses.registered()), len(responses.calls))
    responses.reset()
    show(len(responses.registered()), len(responses.calls))
    attempt(requests.get, 'http://127.0.0.1:9/')


def an_error_ends_it():
    def broken():
        with responses.RequestsMock() as mocked:
            mocked.get('http://api.test/x')
            raise ValueError('mine')

    attempt(broken)


def response_callback():
    def mark(answer):
        answer.marked = True
        return answer

    with responses.RequestsMock(response_callback=mark) as mocked:
        mocked.get('http://api.test/x', body='x')
        show(requests.get('http://api.test/x').marked)


@responses.activate(registry=registries.OrderedRegistry)
def in_order():
    responses.get('http://api.test/1', body='1')
    responses.get('http://api.test/2', body='2')
    show(requests.get('http://api.test/1').text)
    attempt(requests.get, 'http://api.test/3')
    show(requests.get('http://api.test/2').text)
    attempt(requests.get, 'http://api.test/2')


@responses.activate
def another_registry():
    show(type(responses.mock.get_registry()))
    responses.get('http://api.test/1')
    attempt(responses.mock._set_registry, registries.OrderedRegistry)


@responses.activate
def letting_through():
    responses.add_passthru('http://127.0.0.1:9')
    responses.get('http://api.test/x', body='x')
    attempt(requests.get, 'http://127.0.0.1:9/y')
    attempt(requests.get, 'http://other.test/')
    responses.add(responses.PassthroughResponse('GET', 'http://127.0.0.1:9/z'))
    attempt(requests.get, 'http://127.0.0.1:9/z')


def names():
    show(responses.GET, responses.mock.POST, responses.RequestsMock.DELETE, sorted(vars(responses.matchers))[-1])
    attempt(getattr, responses, 'nothing')
    show(sorted(name for name in responses.__all__ if not name.startswith('_')))
