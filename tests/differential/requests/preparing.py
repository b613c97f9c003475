"""What is sent: addresses, queries, headers and bodies."""

import io

import requests
from snippet import attempt, show


def _prepare(method='GET', url='http://api.test/p', **arguments):
    return requests.Request(method, url, **arguments).prepare()


def _sent(prepared):
    return prepared.method, prepared.url, dict(prepared.headers), prepared.body


def query_of_a_dictionary():
    show(_prepare(params={'a': 1, 'b': [1, 2], 'c': None, 'd': '', 'e': True, 'f': 1.5}).url)
    show(_prepare(params={'q': 'a b&c=d/é', 'ключ': 'ü'}).url)
    show(_prepare(url='http://api.test/p?x=1', params={'y': 2}).url)
    show(_prepare(url='http://api.test/p?x=1', params={}).url)
    show(_prepare(params={b'k': b'v'}).url)


def query_of_pairs_and_text():
    show(_prepare(params=[('a', 1), ('a', 2), ('b', ('x', 'y'))]).url)
    show(_prepare(params='raw=1&text=a b').url)
    show(_prepare(params=b'bytes=1').url)
    attempt(_prepare, params=5)
    attempt(_prepare, params=[1, 2])


def addresses_are_put_in_order():
    for url in [
        'HTTP://API.Test:8080',
        'http://api.test/a/../b/./c',
        'http://api.test/a%20b/%7Euser/%zz',
        'http://api.test/ü?ö=ä#ß',
        'http://user:p%40ss@api.test/',
        '  http://api.test/x',
        'http://api.test?q',
        'http://api.test/a b?c d#e f',
        'http://api.test:80/',
        'http://[::1]:8000/x',
        'http://127.0.0.1',
        'https://api.test/a?b=c%2Fd&e={f}',
        'http://api.test/p?',
    ]:
        show(_prepare(url=url).url)


def hosts_in_other_scripts():
    show(_prepare(url='http://bücher.test/').url)
    show(_prepare(url='http://例え.テスト/パス').url)


def other_schemes_are_left_alone():
    show(_prepare(url='mailto:someone@api.test').url)
    show(_prepare(url='mock://Host/A b').url)
    show(_prepare(url=b'http://api.test/bytes').url)


def addresses_that_cannot_be_asked():
    for url in [
        '',
        'api.test',
        '/path',
        'http://',
        'http:///p',
        '//api.test/p',
        'http://*.test',
        'http://.test',
        'http://a b/',
        'http://[::1',
        'http://api.test:port/',
        'http://api.test:99999/',
        None,
        5,
    ]:
        attempt(_prepare, url=url)


def methods_are_upper_case():
    show(_prepare('get'), _prepare('patch').method, _prepare(None).method)
    show(requests.Request('put', 'http://api.test'))
    attempt(_prepare, 5)


def json_body():
    show(_sent(_prepare('POST', json={'a': [1, None, True, 'é'], 'b': {'c': 1.5}})))
    show(_prepare('POST', json=[]).body, _prepare('POST', json={}).body, _prepare('POST', json=0).body)
    show(_prepare('POST', json=None).body)
    show(_sent(_prepare('POST', json={'a': 1}, headers={'content-type': 'application/vnd.test+json'})))


def json_and_data_together():
    show(_sent(_prepare('POST', json={'a': 1}, data={'b': 2})))
    show(_sent(_prepare('POST', json={'a': 1}, data={})))


def json_that_cannot_be_written():
    attempt(_prepare, 'POST', json={'a': object})
    attempt(_prepare, 'POST', json={'a': float('inf')})
    attempt(_prepare, 'POST', json={(1, 2): 3})
    attempt(_prepare, 'POST', json=b'bytes')
    attempt(_prepare, 'POST', json={1, 2})


def form_body():
    show(_sent(_prepare('POST', data={'a': 1, 'b': ['x', 'y z'], 'c': None})))
    show(_sent(_prepare('POST', data=[('k', 'v1'), ('k', 'v2')])))
    show(_prepare('POST', data={'é': 'ü&'}).body)
    show(_prepare('POST', data={}).body, _prepare('POST', data='').body)


def text_and_bytes_body():
    show(_sent(_prepare('POST', data='text é')))
    show(_sent(_prepare('PUT', data=b'\x00bytes')))
    show(_sent(_prepare('POST', data='{"a": 1}', headers={'Content-Type': 'application/json'})))


def streamed_body():
    file = io.BytesIO(b'0123456789')
    file.read(4)
    prepared = _prepare('POST', data=file)
    show(dict(prepared.headers), prepared.body is file)
    generator = (part for part in [b'a', b'b'])
    prepared = _prepare('POST', data=generator)
    show(dict(prepared.headers), prepared.body is generator)
    show(_sent(_prepare('POST', data=io.StringIO('text')))[2])
    attempt(_prepare, 'POST', data=io.BytesIO(b'x'), files={'f': b'y'})


def length_of_an_empty_body():
    for method in ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']:
        show((method, dict(_prepare(method).headers)))


def _form(**arguments):
    prepared = _prepare('POST', **arguments)
    kind, boundary = prepared.headers['Content-Type'].split('; boundary=')
    show(kind, prepared.headers['Content-Length'] == str(len(prepared.body)), len(boundary))
    show(prepared.body.replace(boundary.encode(), b'B'))


def files_in_a_form():
    _form(files={'f': b'content'})
    _form(files={'f': ('name.txt', b'content')}, data={'a': '1', 'b': ['x', 'y']})
    _form(
        files=[('f', ('a.csv', 'a,b\n1,2', 'text/csv')), ('f', ('b.bin', io.BytesIO(b'\x01'), None, {'X-Part': '2'}))]
    )
    _form(files={'f': ('na"me\n.txt', b'x')})
    _form(files={'f': (None, 'value')})
    attempt(_prepare, 'POST', files={'f': b'x'}, data='text')


def file_on_disk():
    with open('upload.txt', 'w') as file:
        file.write('lines\n')
    with open('upload.txt', 'rb') as file:
        _form(files={'f': file})
    with open('upload.txt', 'rb') as file:
        show(dict(_prepare('PUT', data=file).headers))


def headers_that_are_refused():
    for headers in [
        {'a': 1},
        {'a': None},
        {1: 'a'},
        {'a': ' leading'},
        {'a': 'line\nbreak'},
        {'a\r': 'b'},
        {'a:b': 'c'},
        {' a': 'b'},
        {b'a': ' b'},
        {'a': ['b']},
    ]:
        attempt(_prepare, headers=headers)
    show(dict(_prepare(headers={'a': '', 'b': b'bytes', 'C': 'trailing '}).headers))


def headers_do_not_care_about_case():
    headers = _prepare(headers={'X-Token': 't', 'x-TOKEN': 'u'}).headers
    show(headers, headers['x-token'], headers.get('X-NOTHING'), 'X-token' in headers, len(headers))
    attempt(headers.__getitem__, 'nothing')


def path_of_a_request():
    show(_prepare(url='http://api.test').path_url)
    show(_prepare(url='http://api.test/a/b?c=1#d').path_url)
    show(_prepare(url='http://api.test?c').path_url)


def copies_are_independent():
    prepared = _prepare('POST', json={'a': 1}, headers={'X': '1'}, cookies={'c': 'd'})
    other = prepared.copy()
    other.headers['X'] = '2'
    show(prepared.headers['X'], other.headers['X'], other.body is prepared.body, other.headers['Cookie'])


def cookies_of_a_request():
    show(_prepare(cookies={'a': '1', 'b': 'x y'}).headers)
    show(_prepare(cookies={}).headers)
    show(_prepare(cookies={'a': '1'}, headers={'Cookie': 'own=2'}).headers)
    jar = requests.cookies.RequestsCookieJar()
    jar.set('here', '1', domain='api.test', path='/p')
    jar.set('there', '2', domain='other.test')
    jar.set('deeper', '3', domain='api.test', path='/p/q')
    jar.set('safe', '4', domain='api.test', secure=True)
    show(_prepare(cookies=jar).headers)
    show(_prepare(url='https://api.test/p/q/r', cookies=jar).headers)


def hooks_of_a_request():
    request = requests.Request('GET', 'http://api.test', hooks={'response': print})
    show(request.hooks)
    show(request.deregister_hook('response', print), request.deregister_hook('response', print), request.hooks)
    attempt(request.register_hook, 'request', print)
    attempt(requests.Request, 'GET', 'http://api.test', hooks={'nothing': print})
