"""How a service answers.

A service plugs in with two things:

- its model in `botocore/data/NAME.py`, recorded by `record/service_models.py` for the operations that it answers (add
  the name to `botocore.model.SERVICES`);
- a module `moto.NAME.responses` with `perform(call)`, which is only called while AWS is mocked and with parameters that
  fit the model. It gives an `Answer`, or raises the `Refusal` that AWS would send.

All else comes from the model: the client's methods, checks of parameters, error classes, paginators, waiters, stubs.
In what `perform` gets and gives, moments are seconds since the Unix epoch, bytes are bytes, and `None` stands for a
member that is not there; order and types of members are the model's business. A `Body` is given as bytes.
"""

import importlib

import _understudy_aws
import _understudy_escape
from botocore.exceptions import EndpointConnectionError, NoCredentialsError


class Call:
    """One call of an operation, as the service gets it."""

    def __init__(self, operation, params, region, client, is_signed=True):
        self.operation = operation
        self.name = operation.name
        self.params = params
        self.region = region
        self.client = client
        self.is_signed = is_signed


class Answer:
    """What a service says: the members of the output, and headers that no member stands for."""

    def __init__(self, fields=None, status=200, headers=None):
        self.fields = fields or {}
        self.status = status
        self.headers = headers or {}


class Refusal(Exception):
    """What a service says when it refuses. `details` stand beside code and message."""

    def __init__(self, code, message, status=400, details=None, headers=None):
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status
        self.details = details or {}
        self.headers = headers or {}


def check_reachable(call, request):
    """Raises what a machine without network, or without credentials, raises, and reports the call."""
    has_credentials = not call.is_signed or call.client._request_signer.has_credentials
    if _understudy_aws.is_mocked() and has_credentials:
        return
    service = call.client.meta.service_model.service_id
    url = request['url']
    advice = (
        f"this would have called {service}'s {call.name} at {url}: give the code under test a double of its client, "
        f'or run it inside `moto.mock_aws()` with a client that is made there'
    )
    _understudy_escape.report(f'{request["method"]} {url}', advice)
    if has_credentials:
        raise EndpointConnectionError(endpoint_url=url)
    raise NoCredentialsError()


def perform(call):
    service = call.client.meta.service_model.service_name
    return importlib.import_module(f'moto.{service}.responses').perform(call)
