"""Clients. What one can do is in its service's model; what it is answered comes from `botocore.backend`."""

import time

from botocore import UNSIGNED, xform_name
from botocore.config import Config
from botocore.errorfactory import exceptions_of
from botocore.exceptions import ClientError, OperationNotPageableError, ReadTimeoutError
from botocore.hooks import HierarchicalEmitter

# Codes and statuses after which a client tries again.
_RETRIED_CODES = (
    'RequestTimeout',
    'RequestTimeoutException',
    'PriorRequestNotComplete',
    'SlowDown',
    'Throttling',
    'ThrottlingException',
    'ThrottledException',
    'RequestThrottledException',
    'RequestThrottled',
    'TooManyRequestsException',
    'RequestLimitExceeded',
    'BandwidthLimitExceeded',
    'LimitExceededException',
    'ProvisionedThroughputExceededException',
)
_RETRIED_STATUSES = (500, 502, 503, 504)
_CLASSES = {}


class ClientMeta:
    def __init__(self, events, config, endpoint_url, service_model, region_name):
        self.events = events
        self.config = config
        self.endpoint_url = endpoint_url
        self.service_model = service_model
        self.region_name = region_name
        self.partition = 'aws'
        self.method_to_api_mapping = {xform_name(name): name for name in service_model.operation_names}


class BaseClient:
    def __init__(self, meta, request_signer):
        self.meta = meta
        self._service_model = meta.service_model
        self._request_signer = request_signer
        self._waiters = None

    def __getattr__(self, item):
        raise AttributeError(f"'{self.__class__.__name__}' object has no attribute '{item}'")

    @property
    def exceptions(self):
        return exceptions_of(self._service_model)

    def _make_api_call(self, operation_name, api_params):
        from botocore.endpoint import build_request
        from botocore.validate import validate_parameters

        operation = self._service_model.operation_model(operation_name)
        context = {
            'client_region': self.meta.region_name,
            'client_config': self.meta.config,
            'has_streaming_input': 'Body' in (operation.input_shape.members if operation.input_shape else ()),
        }
        params = self._emit_api_params(api_params, operation, context)
        if operation.input_shape is not None and self.meta.config.parameter_validation:
            validate_parameters(params, operation.input_shape)
        request = build_request(operation, params, self.meta.endpoint_url, self.meta.config)
        request['context'] = context
        name = f'{self._service_model.service_id.hyphenize()}.{operation_name}'
        _, answered = self.meta.events.emit_until_response(
            f'before-call.{name}',
            model=operation,
            params=request,
            request_signer=self._request_signer,
            context=context,
        )
        http, parsed = answered or self._ask(operation, params, request)
        self.meta.events.emit(
            f'after-call.{name}', http_response=http, parsed=parsed, model=operation, context=context
        )
        if http.status_code >= 300:
            error_class = self.exceptions.from_code(parsed.get('Error', {}).get('Code'))
            raise error_class(parsed, operation_name)
        return parsed

    def _emit_api_params(self, api_params, operation_model, context):
        from botocore.handlers import prepare

        events = self.meta.events
        name = f'{self._service_model.service_id.hyphenize()}.{operation_model.name}'
        for _, replaced in events.emit(
            f'provide-client-params.{name}', params=api_params, model=operation_model, context=context
        ):
            api_params = api_params if replaced is None else replaced
        events.emit(f'before-parameter-build.{name}', params=api_params, model=operation_model, context=context)
        prepare(operation_model, api_params, context)
        return api_params

    def _ask(self, operation, params, request):
        """Sends the request, several times where the service is busy."""
        from botocore import backend
        from botocore.answers import HTTPAnswer, parsed_answer, parsed_refusal
        from botocore.wire import sendable

        sent = sendable(params, operation.input_shape)
        call = backend.Call(operation, sent, self.meta.region_name, self, self._signs(operation))
        call.request = request
        backend.check_reachable(call, request)
        most = self.meta.config.most_attempts
        for attempt in range(most):
            is_last = attempt + 1 == most
            try:
                answer = backend.perform(call)
                parsed = parsed_answer(answer, operation, attempt)
                return HTTPAnswer(answer.status, parsed['ResponseMetadata']['HTTPHeaders']), parsed
            except ReadTimeoutError:
                if is_last:
                    raise
            except backend.Refusal as refusal:
                is_retried = refusal.status in _RETRIED_STATUSES or refusal.code in _RETRIED_CODES
                if is_last or not is_retried:
                    parsed = parsed_refusal(refusal, operation, attempt)
                    if is_retried:
                        parsed['ResponseMetadata']['MaxAttemptsReached'] = True
                    return HTTPAnswer(refusal.status, parsed['ResponseMetadata']['HTTPHeaders']), parsed
            time.sleep(min(0.5 * 2**attempt, 20))

    def _signs(self, operation):
        """Whether the request tells who sends it."""
        version = self._request_signer.signature_version
        _, chosen = self.meta.events.emit_until_response(
            f'choose-signer.{self._service_model.service_id.hyphenize()}.{operation.name}',
            signing_name=self._service_model.endpoint_prefix,
            region_name=self.meta.region_name,
            signature_version=version,
            context={},
        )
        return UNSIGNED not in (version, chosen)

    def can_paginate(self, operation_name):
        return self.meta.method_to_api_mapping[operation_name] in self._service_model.pagers

    def get_paginator(self, operation_name):
        if not self.can_paginate(operation_name):
            raise OperationNotPageableError(operation_name=operation_name)
        from botocore.paginate import Paginator

        name = self.meta.method_to_api_mapping[operation_name]
        cls = type(f'{self._class_name()}.Paginator.{name}', (Paginator,), {'__module__': __name__})
        model = self._service_model.operation_model(name)
        return cls(getattr(self, operation_name), self._service_model.pager(name), model)

    def _class_name(self):
        return self._service_model.service_id.replace(' ', '')

    @property
    def waiter_names(self):
        return [xform_name(name) for name in self._service_model.waiters]

    def get_waiter(self, waiter_name):
        from botocore.waiter import create_waiter_with_client, waiter_model_of

        names = {xform_name(name): name for name in self._service_model.waiters}
        if waiter_name not in names:
            raise ValueError(f'Waiter does not exist: {waiter_name}')
        return create_waiter_with_client(names[waiter_name], waiter_model_of(self._service_model), self)

    def generate_presigned_url(self, ClientMethod, Params=None, ExpiresIn=3600, HttpMethod=None):
        from botocore.signers import generate_presigned_url

        return generate_presigned_url(self, ClientMethod, Params, ExpiresIn, HttpMethod)

    def close(self):
        """There is no connection to close."""


def _generate_presigned_post(self, Bucket, Key, Fields=None, Conditions=None, ExpiresIn=3600):
    from botocore.signers import generate_presigned_post

    return generate_presigned_post(self, Bucket, Key, Fields, Conditions, ExpiresIn)


def _method(method_name, operation_name, class_name):
    def _api_call(self, *args, **kwargs):
        if args:
            raise TypeError(f'{method_name}() only accepts keyword arguments.')
        return self._make_api_call(operation_name, kwargs)

    _api_call.__name__ = method_name
    _api_call.__qualname__ = f'{class_name}.{method_name}'
    return _api_call


def _class_of(model, mixins):
    known = _CLASSES.get((model.service_name, mixins))
    if known is not None:
        return known
    name = model.service_id.replace(' ', '')
    members = {xform_name(each): _method(xform_name(each), each, name) for each in model.operation_names}
    if model.service_name == 's3':
        members['generate_presigned_post'] = _generate_presigned_post
    for mixin in mixins:
        members[mixin.__name__] = mixin
    cls = type(name, (BaseClient,), {'__module__': __name__, **members})
    _CLASSES[model.service_name, mixins] = cls
    return cls


def create_client(model, region, endpoint_url, config, credentials, mixins=()):
    """A client of a service; `mixins` are functions that it has as methods too."""
    from botocore.endpoint import endpoint_of
    from botocore.signers import RequestSigner

    config = Config(region_name=region) if config is None else config.merge(Config(region_name=region))
    meta = ClientMeta(HierarchicalEmitter(), config, endpoint_url or endpoint_of(model, region), model, region)
    version = config.signature_version
    signer = RequestSigner(None if version is UNSIGNED else credentials, region, version)
    return _class_of(model, tuple(mixins))(meta, signer)


__all__ = ['BaseClient', 'ClientError', 'Config', 'create_client']
