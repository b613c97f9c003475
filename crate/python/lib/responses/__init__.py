"""responses 0.26: answers for `requests`, registered beforehand."""

from unittest import mock as std_mock
from warnings import warn

from responses import matchers, registries
from responses._address import clean_unicode as _clean_unicode
from responses._address import has_unicode as _has_unicode
from responses._address import with_path as _ensure_url_default_path
from responses._address import without_query as _get_url_and_path
from responses._calls import Call, CallList
from responses._requests_mock import RequestsMock, _real_send, get_wrapped
from responses._response import (
    _UNSET,
    BaseResponse,
    CallbackResponse,
    FalseBool,
    PassthroughResponse,
    Response,
    _form_response,
    _handle_body,
)
from responses.registries import FirstMatchRegistry

_default_mock = RequestsMock(assert_all_requests_are_fired=False)
mock = _default_mock

activate = _default_mock.activate
add = _default_mock.add
_add_from_file = _default_mock._add_from_file
add_callback = _default_mock.add_callback
add_passthru = _default_mock.add_passthru
assert_call_count = _default_mock.assert_call_count
calls = _default_mock.calls
delete = _default_mock.delete
DELETE = _default_mock.DELETE
get = _default_mock.get
GET = _default_mock.GET
head = _default_mock.head
HEAD = _default_mock.HEAD
options = _default_mock.options
OPTIONS = _default_mock.OPTIONS
patch = _default_mock.patch
PATCH = _default_mock.PATCH
post = _default_mock.post
POST = _default_mock.POST
put = _default_mock.put
PUT = _default_mock.PUT
registered = _default_mock.registered
remove = _default_mock.remove
replace = _default_mock.replace
reset = _default_mock.reset
response_callback = _default_mock.response_callback
start = _default_mock.start
stop = _default_mock.stop
upsert = _default_mock.upsert

_deprecated_assert_all_requests_are_fired = _default_mock.assert_all_requests_are_fired
_deprecated_passthru_prefixes = _default_mock.passthru_prefixes
_deprecated_target = _default_mock.target

deprecated_names = ['assert_all_requests_are_fired', 'passthru_prefixes', 'target']

__all__ = [
    'CallbackResponse', 'Response', 'RequestsMock', 'activate', 'add', '_add_from_file', 'add_callback',
    'add_passthru', '_deprecated_assert_all_requests_are_fired', 'assert_call_count', 'calls', 'delete', 'DELETE',
    'get', 'GET', 'head', 'HEAD', 'options', 'OPTIONS', '_deprecated_passthru_prefixes', 'patch', 'PATCH', 'post',
    'POST', 'put', 'PUT', 'registered', 'remove', 'replace', 'reset', 'response_callback', 'start', 'stop',
    '_deprecated_target', 'upsert',
]


def urlencoded_params_matcher(params):
    warn(
        "Function is deprecated. Use 'from responses.matchers import urlencoded_params_matcher'", DeprecationWarning
    )
    return matchers.urlencoded_params_matcher(params)


def json_params_matcher(params):
    warn("Function is deprecated. Use 'from responses.matchers import json_params_matcher'", DeprecationWarning)
    return matchers.json_params_matcher(params)


def __getattr__(name):
    if name in deprecated_names:
        warn(f"{name} is deprecated. Please use 'responses.mock.{name}", DeprecationWarning)
        return globals()[f'_deprecated_{name}']
    raise AttributeError(f'module {__name__} has no attribute {name}')
