"""Responses: their attributes, texts, JSON and errors."""

import io
import json
import pickle

import requests
import responses
from requests.models import Response
from snippet import attempt, show
from urllib3.response import HTTPResponse


def _response(content=b'', status=200, reason=None, headers=None, encoding=None, url='http://api.test/x'):
    made = Response()
    made._content, made.status_code, made.reason, made.encoding, made.url = content, status, reason, encoding, url
    made.headers.update(headers or {})
    return made


def _streamed(content, **headers):
    made = Response()
    made.status_code = 200
    names = {name.replace('_', '-'): value for name, value in headers.items()}
    made.raw = HTTPResponse(io.BytesIO(content), headers=names, status=200, preload_content=False, decode_content=False)
    made.headers.update(names)
    return made


def fresh():
    made = Response()
    show(made, made.status_code, made.url, made.text, made.content, made.encoding, made.reason, made.history)
    show(made.headers, made.cookies, made.elapsed, made.request, made.raw, made.next, made.links)
    show(made.is_redirect, made.is_permanent_redirect, made._content_consumed)
    attempt(made.raise_for_status)
    attempt(lambda: made.ok)


@responses.activate
def attributes():
    responses.get('http://api.test/x', json={'a': 1}, headers={'X-One': '1'})
    answer = requests.get('http://api.test/x', params={'q': 1})
    show(answer, answer.status_code, answer.ok, answer.reason, answer.url, answer.encoding)
    show(answer.text, answer.content, answer.json(), answer.headers, answer.history)
    show(answer.request, answer.request.method, answer.request.url, answer.request.body)
    show(dict(answer.request.headers))
    show(type(answer.elapsed).__name__, answer.elapsed.total_seconds() >= 0, answer.is_redirect, bool(answer))
    show(type(answer.headers), type(answer.raw), type(answer.connection))


def truth_is_ok():
    for status in [100, 200, 204, 301, 304, 399, 400, 404, 499, 500, 599, 600]:
        made = _response(status=status)
        show((status, made.ok, bool(made), made))


def raise_for_status():
    for status, reason in [
        (200, 'OK'),
        (301, 'Moved'),
        (400, 'Bad Request'),
        (404, 'Not Found'),
        (418, "I'm a Teapot"),
        (422, None),
        (499, ''),
        (500, 'Internal Server Error'),
        (503, b'Service Unavailable'),
        (599, 'ü'.encode('latin1')),
        (600, 'x'),
    ]:
        attempt(_response(status=status, reason=reason).raise_for_status)


def what_an_http_error_knows():
    made = _response(status=404, reason='Not Found')
    made.request = requests.Request('GET', 'http://api.test/x').prepare()
    error = attempt(made.raise_for_status)
    show(error.response is made, error.request is made.request, error.args, error.errno, error.strerror)
    show(isinstance(error, OSError), isinstance(error, requests.RequestException))
    show(bool(error.response), error.response.status_code)


def json_values():
    for content in [b'{"a": [1, 2.5, null]}', b'"text"', b'0', b'null', b' [ ] ', b'{"a": NaN}', '{"ü": "é"}'.encode()]:
        show(_response(content).json())


def json_errors():
    for content in [
        b'',
        b'<html>',
        b'{"a": 1',
        b"{'a': 1}",
        b'{"a": 1}}',
        b'{"a": 1,}',
        b'[1, 2',
        b'"open',
        b'nul',
        b'{"a" 1}',
        b'\xff\xfe',
    ]:
        attempt(_response(content).json)


def json_error_is_of_both_kinds():
    error = attempt(_response(b'{').json)
    show(
        isinstance(error, requests.JSONDecodeError),
        isinstance(error, json.JSONDecodeError),
        isinstance(error, ValueError),
    )
    show(isinstance(error, requests.exceptions.InvalidJSONError), isinstance(error, requests.RequestException))
    show(error.msg, error.doc, error.pos, error.lineno, error.colno, error.args)
    show(type(error).__mro__)


def json_in_other_encodings():
    for encoding in ['utf-16', 'utf-16-le', 'utf-32-be', 'utf-8-sig']:
        attempt(_response('{"a": "ü"}'.encode(encoding)).json)
    attempt(_response('{"a": "ü"}'.encode('latin1'), encoding='latin1').json)


def json_arguments():
    show(_response(b'{"a": 1.5}').json(parse_float=str), _response(b'{"a": 1}').json(object_hook=list))


def encoding_from_headers():
    for kind in [
        'text/html',
        'text/html; charset=utf-8',
        'application/json',
        'application/json; charset=latin1',
        'image/png',
        'text/plain; charset="UTF-16"',
        'text/plain; CHARSET=ascii',
        '',
        'application/octet-stream',
    ]:
        show(
            (
                kind,
                requests.utils.get_encoding_from_headers(
                    requests.structures.CaseInsensitiveDict({'content-type': kind})
                ),
            )
        )
    show(requests.utils.get_encoding_from_headers({}))


def text_and_encodings():
    show(_response('é'.encode(), encoding='utf-8').text, _response('é'.encode(), encoding='latin1').text)
    show(_response(b'\xff', encoding='utf-8').text, _response('é'.encode(), encoding='no-such').text)
    show(_response(b'plain').text, _response('lange Wörter, größer'.encode()).text)
    show(_response(b'plain').apparent_encoding, _response('größer und länger'.encode()).apparent_encoding)
    made = _response('é'.encode(), encoding='latin1')
    made.encoding = 'utf-8'
    show(made.text)


def content_in_chunks():
    made = _streamed(b'0123456789')
    show(list(made.iter_content(4)), list(made.iter_content(3)) if made._content else 'consumed')
    attempt(made.iter_content, 4)
    attempt(lambda: made.content)
    made = _streamed(b'0123456789')
    show(made.content, list(made.iter_content(4)), list(made.iter_content(None)), list(made.iter_content(0)))
    attempt(made.iter_content, '4')
    show([chunk for chunk in _streamed(b'abc')], list(_streamed(b'').iter_content(4)))


def content_decoded_in_chunks():
    made = _streamed('aé€'.encode())
    made.encoding = 'utf-8'
    show(list(made.iter_content(2, decode_unicode=True)))
    show(list(_streamed('é'.encode()).iter_content(1, decode_unicode=True)))


def lines():
    for content in [b'a\nb\r\nc', b'a\n\nb\n', b'', b'one', b'\n']:
        show((content, list(_streamed(content).iter_lines())))
    show(list(_streamed(b'a\r\nb\r\n').iter_lines(chunk_size=2)))
    show(list(_streamed(b'a|b||c|').iter_lines(delimiter=b'|')))
    made = _streamed('é\nü'.encode())
    made.encoding = 'utf-8'
    show(list(made.iter_lines(decode_unicode=True)))


def compressed_bodies():
    import gzip
    import zlib

    show(_streamed(gzip.compress(b'text' * 3), content_encoding='gzip').content)
    show(_streamed(zlib.compress(b'text' * 3), content_encoding='deflate').content)
    show(_streamed(zlib.compress(b'text' * 3)[2:-4], content_encoding='deflate').content)
    show(list(_streamed(gzip.compress(b'0123456789'), content_encoding='gzip').iter_content(4)))
    show(_streamed(b'plain', content_encoding='unknown').content)
    attempt(lambda: _streamed(b'not compressed', content_encoding='gzip').text)


def bodies_that_are_cut():
    attempt(lambda: _streamed(b'0123', content_length='10').content)
    show(_streamed(b'0123', content_length='4').content)
    made = _streamed(b'0123', content_length='10')
    chunks = made.iter_content(2)
    show(next(chunks), next(chunks))
    attempt(next, chunks)


def link_headers():
    header = '<http://api.test/2>; rel="next", <http://api.test/9>; rel=last; title="the end", <http://api.test/x>'
    show(_response(headers={'Link': header}).links)
    show(_response(headers={'link': ''}).links)
    show(requests.utils.parse_header_links('<a>; rel=b; c'))


def redirect_flags():
    for status in [200, 300, 301, 302, 303, 304, 307, 308]:
        made = _response(status=status, headers={'Location': '/'})
        show((status, made.is_redirect, made.is_permanent_redirect))
    show(_response(status=302).is_redirect)


def pickled():
    made = pickle.loads(pickle.dumps(_response(b'{"a": 1}', headers={'X': '1'}, encoding='utf-8')))
    show(made, made.json(), made.headers, made.url, made.raw)
    show(list(made.iter_content(4)))


def as_context_manager():
    made = _streamed(b'text')
    with made as entered:
        show(entered is made, made.content)
    show(made.raw.closed)
    attempt(Response().close)


def status_codes():
    codes = requests.codes
    show(codes.ok, codes.OK, codes.not_found, codes['not_found'], codes.teapot, codes.unprocessable, codes.too_many)
    show(codes['nothing'], codes.get('nothing', 5), codes, codes.get('created'))
    attempt(getattr, codes, 'nothing')
