"""What requests and urllib3 are made of: dictionaries, helpers, addresses, forms."""

import io

import requests
from requests import utils
from requests.structures import CaseInsensitiveDict
from snippet import attempt, show
from urllib3 import HTTPHeaderDict, HTTPResponse, Timeout
from urllib3.util import make_headers, parse_url


def case_insensitive_dictionaries():
    headers = CaseInsensitiveDict({'Content-Type': 'a'}, accept='b')
    headers['CONTENT-type'] = 'c'
    show(headers, headers['content-TYPE'], list(headers), list(headers.lower_items()), len(headers))
    show(
        headers == {'content-type': 'c', 'ACCEPT': 'b'}, headers == [], headers.copy() is headers, headers.pop('Accept')
    )
    show(headers.setdefault('New', 'n'), dict(headers), 'new' in headers)
    attempt(headers.__delitem__, 'nothing')
    attempt(headers.__setitem__, 1, 'x')


def header_lines():
    headers = HTTPHeaderDict({'A': '1'})
    headers.add('a', '2')
    headers.add('B', '3')
    show(headers, headers['A'], headers.getlist('a'), list(headers.items()), list(headers.iteritems()), list(headers))
    headers['a'] = '4'
    headers.add('a', '5', combine=True)
    show(
        headers.getlist('A'),
        headers.getlist('c'),
        headers.getlist('c', None),
        len(headers),
        headers == {'a': '4, 5', 'b': '3'},
    )
    headers.extend([('C', '6'), ('C', '7')])
    show(dict(headers), headers.get('c'), headers.get('d', 'x'), 'C' in headers)
    attempt(headers.__getitem__, 'd')


def key_value_lists():
    show(utils.to_key_val_list({'a': 1}), utils.to_key_val_list([('a', 1)]), utils.to_key_val_list(None))
    attempt(utils.to_key_val_list, 'string')
    show(utils.from_key_val_list([('a', 1)]))


def lengths():
    file = io.BytesIO(b'12345')
    file.seek(2)
    show(
        utils.super_len(b'abc'),
        utils.super_len('é'),
        utils.super_len(file),
        utils.super_len([1, 2]),
        utils.super_len(io.StringIO('abc')),
    )
    attempt(utils.super_len, 5)


def quoting():
    for text in ['http://a/b c', 'http://a/%7e%41', 'http://a/%zz', 'http://a/ü', 'http://a/%', 'http://a/b?c=d|e']:
        show((text, utils.requote_uri(text)))
    show(utils.unquote_unreserved('%41%2F'))
    attempt(utils.unquote_unreserved, '%zz')


def header_parsers():
    show(utils.parse_dict_header('realm="a b", nonce=c, flag, empty=""'), utils.parse_list_header('a, "b, c", d'))
    show(utils.unquote_header_value('"a\\"b"'), utils.default_user_agent('x'), utils.default_headers())
    show(
        utils.get_auth_from_url('http://u:p%20q@h/'),
        utils.get_auth_from_url('http://h/'),
        utils.urldefragauth('http://u:p@h/x#y'),
    )
    show(
        utils.guess_json_utf(b'{"a'),
        utils.guess_json_utf('{"a'.encode('utf-16-le')),
        utils.guess_json_utf(b'\xef\xbb\xbf{'),
    )
    show(utils.dict_from_cookiejar(requests.cookies.cookiejar_from_dict({'a': 'b'})))
    show(utils.prepend_scheme_if_needed('h/x', 'http'), utils.select_proxy('http://h/', {'http': 'p', 'http://h': 'q'}))
    show(list(utils.iter_slices('abcdef', 4)), utils.get_encodings_from_content('<meta charset="x">'))


def file_names():
    with open('named.txt', 'w') as file:
        show(utils.guess_filename(file))
    show(utils.guess_filename(io.BytesIO()), utils.guess_filename('text'))


def parts_of_addresses():
    for url in [
        'http://U:p@Host:80/a/../b?c=d#e',
        'host',
        'host:8080/x',
        '/path?q',
        'https://[::1]/x',
        '',
        'http://h?',
        'http://a%41.test/%7e|',
    ]:
        parsed = parse_url(url)
        show(parsed, parsed.url, parsed.request_uri, parsed.netloc)
    for url in ['http://h:x/', 'http://h:70000/', 'http://[::1']:
        attempt(parse_url, url)


def timeouts():
    show(Timeout(1, 2, 3), Timeout(5).connect_timeout, Timeout(connect=2, read=7).read_timeout, Timeout.from_float(4))
    attempt(Timeout, 'x')
    attempt(Timeout, connect=0)
    attempt(Timeout, read=False)


def raw_responses():
    answer = HTTPResponse(io.BytesIO(b'0123456789'), headers={'X': '1'}, status=200, reason='OK', preload_content=False)
    show(
        answer.status,
        answer.reason,
        answer.headers,
        answer.getheader('x'),
        answer.read(4),
        answer.tell(),
        answer.read(),
        answer.read(),
    )
    show(
        HTTPResponse(b'text').data,
        HTTPResponse(io.BytesIO(b'{"a": 1}')).json(),
        answer.closed,
        HTTPResponse('x', status=302, headers={'Location': '/y'}).get_redirect_location(),
    )
    show(
        list(HTTPResponse(io.BytesIO(b'abcde'), preload_content=False).stream(2)),
        HTTPResponse(b'x', status=200).get_redirect_location(),
    )


def made_headers():
    show(
        make_headers(basic_auth='u:p', user_agent='x', keep_alive=True, accept_encoding=['a', 'b'], disable_cache=True)
    )


def old_names():
    from requests.packages.urllib3.exceptions import InsecureRequestWarning
    from requests.packages.urllib3.util.retry import Retry

    show(
        Retry(1),
        InsecureRequestWarning.__mro__,
        requests.compat.urlparse('http://a/b').netloc,
        requests.compat.json.__name__,
    )
    requests.packages.urllib3.disable_warnings()
