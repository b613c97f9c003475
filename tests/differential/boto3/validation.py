"""Parameters are checked before anything is sent, all of them at once."""

import boto3
from botocore.exceptions import BotoCoreError, ClientError, ParamValidationError
from moto import mock_aws
from snippet import attempt, show


def _client():
    return boto3.client('s3', region_name='us-east-1', aws_access_key_id='a', aws_secret_access_key='b')


def missing():
    attempt(_client().put_object, Key='x')
    attempt(_client().get_object)


def unknown():
    attempt(_client().get_object, Bucket='data', Key='x', Foo=1)
    attempt(_client().head_bucket, Bucket='data', bucket='x')


def wrong_types():
    client = _client()
    attempt(client.get_object, Bucket='data', Key=5)
    attempt(client.get_object, Bucket='data', Key=None)
    attempt(client.list_objects_v2, Bucket='data', MaxKeys='10')
    attempt(client.put_object, Bucket='data', Key='k', Metadata='x')
    attempt(client.put_object, Bucket='data', Key='k', Metadata={'a': 1.5})
    attempt(client.list_objects_v2, Bucket='data', FetchOwner='yes')


def several_at_once():
    attempt(_client().put_object, Key=5, Foo=1, ContentLength='x')


def empty_key():
    attempt(_client().get_object, Bucket='data', Key='')


def bad_bucket_names():
    for bucket in ('b b', '', 'a/b'):
        attempt(_client().get_object, Bucket=bucket, Key='x')


def bucket_that_is_no_text():
    attempt(_client().get_object, Bucket=5, Key='x')


def nested():
    client = _client()
    attempt(client.delete_objects, Bucket='data', Delete={'Objects': [{'Kye': 'a'}, {'Key': 5}, 'x']})
    attempt(client.delete_objects, Bucket='data', Delete={})
    attempt(client.put_bucket_tagging, Bucket='data', Tagging={'TagSet': [{'Key': 'a'}]})
    attempt(client.put_object_tagging, Bucket='data', Key='k', Tagging={'TagSet': [{'Key': '', 'Value': 'x'}]})
    attempt(client.create_bucket, Bucket='data', CreateBucketConfiguration={'LocationConstraint': 5})


def positional():
    attempt(_client().get_object, 'data', 'key')
    attempt(_client().list_buckets, 'data')


def copy_source():
    client = _client()
    attempt(client.copy_object, Bucket='data', Key='k', CopySource={'Bucket': 'data'})
    attempt(client.copy_object, Bucket='data', Key='k', CopySource={'Key': 'data'})
    attempt(client.copy_object, Bucket='data', Key='k', CopySource=5)


def timestamps():
    attempt(_client().get_object, Bucket='data', Key='k', IfModifiedSince='not a date')
    attempt(_client().get_object, Bucket='data', Key='k', IfModifiedSince=[])


def it_is_no_ClientError():
    try:
        _client().get_object(Bucket='data')
    except ParamValidationError as error:
        show(isinstance(error, ClientError), isinstance(error, BotoCoreError), error.kwargs)
        show([cls.__name__ for cls in type(error).__mro__])


def attributes_of_a_client():
    client = _client()
    attempt(lambda: client.nope)
    attempt(lambda: client.exceptions.Nope)
    show(type(client), client.meta.region_name, client.meta.endpoint_url, client.meta.service_model.service_name)
    show(client.meta.method_to_api_mapping['get_object'], client.meta.partition, client.can_paginate('list_objects_v2'))


@mock_aws
def values_of_enumerations_are_not_checked_by_the_client():
    client = _client()
    client.create_bucket(Bucket='data')
    attempt(client.put_bucket_versioning, Bucket='data', VersioningConfiguration={'Status': 5})


def services_and_resources():
    attempt(boto3.resource, 'nope')
    attempt(boto3.resource, 'sagemaker')
    attempt(boto3.client, 's3', region_name='bad region')
    attempt(boto3.client, 's3', endpoint_url='nope')
    attempt(boto3.client, 's3', aws_access_key_id='a')
    attempt(boto3.client, 'sagemaker')
