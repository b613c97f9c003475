"""Ranges and conditions of a get, and of a put."""

import datetime

import boto3
from moto import mock_aws
from snippet import attempt, show


def _client():
    client = boto3.client('s3', region_name='us-east-1')
    client.create_bucket(Bucket='data')
    client.put_object(Bucket='data', Key='a', Body=b'0123456789')
    return client


def _error(call, **arguments):
    error = attempt(call, **arguments)
    show(error.response['Error'], error.response['ResponseMetadata']['HTTPStatusCode'], type(error).__name__)


@mock_aws
def ranges():
    client = _client()
    for asked in ('bytes=0-1', 'bytes=4-', 'bytes=-3', 'bytes=8-99', 'bytes=0-0'):
        answer = client.get_object(Bucket='data', Key='a', Range=asked)
        show((answer['Body'].read(), answer['ContentRange'], answer['ContentLength']))
        show(answer['ResponseMetadata']['HTTPStatusCode'], type(answer['Body']).__name__, 'ChecksumCRC32' in answer)


@mock_aws
def range_behind_the_end():
    client = _client()
    _error(client.get_object, Bucket='data', Key='a', Range='bytes=100-200')


@mock_aws
def head_of_a_range_behind_the_end():
    client = _client()
    attempt(client.head_object, Bucket='data', Key='a', Range='bytes=100-200')


@mock_aws
def if_match():
    client = _client()
    tag = client.head_object(Bucket='data', Key='a')['ETag']
    show(client.get_object(Bucket='data', Key='a', IfMatch=tag)['Body'].read())
    _error(client.get_object, Bucket='data', Key='a', IfMatch='"other"')


@mock_aws
def if_none_match():
    client = _client()
    tag = client.head_object(Bucket='data', Key='a')['ETag']
    show(client.get_object(Bucket='data', Key='a', IfNoneMatch='"other"')['ContentLength'])
    _error(client.get_object, Bucket='data', Key='a', IfNoneMatch=tag)


@mock_aws
def if_modified_since():
    client = _client()
    when = client.head_object(Bucket='data', Key='a')['LastModified']
    hour = datetime.timedelta(hours=1)
    show(client.get_object(Bucket='data', Key='a', IfModifiedSince=when - hour)['ContentLength'])
    _error(client.get_object, Bucket='data', Key='a', IfModifiedSince=when + hour)


@mock_aws
def if_unmodified_since():
    client = _client()
    when = client.head_object(Bucket='data', Key='a')['LastModified']
    hour = datetime.timedelta(hours=1)
    show(client.get_object(Bucket='data', Key='a', IfUnmodifiedSince=when + hour)['ContentLength'])
    _error(client.get_object, Bucket='data', Key='a', IfUnmodifiedSince=when - hour)


@mock_aws
def conditions_of_a_head():
    client = _client()
    attempt(client.head_object, Bucket='data', Key='a', IfMatch='"other"')
    tag = client.head_object(Bucket='data', Key='a')['ETag']
    attempt(client.head_object, Bucket='data', Key='a', IfNoneMatch=tag)


@mock_aws
def put_only_where_nothing_is():
    client = _client()
    show('ETag' in client.put_object(Bucket='data', Key='new', Body=b'', IfNoneMatch='*'))
    error = attempt(client.put_object, Bucket='data', Key='a', Body=b'', IfNoneMatch='*')
    show(error.response['ResponseMetadata']['HTTPStatusCode'])
    show(client.get_object(Bucket='data', Key='a')['Body'].read())


@mock_aws
def put_only_over_what_was_seen():
    client = _client()
    tag = client.head_object(Bucket='data', Key='a')['ETag']
    show('ETag' in client.put_object(Bucket='data', Key='a', Body=b'new', IfMatch=tag))
    error = attempt(client.put_object, Bucket='data', Key='a', Body=b'', IfMatch=tag)
    show(error.response['Error']['Code'])


@mock_aws
def the_part_of_an_object_that_has_none():
    client = _client()
    answer = client.get_object(Bucket='data', Key='a', PartNumber=1)
    show(answer['ContentLength'], answer['Body'].read())
