"""`RequestsMock`: it takes the place of the adapter's `send` and answers from what is registered."""

import inspect
from functools import partialmethod, wraps
from itertools import groupby
from re import Pattern
from unittest import mock as std_mock
from urllib.parse import parse_qsl, urlsplit

from requests.adapters import HTTPAdapter, MaxRetryError
from requests.exceptions import ConnectionError, RetryError
from responses import matchers
from responses._address import clean_unicode, has_unicode, with_path
from responses._calls import Call, CallList
from responses._response import BaseResponse, CallbackResponse, FalseBool, Response
from responses.registries import FirstMatchRegistry

_real_send = HTTPAdapter.send
_SEND_ARGUMENTS = ('stream', 'timeout', 'verify', 'cert', 'proxies')


def _log(message, url):
    import logging

    logging.getLogger('responses').info(message, extra={'url': url})


def get_wrapped(func, responses, *, registry=None, assert_all_requests_are_fired=None):
    """The function, run with `responses` started."""
    asserting = std_mock.patch.object(
        target=responses, attribute='assert_all_requests_are_fired', new=assert_all_requests_are_fired
    )

    def prepare():
        if registry is not None:
            responses._set_registry(registry)

    if inspect.iscoroutinefunction(func):

        @wraps(func)
        async def wrapper(*args, **kwargs):
            prepare()
            with asserting, responses:
                return await func(*args, **kwargs)

    else:

        @wraps(func)
        def wrapper(*args, **kwargs):
            prepare()
            with asserting, responses:
                return func(*args, **kwargs)

    return wrapper


class RequestsMock:
    """Answers from what is registered, between `start` and `stop`."""

    __module__ = 'responses'

    DELETE = 'DELETE'
    GET = 'GET'
    HEAD = 'HEAD'
    OPTIONS = 'OPTIONS'
    PATCH = 'PATCH'
    POST = 'POST'
    PUT = 'PUT'

    Response = Response
    matchers = matchers
    response_callback = None

    def __init__(
        self, assert_all_requests_are_fired=True, response_callback=None, passthru_prefixes=(),
        target='requests.adapters.HTTPAdapter.send', registry=FirstMatchRegistry, *, real_adapter_send=_real_send,
    ):
        self._calls = CallList()
        self.reset()
        self._registry = registry()
        self.assert_all_requests_are_fired = assert_all_requests_are_fired
        self.response_callback = response_callback
        self.passthru_prefixes = tuple(passthru_prefixes)
        self.target = target
        self._patcher = None
        self._real_send = real_adapter_send

    def get_registry(self):
        return self._registry

    def _set_registry(self, new_registry):
        if self.registered():
            raise AttributeError(
                "Cannot replace Registry, current registry has responses.\nRun 'responses.registry.reset()' first"
            )
        self._registry = new_registry()

    def reset(self):
        self._registry = FirstMatchRegistry()
        self._calls.reset()
        self.passthru_prefixes = ()

    def add(self, method=None, url=None, body='', adding_headers=None, *args, **kwargs):
        """Registers an answer, given as such or by its parts."""
        if isinstance(method, BaseResponse):
            return self._registry.add(method)
        if adding_headers is not None:
            kwargs.setdefault('headers', adding_headers)
        if 'content_type' in kwargs and 'content-type' in [name.lower() for name in kwargs.get('headers') or ()]:
            raise RuntimeError(
                'You cannot define both `content_type` and `headers[Content-Type]`. Using the `content_type` kwarg is '
                'recommended.'
            )
        assert url is not None
        assert isinstance(method, str)
        return self._registry.add(Response(method=method, url=url, body=body, **kwargs))

    delete = partialmethod(add, DELETE)
    get = partialmethod(add, GET)
    head = partialmethod(add, HEAD)
    options = partialmethod(add, OPTIONS)
    patch = partialmethod(add, PATCH)
    post = partialmethod(add, POST)
    put = partialmethod(add, PUT)

    def _parse_response_file(self, file_path):
        import yaml

        with open(file_path) as file:
            return yaml.safe_load(file)

    def _add_from_file(self, file_path):
        for entry in self._parse_response_file(file_path)['responses']:
            told = entry['response']
            headers = told.get('headers')
            if headers is not None and 'content_type' in told:
                headers = {name: value for name, value in headers.items() if name.lower() != 'content-type'} or None
            parts = {name: told[name] for name in ('method', 'url', 'body', 'status', 'content_type')}
            self.add(
                headers=headers, auto_calculate_content_length=told['auto_calculate_content_length'], **parts
            )

    def add_passthru(self, prefix):
        """Lets through what begins so, or fits the pattern, and nothing answers."""
        if not isinstance(prefix, Pattern) and has_unicode(prefix):
            prefix = clean_unicode(prefix)
        self.passthru_prefixes += (prefix,)

    def _given(self, method_or_response, url, make, **parts):
        if isinstance(method_or_response, BaseResponse):
            return method_or_response
        assert url is not None
        assert isinstance(method_or_response, str)
        return make(method=method_or_response, url=url, **parts)

    def remove(self, method_or_response=None, url=None):
        return self._registry.remove(self._given(method_or_response, url, BaseResponse))

    def replace(self, method_or_response=None, url=None, body='', *args, **kwargs):
        return self._registry.replace(self._given(method_or_response, url, Response, body=body, **kwargs))

    def upsert(self, method_or_response=None, url=None, body='', *args, **kwargs):
        try:
            return self.replace(method_or_response, url, body, *args, **kwargs)
        except ValueError:
            return self.add(method_or_response, url, body, *args, **kwargs)

    def add_callback(
        self, method, url, callback, match_querystring=FalseBool(), content_type='text/plain', match=()
    ):
        return self._registry.add(
            CallbackResponse(
                url=url, method=method, callback=callback, content_type=content_type,
                match_querystring=match_querystring, match=match,
            )
        )

    def registered(self):
        return self._registry.registered

    @property
    def calls(self):
        return self._calls

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, type, value, traceback):
        try:
            self.stop(allow_assert=True)
        finally:
            self.reset()

    def activate(self, func=None, *, registry=None, assert_all_requests_are_fired=False):
        """A decorator, with arguments or without."""
        if func is not None:
            return get_wrapped(func, self)

        def decorate(function):
            return get_wrapped(
                function, self, registry=registry, assert_all_requests_are_fired=assert_all_requests_are_fired
            )

        return decorate

    def _find_match(self, request):
        return self._registry.find(request)

    def _parse_request_params(self, url):
        params = {}
        pairs = parse_qsl(urlsplit(url).query, keep_blank_values=True)
        for name, group in groupby(pairs, lambda pair: pair[0]):
            values = [value for _, value in group]
            params[name] = values[0] if len(values) == 1 else values
        return params

    def _read_filelike_body(self, body):
        return body.read() if hasattr(body, 'read') else body

    def _on_request(self, adapter, request, *, retries=None, **kwargs):
        """Answers a request; once more where the adapter's `Retry` says so."""
        request.params = self._parse_request_params(request.path_url)
        request.req_kwargs = kwargs
        url = str(request.url)
        request.body = self._read_filelike_body(request.body)
        match, reasons = self._find_match(request)
        if match is None:
            if any(_begins(url, prefix) for prefix in self.passthru_prefixes):
                _log('request.allowed-passthru', url)
                return self._real_send(adapter, request, **kwargs)
            refusal = ConnectionError(self._refusal(request.method, url, reasons))
            refusal.request = request
            self._calls.add(request, refusal)
            raise refusal
        if match.passthrough:
            _log('request.passthrough-response', url)
            response = self._real_send(adapter, request, **kwargs)
        else:
            try:
                response = adapter.build_response(request, match.get_response(request))
            except BaseException as error:
                self._note(match, Call(request, error))
                raise
        if self.response_callback:
            response = self.response_callback(response)
        self._note(match, Call(request, response))
        retries = retries or adapter.max_retries
        method = response.request.method
        if not retries.is_retry(method, response.status_code, 'Retry-After' in response.headers):
            return response
        try:
            retries = retries.increment(method=method, url=response.url, response=response.raw)
        except MaxRetryError as error:
            if retries.raise_on_status:
                raise RetryError(error, request=request) from None
            return response
        return self._on_request(adapter, request, retries=retries, **kwargs)

    def _note(self, match, call):
        self._calls.add_call(call)
        match.calls.add_call(call)

    def _refusal(self, method, url, reasons):
        text = (
            "Connection refused by Responses - the call doesn't match any registered mock.\n\n"
            f'Request: \n- {method} {url}\n\nAvailable matches:\n'
        )
        for place, known in enumerate(self.registered()):
            text += f'- {known.method} {known.url} {reasons[place]}\n'
        if self.passthru_prefixes:
            text += 'Passthru prefixes:\n'
            text += ''.join(f'- {prefix}\n' for prefix in self.passthru_prefixes)
        return text

    def unbound_on_send(self):
        def send(adapter, request, *args, **kwargs):
            kwargs.update(zip(_SEND_ARGUMENTS, args))
            return self._on_request(adapter, request, **kwargs)

        return send

    def start(self):
        if self._patcher is None:
            # The suite of the real one patches it there.
            from responses import std_mock

            self._patcher = std_mock.patch(target=self.target, new=self.unbound_on_send())
            self._patcher.start()

    def stop(self, allow_assert=True):
        if self._patcher is not None:
            self._patcher.stop()
            self._patcher = None
        if not self.assert_all_requests_are_fired or not allow_assert:
            return
        idle = [(match.method, match.url) for match in self.registered() if match.call_count == 0]
        if idle:
            raise AssertionError(f'Not all requests have been executed {idle!r}')

    def assert_call_count(self, url, count):
        called = sum(call.request.url == with_path(url) for call in self.calls)
        if called == count:
            return True
        raise AssertionError(f"Expected URL '{url}' to be called {count} times. Called {called} times.")


def _begins(url, prefix):
    return bool(prefix.match(url)) if isinstance(prefix, Pattern) else url.startswith(prefix)
