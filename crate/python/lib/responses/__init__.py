"""responses 0.26: answers for `requests`, registered beforehand."""

from unittest import mock as std_mock
from warnings import warn

from responses import matchers, registries
from responses._address import clean_unicode as _clean_unicode
from responses._address import with_path as _ensure_url_default_path
from responses._address import without_query as _get_url_and_path
from responses._calls import Call, CallList
from responses._requests_mock import _VERBS, RequestsMock, _real_send, get_wrapped
from responses._response import (
    _UNSET,
    BaseResponse,
    CallbackResponse,
    FalseBool,
    PassthroughResponse,
    Response,
)
from responses.registries import FirstMatchRegistry

# The mock that the functions of this module are those of.
_default_mock = mock = RequestsMock(assert_all_requests_are_fired=False)

_FUNCTIONS = (
    'activate', 'add', '_add_from_file', 'add_callback', 'add_passthru', 'assert_call_count', 'calls', 'registered',
    'remove', 'replace', 'reset', 'response_callback', 'start', 'stop', 'upsert',
)
_SETTINGS = ('assert_all_requests_are_fired', 'passthru_prefixes', 'target')
_VERB_NAMES = tuple(name for verb in _VERBS for name in (verb, verb.lower()))

for _name in _FUNCTIONS + _VERB_NAMES:
    globals()[_name] = getattr(mock, _name)
for _name in _SETTINGS:
    globals()[f'_deprecated_{_name}'] = getattr(mock, _name)

deprecated_names = list(_SETTINGS)

__all__ = [
    'CallbackResponse', 'Response', 'RequestsMock', *_FUNCTIONS, *_VERB_NAMES,
    *(f'_deprecated_{name}' for name in _SETTINGS),
]


def _moved(name):
    def matcher(params):
        warn(f"Function is deprecated. Use 'from responses.matchers import {name}'", DeprecationWarning)
        return getattr(matchers, name)(params)

    matcher.__name__ = matcher.__qualname__ = name
    return matcher


json_params_matcher = _moved('json_params_matcher')
urlencoded_params_matcher = _moved('urlencoded_params_matcher')


def __getattr__(name):
    if name not in _SETTINGS:
        raise AttributeError(f'module {__name__} has no attribute {name}')
    warn(f"{name} is deprecated. Please use 'responses.mock.{name}", DeprecationWarning)
    return globals()[f'_deprecated_{name}']
