"""`botocore.stub`: answers in an order that the test wrote down."""

import io

import boto3
from botocore.response import StreamingBody
from botocore.stub import ANY, Stubber
from snippet import attempt, show


def _client():
    return boto3.client('s3', region_name='us-east-1', aws_access_key_id='a', aws_secret_access_key='b')


def an_answer():
    client = _client()
    with Stubber(client) as stubber:
        stubber.add_response('list_buckets', {'Buckets': []})
        show(client.list_buckets())
        stubber.assert_no_pending_responses()


def a_body():
    client = _client()
    with Stubber(client) as stubber:
        body = StreamingBody(io.BytesIO(b'abc'), 3)
        stubber.add_response('get_object', {'Body': body}, {'Bucket': 'data', 'Key': 'a'})
        show(client.get_object(Bucket='data', Key='a')['Body'].read())


def other_parameters_than_expected():
    client = _client()
    with Stubber(client) as stubber:
        stubber.add_response('get_object', {'ContentLength': 1}, {'Bucket': 'data', 'Key': 'a'})
        attempt(client.get_object, Bucket='data', Key='b')
        attempt(client.get_object, Bucket='data', Key='a', Range='bytes=0-1')
        show(client.get_object(Bucket='data', Key='a'))


def a_parameter_that_does_not_matter():
    client = _client()
    with Stubber(client) as stubber:
        stubber.add_response('put_object', {}, {'Bucket': 'data', 'Key': ANY, 'Body': ANY})
        show(client.put_object(Bucket='data', Key='whatever', Body=b'x'), ANY, ANY == 5)


def listings_need_not_name_the_encoding():
    client = _client()
    with Stubber(client) as stubber:
        stubber.add_response('list_objects_v2', {'KeyCount': 0}, {'Bucket': 'data'})
        show(client.list_objects_v2(Bucket='data'))


def one_call_too_many():
    client = _client()
    with Stubber(client) as stubber:
        stubber.add_response('list_buckets', {})
        client.list_buckets()
        attempt(client.list_buckets)


def another_operation():
    client = _client()
    with Stubber(client) as stubber:
        stubber.add_response('get_object', {})
        attempt(client.put_object, Bucket='data', Key='a')


def one_call_too_few():
    stubber = Stubber(_client())
    stubber.add_response('list_buckets', {})
    stubber.add_response('list_buckets', {})
    attempt(stubber.assert_no_pending_responses)


def errors():
    client = _client()
    with Stubber(client) as stubber:
        stubber.add_client_error('get_object', 'NoSuchKey', 'gone', 404)
        error = attempt(client.get_object, Bucket='data', Key='a')
        show(error.response, isinstance(error, client.exceptions.NoSuchKey), type(error))
        stubber.add_client_error('get_object')
        attempt(client.get_object, Bucket='data', Key='a')
        stubber.add_client_error(
            'get_object', 'SlowDown', 'busy', 503, {'Extra': 'x'}, {'Bucket': 'data', 'Key': 'a'}, {'RetryAttempts': 1}
        )
        show(attempt(client.get_object, Bucket='data', Key='a').response)


def answers_are_checked_too():
    stubber = Stubber(_client())
    attempt(stubber.add_response, 'get_object', {'Nope': 1})
    attempt(stubber.add_response, 'get_object', {'ContentLength': 'three'})
    attempt(stubber.add_response, 'list_objects_v2', {'Contents': [{'key': 'a'}]})
    attempt(stubber.add_response, 'delete_bucket', {'Foo': 1})
    attempt(stubber.add_response, 'nope', {})


def parameters_are_still_checked():
    client = _client()
    with Stubber(client) as stubber:
        stubber.add_response('get_object', {})
        attempt(client.get_object, Bucket='data')


def by_hand():
    client = _client()
    stubber = Stubber(client)
    stubber.add_response('list_buckets', {'Owner': {'ID': 'x'}})
    stubber.activate()
    show(client.list_buckets())
    stubber.deactivate()
    show(stubber.client is client)


def pages():
    client = _client()
    with Stubber(client) as stubber:
        first = {'IsTruncated': True, 'NextContinuationToken': 'next', 'Contents': [{'Key': 'a'}]}
        stubber.add_response('list_objects_v2', first, {'Bucket': 'data'})
        stubber.add_response(
            'list_objects_v2', {'Contents': [{'Key': 'b'}]}, {'Bucket': 'data', 'ContinuationToken': 'next'}
        )
        pages = client.get_paginator('list_objects_v2').paginate(Bucket='data')
        show([entry['Key'] for page in pages for entry in page['Contents']])


def waiters():
    client = _client()
    with Stubber(client) as stubber:
        stubber.add_client_error('head_object', '404', 'Not Found', 404)
        stubber.add_response('head_object', {'ResponseMetadata': {'HTTPStatusCode': 200}})
        waiter = client.get_waiter('object_exists')
        show(waiter.wait(Bucket='data', Key='a', WaiterConfig={'Delay': 0}))
