"""Exceptions: what a `ClientError` holds, the classes of a client, and what never reached AWS."""

import pickle

import boto3
import botocore.exceptions
from botocore.exceptions import BotoCoreError, ClientError
from moto import mock_aws
from snippet import attempt, show


def _client():
    return boto3.client('s3', region_name='us-east-1', aws_access_key_id='a', aws_secret_access_key='b')


def a_client_error_made_by_hand():
    response = {'Error': {'Code': 'NoSuchKey', 'Message': 'The specified key does not exist.'}}
    error = ClientError(response, 'GetObject')
    show(str(error), error.args, error.response, error.operation_name, error.MSG_TEMPLATE)
    show(repr(error))


def a_client_error_with_gaps():
    show(str(ClientError({}, 'GetObject')), str(ClientError({'Error': {}}, 'PutObject')))
    show(str(ClientError({'Error': {'Code': 'X'}}, 'Op')))
    attempt(ClientError, 'NoSuchKey', 'GetObject')
    attempt(ClientError, {'Error': {}})
    attempt(ClientError, operation_name='GetObject')


def a_client_error_after_retries():
    response = {
        'Error': {'Code': 'SlowDown', 'Message': 'Please reduce your request rate.'},
        'ResponseMetadata': {'MaxAttemptsReached': True, 'RetryAttempts': 4},
    }
    show(str(ClientError(response, 'PutObject')))
    response['ResponseMetadata'] = {'RetryAttempts': 4}
    show(str(ClientError(response, 'PutObject')))


def client_errors_survive_pickling():
    error = ClientError({'Error': {'Code': 'X', 'Message': 'y'}}, 'Op')
    copy = pickle.loads(pickle.dumps(error))
    show(type(copy), str(copy), copy.response, copy.operation_name)


@mock_aws
def modelled_codes_have_classes():
    client = _client()
    client.create_bucket(Bucket='data')
    try:
        client.get_object(Bucket='data', Key='nope')
    except client.exceptions.NoSuchKey as error:
        show(type(error), type(error).__mro__[1], error.response['Error'], sorted(error.response))
    show(client.exceptions.from_code('NoSuchKey'), client.exceptions.from_code('AccessDenied'))
    show(client.exceptions.from_code('Nope'), client.exceptions.ClientError)


@mock_aws
def classes_are_the_same_for_all_clients():
    show(_client().exceptions.NoSuchBucket is _client().exceptions.NoSuchBucket)
    show(boto3.resource('s3', region_name='us-east-1').meta.client.exceptions.NoSuchKey is _client().exceptions.NoSuchKey)


def unmodelled_codes_have_none():
    attempt(lambda: _client().exceptions.PreconditionFailed)
    attempt(lambda: _client().exceptions.NotFound)


def two_families():
    for name in ('NoCredentialsError', 'EndpointConnectionError', 'ReadTimeoutError', 'ParamValidationError', 'ClientError'):
        cls = getattr(botocore.exceptions, name)
        show((name, issubclass(cls, BotoCoreError), issubclass(cls, ClientError)))


def texts_of_what_never_arrived():
    url = 'https://data.s3.amazonaws.com/a'
    for name, given in {
        'NoCredentialsError': {},
        'NoRegionError': {},
        'PartialCredentialsError': {'provider': 'env', 'cred_var': 'AWS_SECRET_ACCESS_KEY'},
        'EndpointConnectionError': {'endpoint_url': url},
        'ConnectTimeoutError': {'endpoint_url': url},
        'ReadTimeoutError': {'endpoint_url': url},
        'ConnectionClosedError': {'endpoint_url': url},
        'ProxyConnectionError': {'proxy_url': url},
        'ProfileNotFound': {'profile': 'ml'},
        'DataNotFoundError': {'data_path': 'x'},
        'IncompleteReadError': {'actual_bytes': 3, 'expected_bytes': 5},
        'ResponseStreamingError': {'error': 'broken'},
        'HTTPClientError': {'error': 'broken'},
        'ConnectionError': {'error': 'broken'},
        'ChecksumError': {'checksum_type': 'md5', 'expected_checksum': 'a', 'actual_checksum': 'b'},
        'UnknownEndpointError': {'service_name': 's3', 'region_name': 'x'},
        'PaginationError': {'message': 'x'},
        'TokenRetrievalError': {'provider': 'sso', 'error_msg': 'x'},
        'BotoCoreError': {},
    }.items():
        error = getattr(botocore.exceptions, name)(**given)
        show((str(error), type(error).__mro__[1].__name__, error.kwargs))


def what_a_text_needs():
    attempt(botocore.exceptions.EndpointConnectionError)
    attempt(botocore.exceptions.EndpointConnectionError, 'https://x')


def they_survive_pickling_too():
    error = pickle.loads(pickle.dumps(botocore.exceptions.EndpointConnectionError(endpoint_url='x')))
    show(repr(error), error.kwargs)


@mock_aws
def copies_of_what_is_not_there():
    client = _client()
    client.create_bucket(Bucket='data')
    error = attempt(client.copy_object, Bucket='data', Key='b', CopySource='data/nope')
    show(error.response['Error'])
    attempt(client.copy_object, Bucket='data', Key='b', CopySource='nobody/nope')


@mock_aws
def catching_by_code():
    client = _client()
    client.create_bucket(Bucket='data')
    try:
        client.head_object(Bucket='data', Key='nope')
    except client.exceptions.NoSuchKey:
        show('the class')
    except ClientError as error:
        show(error.response['Error']['Code'] in ('404', 'NoSuchKey'), error.response['Error']['Code'])
