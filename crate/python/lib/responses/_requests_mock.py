"""`RequestsMock`: it takes the place of the adapter's `send` and answers from what is registered."""

import contextlib
import functools
import inspect
from re import Pattern
from urllib.parse import parse_qsl, urlsplit

from requests.adapters import HTTPAdapter, MaxRetryError
from requests.exceptions import ConnectionError, RetryError
from responses import matchers
from responses._address import clean_unicode, has_unicode, with_path
from responses._calls import Call, CallList
from responses._response import BaseResponse, CallbackResponse, FalseBool, Response
from responses.registries import FirstMatchRegistry

_real_send = HTTPAdapter.send
_VERBS = ('DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT')
_SEND_ARGUMENTS = ('stream', 'timeout', 'verify', 'cert', 'proxies')


@contextlib.contextmanager
def _running(mock, registry, has_to_be_asked):
    """The mock started, with these settings for as long as it runs."""
    if registry is not None:
        mock._set_registry(registry)
    usual = mock.assert_all_requests_are_fired
    mock.assert_all_requests_are_fired = has_to_be_asked
    try:
        with mock:
            yield
    finally:
        mock.assert_all_requests_are_fired = usual


def get_wrapped(func, responses, *, registry=None, assert_all_requests_are_fired=None):
    """The function, which finds `responses` started when it is called."""
    running = functools.partial(_running, responses, registry, assert_all_requests_are_fired)

    @functools.wraps(func)
    def call(*args, **kwargs):
        with running():
            return func(*args, **kwargs)

    @functools.wraps(func)
    async def await_(*args, **kwargs):
        with running():
            return await func(*args, **kwargs)

    return await_ if inspect.iscoroutinefunction(func) else call


class RequestsMock:
    """Answers from what is registered, between `start` and `stop`."""

    __module__ = 'responses'

    Response = Response
    matchers = matchers
    response_callback = None

    def __init__(
        self, assert_all_requests_are_fired=True, response_callback=None, passthru_prefixes=(),
        target='requests.adapters.HTTPAdapter.send', registry=FirstMatchRegistry, *, real_adapter_send=_real_send,
    ):
        self.assert_all_requests_are_fired = assert_all_requests_are_fired
        self.response_callback = response_callback
        self.target = target
        self._real_send = real_adapter_send
        self._patcher = None
        self._calls = CallList()
        self.reset()
        self._registry = registry()
        self.passthru_prefixes = tuple(passthru_prefixes)

    def reset(self):
        self.passthru_prefixes = ()
        self._registry = FirstMatchRegistry()
        self._calls.reset()

    # What is registered.

    def get_registry(self):
        return self._registry

    def _set_registry(self, new_registry):
        if len(self.registered()) > 0:
            raise AttributeError(
                "Cannot replace Registry, current registry has responses.\nRun 'responses.registry.reset()' first"
            )
        self._registry = new_registry()

    def registered(self):
        return self.get_registry().registered

    def _given(self, one, url, make=Response, **parts):
        """A registered answer, given as such or by its parts."""
        if isinstance(one, BaseResponse):
            return one
        assert isinstance(one, str) and url is not None
        return make(method=one, url=url, **parts)

    def add(self, method=None, url=None, body='', adding_headers=None, *args, **kwargs):
        """Registers an answer, given as such or by its parts."""
        if adding_headers is not None and 'headers' not in kwargs:
            kwargs['headers'] = adding_headers
        if 'content_type' in kwargs:
            _check_for_one_type(kwargs.get('headers') or ())
        return self.get_registry().add(self._given(method, url, body=body, **kwargs))

    def add_callback(
        self, method, url, callback, match_querystring=FalseBool(), content_type='text/plain', match=()
    ):
        settings = {'match_querystring': match_querystring, 'content_type': content_type, 'match': match}
        return self.add(CallbackResponse(method, url, callback, **settings))

    def replace(self, method_or_response=None, url=None, body='', *args, **kwargs):
        return self.get_registry().replace(self._given(method_or_response, url, body=body, **kwargs))

    def upsert(self, method_or_response=None, url=None, body='', *args, **kwargs):
        with contextlib.suppress(ValueError):
            return self.replace(method_or_response, url, body, *args, **kwargs)
        return self.add(method_or_response, url, body, *args, **kwargs)

    def remove(self, method_or_response=None, url=None):
        return self.get_registry().remove(self._given(method_or_response, url, BaseResponse))

    def add_passthru(self, prefix):
        """Lets through what begins so, or fits the pattern, and nothing answers."""
        is_plain = isinstance(prefix, Pattern) or not has_unicode(prefix)
        self.passthru_prefixes = (*self.passthru_prefixes, prefix if is_plain else clean_unicode(prefix))

    def _parse_response_file(self, file_path):
        import yaml

        with open(file_path) as recorded:
            return yaml.safe_load(recorded)

    def _add_from_file(self, file_path):
        """Registers what was recorded. A content type of its own comes before one among the headers."""
        for told in (entry['response'] for entry in self._parse_response_file(file_path)['responses']):
            headers = told.get('headers') or {}
            if 'content_type' in told:
                headers = {name: value for name, value in headers.items() if name.lower() != 'content-type'}
            names = ('method', 'url', 'body', 'status', 'content_type', 'auto_calculate_content_length')
            self.add(headers=headers or None, **{name: told[name] for name in names})

    # What is asked.

    @property
    def calls(self):
        return self._calls

    def assert_call_count(self, url, count):
        asked = [call.request.url for call in self.calls].count(with_path(url))
        if asked != count:
            raise AssertionError(f"Expected URL '{url}' to be called {count} times. Called {asked} times.")
        return True

    def _find_match(self, request):
        return self.get_registry().find(request)

    def _parse_request_params(self, url):
        """The query as a dictionary, with a list for what stands in it several times in a row."""
        params, last = {}, None
        for name, value in parse_qsl(urlsplit(url).query, keep_blank_values=True):
            if name != last:
                params[name] = value
            elif isinstance(params[name], list):
                params[name].append(value)
            else:
                params[name] = [params[name], value]
            last = name
        return params

    def _on_request(self, adapter, request, *, retries=None, **kwargs):
        """The answer to a request, which is asked for again as the adapter's `Retry` says."""
        request.params = self._parse_request_params(request.path_url)
        request.req_kwargs = kwargs
        if hasattr(request.body, 'read'):
            # Who looks at the calls wants to see what was sent, not a file that has been read.
            request.body = request.body.read()
        retries = retries or adapter.max_retries
        while True:
            match, reasons = self._find_match(request)
            if match is None:
                return self._unanswered(adapter, request, reasons, kwargs)
            answer = self._answered(match, adapter, request, kwargs)
            if not retries.is_retry(request.method, answer.status_code, 'Retry-After' in answer.headers):
                return answer
            try:
                retries = retries.increment(method=request.method, url=answer.url, response=answer.raw)
            except MaxRetryError as error:
                if not retries.raise_on_status:
                    return answer
                raise RetryError(error, request=request) from None

    def _answered(self, match, adapter, request, kwargs):
        """What the registered answer gives. The call is noted, whatever comes of it."""
        try:
            if match.passthrough:
                _log('request.passthrough-response', request)
                outcome = self._real_send(adapter, request, **kwargs)
            else:
                outcome = adapter.build_response(request, match.get_response(request))
            if self.response_callback:
                outcome = self.response_callback(outcome)
        except BaseException as error:
            outcome = error
            raise
        finally:
            call = Call(request, outcome)
            for calls in (self._calls, match.calls):
                calls.add_call(call)
        return outcome

    def _unanswered(self, adapter, request, reasons, kwargs):
        """Lets a request through, if it may, or refuses it."""
        url = str(request.url)
        for prefix in self.passthru_prefixes:
            if prefix.match(url) if isinstance(prefix, Pattern) else url.startswith(prefix):
                _log('request.allowed-passthru', request)
                return self._real_send(adapter, request, **kwargs)
        refusal = ConnectionError(self._refusal(request, reasons), request=request)
        self._calls.add(request, refusal)
        raise refusal

    def _refusal(self, request, reasons):
        known = [f'- {one.method} {one.url} {reason}' for one, reason in zip(self.registered(), reasons)]
        lines = [
            "Connection refused by Responses - the call doesn't match any registered mock.", '', 'Request: ',
            f'- {request.method} {request.url}', '', 'Available matches:', *known,
        ]
        if self.passthru_prefixes:
            lines += ['Passthru prefixes:', *(f'- {prefix}' for prefix in self.passthru_prefixes)]
        return '\n'.join([*lines, ''])

    # From when to when.

    def activate(self, func=None, *, registry=None, assert_all_requests_are_fired=False):
        """A decorator, with arguments or without."""
        if func is not None:
            return get_wrapped(func, self)
        settings = {'registry': registry, 'assert_all_requests_are_fired': assert_all_requests_are_fired}
        return functools.partial(get_wrapped, responses=self, **settings)

    def unbound_on_send(self):
        def send(adapter, request, *args, **kwargs):
            return self._on_request(adapter, request, **kwargs, **dict(zip(_SEND_ARGUMENTS, args)))

        return send

    def start(self):
        # A decorated function may call another one.
        if self._patcher is None:
            # Who wants to see what is patched replaces it there.
            from responses import std_mock

            self._patcher = std_mock.patch(target=self.target, new=self.unbound_on_send())
            self._patcher.start()

    def stop(self, allow_assert=True):
        patcher, self._patcher = self._patcher, None
        if patcher is not None:
            patcher.stop()
        if allow_assert and self.assert_all_requests_are_fired:
            idle = [(one.method, one.url) for one in self.registered() if not one.call_count]
            if idle:
                raise AssertionError(f'Not all requests have been executed {idle!r}')

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *error):
        with contextlib.ExitStack() as at_end:
            at_end.callback(self.reset)
            self.stop(allow_assert=True)


for _verb in _VERBS:
    setattr(RequestsMock, _verb, _verb)
    setattr(RequestsMock, _verb.lower(), functools.partialmethod(RequestsMock.add, _verb))


def _check_for_one_type(headers):
    if 'content-type' in [name.lower() for name in headers]:
        raise RuntimeError(
            'You cannot define both `content_type` and `headers[Content-Type]`. Using the `content_type` kwarg is '
            'recommended.'
        )


def _log(message, request):
    import logging

    logging.getLogger('responses').info(message, extra={'url': str(request.url)})
