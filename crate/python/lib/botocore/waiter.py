"""Waiting until a service says what is waited for. The time in between passes on the sandbox's clock."""

import json
import time

import jmespath
from botocore.exceptions import ClientError, WaiterConfigError, WaiterError


def is_error(response):
    return isinstance(response, dict) and 'Error' in response


class AcceptorConfig:
    """One sign to look for in an answer, and the state that it means."""

    def __init__(self, config):
        self.state = config['state']
        self.matcher = config['matcher']
        self.expected = config['expected']
        self.argument = config.get('argument')
        if self.matcher in ('path', 'pathAll', 'pathAny'):
            self._expression = jmespath.compile(self.argument)
        elif self.matcher not in ('status', 'error'):
            raise WaiterConfigError(error_msg=f'Unknown acceptor: {self.matcher}')

    @property
    def explanation(self):
        if self.matcher == 'path':
            return f'For expression "{self.argument}" we matched expected path: "{self.expected}"'
        if self.matcher == 'pathAll':
            return f'For expression "{self.argument}" all members matched expected path: "{self.expected}"'
        if self.matcher == 'pathAny':
            return f'For expression "{self.argument}" we matched expected path: "{self.expected}" at least once'
        if self.matcher == 'status':
            return f'Matched expected HTTP status code: {self.expected}'
        return f'Matched expected service error code: {self.expected}'

    def matcher_func(self, response):
        if self.matcher == 'status':
            return response.get('ResponseMetadata', {}).get('HTTPStatusCode') == self.expected
        if self.matcher == 'error':
            if isinstance(self.expected, bool):
                return is_error(response) is self.expected
            return response.get('Error', {}).get('Code', '') == self.expected
        if is_error(response):
            return False
        found = self._expression.search(response)
        if self.matcher == 'path':
            return found == self.expected
        if not isinstance(found, list) or not found:
            return False
        matches = all if self.matcher == 'pathAll' else any
        return matches(each == self.expected for each in found)


class SingleWaiterConfig:
    def __init__(self, single_waiter_config):
        self.description = single_waiter_config.get('description', '')
        self.operation = single_waiter_config['operation']
        self.delay = single_waiter_config['delay']
        self.max_attempts = single_waiter_config['maxAttempts']
        self._acceptors = single_waiter_config['acceptors']

    @property
    def acceptors(self):
        return [AcceptorConfig(each) for each in self._acceptors]


class WaiterModel:
    SUPPORTED_VERSION = 2

    def __init__(self, waiter_config):
        self.version = waiter_config['version']
        if self.version != self.SUPPORTED_VERSION:
            raise WaiterConfigError(
                error_msg=f'Unsupported waiter version, supported version must be: {self.SUPPORTED_VERSION}, '
                f'but version of waiter config is: {self.version}'
            )
        self._waiters = waiter_config['waiters']
        self.waiter_names = sorted(self._waiters)

    def get_waiter(self, waiter_name):
        if waiter_name not in self._waiters:
            raise ValueError(f'Waiter does not exist: {waiter_name}')
        return SingleWaiterConfig(self._waiters[waiter_name])


class NormalizedOperationMethod:
    """A client's method whose errors are answers."""

    def __init__(self, client_method):
        self._client_method = client_method

    def __call__(self, **kwargs):
        try:
            return self._client_method(**kwargs)
        except ClientError as error:
            return error.response


class Waiter:
    def __init__(self, name, config, operation_method):
        self.name = name
        self.config = config
        self._operation_method = operation_method

    def wait(self, **kwargs):
        acceptors = self.config.acceptors
        config = kwargs.pop('WaiterConfig', {})
        delay = config.get('Delay', self.config.delay)
        most = config.get('MaxAttempts', self.config.max_attempts)
        accepted = None
        attempts = 0
        while True:
            response = self._operation_method(**kwargs)
            attempts += 1
            found = next((each for each in acceptors if each.matcher_func(response)), None)
            accepted = found or accepted
            if found is None and is_error(response):
                error = response['Error']
                reason = f'An error occurred ({error.get("Code", "Unknown")}): {error.get("Message", "Unknown")}'
                raise WaiterError(name=self.name, reason=reason, last_response=response)
            state = accepted.state if accepted else 'waiting'
            if state == 'success':
                return
            if state == 'failure':
                reason = f'Waiter encountered a terminal failure state: {accepted.explanation}'
                raise WaiterError(name=self.name, reason=reason, last_response=response)
            if attempts >= most:
                reason = 'Max attempts exceeded'
                if accepted is not None:
                    reason += f'. Previously accepted state: {accepted.explanation}'
                raise WaiterError(name=self.name, reason=reason, last_response=response)
            time.sleep(delay)


def create_waiter_with_client(waiter_name, waiter_model, client):
    from botocore import xform_name

    config = waiter_model.get_waiter(waiter_name)
    method = NormalizedOperationMethod(getattr(client, xform_name(config.operation)))
    return _named(waiter_name, client)(waiter_name, config, method)


def _named(waiter_name, client):
    return type(f'{client.meta.service_model.service_id}.Waiter.{waiter_name}', (Waiter,), {'__module__': __name__})


def waiter_model_of(service_model):
    waiters = {name: json.loads(text) for name, text in service_model.waiters.items()}
    return WaiterModel({'version': 2, 'waiters': waiters})
