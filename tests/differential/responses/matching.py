"""Matchers: what a request has to have, and what is said of one that has not."""

import re

import requests
import responses
from responses import matchers
from snippet import attempt, show


def _refused(ask, *match, method='POST', url='http://api.test/x'):
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mocked:
        mocked.add(method, url, body='fits', match=match)
        try:
            return ask().text
        except requests.ConnectionError as error:
            return str(error).partition('Available matches:\n')[2]


def _post(**arguments):
    return lambda: requests.post('http://api.test/x', **arguments)


def _get(query='', **arguments):
    return lambda: requests.get(f'http://api.test/x{query}', **arguments)


def json_body():
    wanted = matchers.json_params_matcher({'a': 1, 'b': {'c': 2}})
    show(
        _refused(_post(json={'b': {'c': 2}, 'a': 1}), wanted),
        _refused(_post(json={'a': 1}), wanted),
        _refused(_post(data='a=1'), wanted),
        _refused(_post(), wanted),
    )
    partly = matchers.json_params_matcher({'b': {'c': 2}}, strict_match=False)
    show(_refused(_post(json={'a': 1, 'b': {'c': 2, 'd': 3}}), partly), _refused(_post(json={'b': {'c': 3}}), partly))
    show(
        _refused(_post(json=[1, 2]), matchers.json_params_matcher([1, 2])),
        _refused(_post(json=[2, 1]), matchers.json_params_matcher([1, 2])),
    )


def form_body():
    wanted = matchers.urlencoded_params_matcher({'a': '1', 'b': 'x y'})
    show(
        _refused(_post(data={'a': 1, 'b': 'x y'}), wanted),
        _refused(_post(data={'a': 2}), wanted),
        _refused(_post(), wanted),
    )
    show(_refused(_post(data={'a': 1, 'c': 3}), matchers.urlencoded_params_matcher({'a': '1'}, strict_match=False)))
    show(_refused(_post(data={'a': ''}), matchers.urlencoded_params_matcher({'a': ''}, allow_blank=True)))


def whole_body():
    show(
        _refused(_post(data='text'), matchers.body_matcher('text')),
        _refused(_post(data=b'other'), matchers.body_matcher('text')),
        _refused(_post(), matchers.body_matcher('text')),
    )


def query_values():
    wanted = matchers.query_param_matcher({'a': 1, 'b': ['x', 'y']})
    show(
        _refused(_get(params={'a': 1, 'b': ['x', 'y']}), wanted, method='GET'),
        _refused(_get('?a=2'), wanted, method='GET'),
        _refused(_get(), wanted, method='GET'),
    )
    partly = matchers.query_param_matcher({'a': '1'}, strict_match=False)
    show(_refused(_get('?a=1&z=9'), partly, method='GET'), _refused(_get('?z=9'), partly, method='GET'))


def query_text():
    wanted = matchers.query_string_matcher('a=1&b=2')
    show(
        _refused(_get('?b=2&a=1'), wanted, method='GET'),
        _refused(_get('?a=1'), wanted, method='GET'),
        _refused(_get(), matchers.query_string_matcher(None), method='GET'),
    )


def headers():
    wanted = matchers.header_matcher({'X-Token': 't', 'Accept': re.compile('application/.*')})
    fits = {'X-Token': 't', 'Accept': 'application/json'}
    show(
        _refused(_post(headers=fits), wanted),
        _refused(_post(headers={'X-Token': 'u'}), wanted),
        _refused(_post(), wanted),
    )
    strict = matchers.header_matcher({'X': '1'}, strict_match=True)
    show(_refused(_post(headers={'X': '1'}), strict))


def fragments():
    wanted = matchers.fragment_identifier_matcher('a=1&b=2')
    show(
        _refused(_get('#b=2&a=1'), wanted, method='GET'),
        _refused(_get('#a=1'), wanted, method='GET'),
        _refused(_get(), wanted, method='GET'),
    )


def arguments():
    wanted = matchers.request_kwargs_matcher({'timeout': 5, 'verify': True})
    show(
        _refused(_post(timeout=5), wanted),
        _refused(_post(timeout=6), wanted),
        _refused(_post(), matchers.request_kwargs_matcher({'nothing': 1})),
    )


def files():
    wanted = matchers.multipart_matcher({'f': b'content'}, data={'a': '1'})
    show(_refused(_post(files={'f': b'content'}, data={'a': '1'}), wanted))
    show(_refused(_post(), wanted))
    show(_refused(_post(data={'a': '1'}), matchers.multipart_matcher({'f': b'x'})).partition("isn't")[0])
    attempt(matchers.multipart_matcher, {})


def several():
    wanted = [matchers.header_matcher({'X': '1'}), matchers.json_params_matcher({'a': 1})]
    show(
        _refused(_post(headers={'X': '1'}, json={'a': 1}), *wanted),
        _refused(_post(headers={'X': '1'}, json={'a': 2}), *wanted),
    )


def of_ones_own():
    def is_short(request):
        return len(request.body or '') < 5, 'the body is too long'

    show(_refused(_post(data='1234'), is_short), _refused(_post(data='12345'), is_short))
    attempt(_refused, _post(), lambda request: True)


def which_of_two_fits():
    with responses.RequestsMock() as mocked:
        mocked.get('http://api.test/x', body='one', match=[matchers.query_param_matcher({'n': 1})])
        mocked.get('http://api.test/x', body='two', match=[matchers.query_param_matcher({'n': 2})])
        show([requests.get('http://api.test/x', params={'n': number}).text for number in [2, 1, 2]])
