"""Answers that a client gives in an order that the test wrote down, checked against the service model."""

import collections
import pprint

from botocore.exceptions import ParamValidationError, StubAssertionError, StubResponseError, UnStubbedResponseError
from botocore.validate import validate_parameters


class _ANY:
    """Equals everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


class StubbedAnswer:
    """What stands for the answer of HTTP."""

    def __init__(self, status_code):
        self.status_code = status_code
        self.headers = {}
        self.raw = None
        self.content = b''


class Stubber:
    def __init__(self, client):
        self.client = client
        self._event_id = 'boto_stubber'
        self._expected_params_event_id = 'boto_stubber_expected_params'
        self._queue = collections.deque()

    def __enter__(self):
        self.activate()
        return self

    def __exit__(self, exception_type, exception_value, traceback):
        self.deactivate()

    def activate(self):
        events = self.client.meta.events
        events.register_first(
            'before-parameter-build.*.*', self._assert_expected_params, unique_id=self._expected_params_event_id
        )
        events.register_first('before-call.*.*', self._get_response_handler, unique_id=self._event_id)

    def deactivate(self):
        events = self.client.meta.events
        events.unregister(
            'before-parameter-build.*.*', self._assert_expected_params, unique_id=self._expected_params_event_id
        )
        events.unregister('before-call.*.*', self._get_response_handler, unique_id=self._event_id)

    def add_response(self, method, service_response, expected_params=None):
        if not hasattr(self.client, method):
            name = self.client.meta.service_model.service_name
            raise ValueError(f'Client {name} does not have method: {method}')
        operation_name = self.client.meta.method_to_api_mapping.get(method)
        shape = self.client.meta.service_model.operation_model(operation_name).output_shape
        self._check(shape, {name: value for name, value in service_response.items() if name != 'ResponseMetadata'})
        self._add(operation_name, 200, service_response, expected_params)

    def add_client_error(
        self,
        method,
        service_error_code='',
        service_message='',
        http_status_code=400,
        service_error_meta=None,
        expected_params=None,
        response_meta=None,
        modeled_fields=None,
    ):
        response = {
            'ResponseMetadata': {'HTTPStatusCode': http_status_code, **(response_meta or {})},
            'Error': {'Message': service_message, 'Code': service_error_code, **(service_error_meta or {})},
        }
        if modeled_fields is not None:
            self._check(self.client.meta.service_model.shape_for_error_code(service_error_code), modeled_fields)
            response.update(modeled_fields)
        operation_name = self.client.meta.method_to_api_mapping.get(method)
        self._add(operation_name, http_status_code, response, expected_params)

    def assert_no_pending_responses(self):
        if self._queue:
            raise AssertionError(f'{len(self._queue)} responses remaining in queue.')

    def _add(self, operation_name, status, response, expected_params):
        self._queue.append(
            {
                'operation_name': operation_name,
                'response': (StubbedAnswer(status), response),
                'expected_params': expected_params,
            }
        )

    def _check(self, shape, response):
        if shape is not None:
            validate_parameters(response, shape)
        elif response:
            raise ParamValidationError(report='Service response should only contain ResponseMetadata.')

    def _assert_expected_call_order(self, model):
        if not self._queue:
            raise UnStubbedResponseError(
                operation_name=model.name,
                reason='Unexpected API Call: A call was made but no additional calls expected. Either the API Call '
                'was not stubbed or it was called multiple times.',
            )
        name = self._queue[0]['operation_name']
        if name != model.name:
            raise StubResponseError(
                operation_name=model.name, reason=f'Operation mismatch: found response for {name}.'
            )

    def _get_response_handler(self, model, params, context, **kwargs):
        self._assert_expected_call_order(model)
        return self._queue.popleft()['response']

    def _assert_expected_params(self, model, params, context, **kwargs):
        # A presigned address asks nobody.
        if context.get('is_presign_request'):
            return
        self._assert_expected_call_order(model)
        expected = self._queue[0]['expected_params']
        if expected is None:
            return
        fits = all(name in params and value == params[name] for name, value in expected.items())
        if not fits or sorted(expected) != sorted(params):
            raise StubAssertionError(
                operation_name=model.name,
                reason=f'Expected parameters:\n{pprint.pformat(expected)},\nbut received:\n{pprint.pformat(params)}',
            )
