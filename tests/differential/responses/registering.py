"""Registering answers, and what comes of requests that fit, and of those that do not."""

import re

import requests
import responses
from responses import CallbackResponse, Response
from snippet import attempt, show


@responses.activate
def answers():
    responses.add(responses.GET, 'http://api.test/text', body='text')
    responses.add('GET', 'http://api.test/bytes', body=b'bytes', content_type='application/octet-stream')
    responses.get('http://api.test/json', json={'a': [1, None]}, status=201, headers={'X-One': '1'})
    responses.get('http://api.test/empty', status=204)
    responses.get('http://api.test/letters', body='é')
    for path in ['text', 'bytes', 'json', 'empty', 'letters']:
        answer = requests.get(f'http://api.test/{path}')
        show(answer, answer.reason, answer.content, answer.text, answer.headers, answer.encoding)


@responses.activate
def errors_as_bodies():
    responses.get('http://api.test/x', body=requests.ConnectTimeout('slow'))
    responses.get('http://api.test/y', body=Exception('any'))
    error = attempt(requests.get, 'http://api.test/x')
    show(error.request, error.response)
    attempt(requests.get, 'http://api.test/y')
    show(responses.calls[0].response is error, len(responses.calls))


@responses.activate
def nothing_fits():
    responses.post('http://api.test/predict', json={})
    responses.get(re.compile('http://api.test/v[0-9]+'), body='')
    error = attempt(requests.get, 'http://api.test/predict?x=1')
    show(
        error.request,
        responses.calls[0].request.url,
        responses.calls[0].response is error,
        responses.assert_call_count('http://api.test/predict?x=1', 1),
    )


@responses.activate
def nothing_is_registered():
    attempt(requests.get, 'http://api.test')


@responses.activate
def the_same_address_twice():
    for number in [1, 2, 3]:
        responses.get('http://api.test/x', json={'n': number})
    show([requests.get('http://api.test/x').json()['n'] for _ in range(5)], len(responses.registered()))


@responses.activate
def registered_between_calls():
    responses.get('http://api.test/x', body='first')
    show(requests.get('http://api.test/x').text)
    responses.get('http://api.test/x', body='second')
    show(requests.get('http://api.test/x').text, requests.get('http://api.test/x').text, len(responses.registered()))


@responses.activate
def queries():
    responses.get('http://api.test/any', body='any')
    responses.get('http://api.test/some?a=1&b=2', body='some')
    show(requests.get('http://api.test/any?x=1').text, requests.get('http://api.test/some?b=2&a=1').text)
    attempt(requests.get, 'http://api.test/some')
    attempt(requests.get, 'http://api.test/some?a=1')


@responses.activate
def patterns():
    responses.get(re.compile(r'http://api\.test/models/\d+'), body='model')
    show(requests.get('http://api.test/models/12?x=1').text, requests.get('http://api.test/models/1/versions').text)
    attempt(requests.get, 'http://api.test/models/x')


@responses.activate
def addresses_without_a_path():
    one = responses.get('http://api.test', body='x')
    show(one.url, requests.get('http://api.test').url, requests.get('HTTP://API.TEST/').text)
    show(responses.assert_call_count('http://api.test', 2))


@responses.activate
def callbacks():
    def answer(request):
        return 201, {'X-Seen': request.headers['X-Ask']}, request.body

    responses.add_callback('POST', 'http://api.test/echo', callback=answer, content_type='application/json')
    got = requests.post('http://api.test/echo', data='{"a": 1}', headers={'X-Ask': '?'})
    show(got, got.json(), got.headers)
    responses.add_callback('GET', 'http://api.test/fail', callback=lambda request: (200, {}, KeyError('x')))
    attempt(requests.get, 'http://api.test/fail')
    responses.add(
        CallbackResponse('GET', 'http://api.test/own', callback=lambda request: (200, [('Content-Type', 'a/b')], 'x'))
    )
    show(requests.get('http://api.test/own').headers)


@responses.activate
def replacing_and_removing():
    responses.get('http://api.test/x', body='old')
    responses.replace('GET', 'http://api.test/x', body='new')
    show(requests.get('http://api.test/x').text)
    attempt(responses.replace, 'GET', 'http://api.test/y')
    responses.upsert('GET', 'http://api.test/y', body='upserted')
    show(
        requests.get('http://api.test/y').text,
        responses.remove('GET', 'http://api.test/y'),
        responses.remove('GET', 'http://api.test/z'),
    )
    attempt(requests.get, 'http://api.test/y')


@responses.activate
def what_is_registered():
    one = responses.add('GET', 'http://api.test/x', json={'a': 1}, headers={'X': '1'})
    show(one, one.method, one.url, one.body, one.status, one.content_type, one.call_count, responses.registered())
    requests.get('http://api.test/x')
    show(
        one.call_count,
        one.calls[0].request.url,
        one == Response('GET', 'http://api.test/x'),
        one == Response('POST', 'http://api.test/x'),
    )
    show(responses.registered() == [one])


@responses.activate
def arguments_that_do_not_go_together():
    attempt(responses.get, 'http://api.test', content_type='a/b', headers={'Content-type': 'c/d'})
    attempt(responses.get, 'http://api.test', body='x', json={})
    attempt(responses.get, 'http://api.test', nothing=1)
    attempt(responses.add, 'GET')


@responses.activate
def headers_and_cookies():
    responses.get('http://api.test/x', headers=[('Set-Cookie', 'a=1'), ('Set-Cookie', 'b=2'), ('X', '1'), ('X', '2')])
    answer = requests.get('http://api.test/x')
    show(answer.headers, answer.cookies.get_dict(), answer.raw.headers.getlist('x'))


@responses.activate
def content_length():
    responses.get('http://api.test/x', body='12345', auto_calculate_content_length=True)
    show(requests.get('http://api.test/x').headers)
    responses.get('http://api.test/y', body='12345', headers={'Content-Length': '9'})
    attempt(requests.get, 'http://api.test/y')


@responses.activate
def streaming():
    responses.get('http://api.test/x', body='a\nb\nc')
    answer = requests.get('http://api.test/x', stream=True)
    show(list(answer.iter_lines()))
    attempt(lambda: answer.content)
    show(requests.get('http://api.test/x', stream=True).raw.read(3))
