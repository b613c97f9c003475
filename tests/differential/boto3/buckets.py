"""Buckets."""

import boto3
from moto import mock_aws
from snippet import attempt, show


def _client(region='us-east-1'):
    return boto3.client('s3', region_name=region)


def _parts(answer, *without):
    return {name: value for name, value in answer.items() if name not in ('ResponseMetadata', *without)}


@mock_aws
def create():
    client = _client()
    show(_parts(client.create_bucket(Bucket='data')))
    show(client.head_bucket(Bucket='data')['BucketRegion'])


@mock_aws
def create_again():
    client = _client()
    client.create_bucket(Bucket='data')
    client.put_object(Bucket='data', Key='a', Body=b'')
    show(_parts(client.create_bucket(Bucket='data')))
    show(client.list_objects_v2(Bucket='data')['KeyCount'])


@mock_aws
def create_elsewhere():
    client = _client('eu-west-1')
    attempt(client.create_bucket, Bucket='data')
    client.create_bucket(Bucket='data', CreateBucketConfiguration={'LocationConstraint': 'eu-west-1'})
    show(client.head_bucket(Bucket='data')['BucketRegion'])
    error = attempt(
        client.create_bucket, Bucket='data', CreateBucketConfiguration={'LocationConstraint': 'eu-west-1'}
    )
    show(error.response['Error'], isinstance(error, client.exceptions.BucketAlreadyOwnedByYou))
    show(client.get_bucket_location(Bucket='data')['LocationConstraint'])


@mock_aws
def the_oldest_region_is_not_named():
    client = _client()
    client.create_bucket(Bucket='data')
    show(client.get_bucket_location(Bucket='data')['LocationConstraint'])


@mock_aws
def names_that_no_bucket_has():
    client = _client()
    for name in ('ab', 'a' * 64):
        error = attempt(client.create_bucket, Bucket=name)
        show(error.response['Error']['Code'], error.response['ResponseMetadata']['HTTPStatusCode'])


@mock_aws
def list_all():
    client = _client()
    for name in ('data', 'models', 'archive'):
        client.create_bucket(Bucket=name)
    answer = client.list_buckets()
    show([entry['Name'] for entry in answer['Buckets']], sorted(answer['Buckets'][0]), sorted(answer['Owner']))
    show(type(answer['Buckets'][0]['CreationDate']))


@mock_aws
def list_none():
    show(_client().list_buckets()['Buckets'])


@mock_aws
def list_by_prefix():
    client = _client()
    for name in ('data-a', 'data-b', 'models'):
        client.create_bucket(Bucket=name)
    answer = client.list_buckets(Prefix='data')
    show([entry['Name'] for entry in answer['Buckets']])


@mock_aws
def head():
    client = _client()
    client.create_bucket(Bucket='data')
    show(client.head_bucket(Bucket='data')['ResponseMetadata']['HTTPStatusCode'])
    error = attempt(client.head_bucket, Bucket='nobody')
    show(error.response['Error'])


@mock_aws
def delete():
    client = _client()
    client.create_bucket(Bucket='data')
    client.put_object(Bucket='data', Key='a', Body=b'')
    error = attempt(client.delete_bucket, Bucket='data')
    show(error.response['Error'], error.response['ResponseMetadata']['HTTPStatusCode'])
    client.delete_object(Bucket='data', Key='a')
    show(client.delete_bucket(Bucket='data')['ResponseMetadata']['HTTPStatusCode'])
    attempt(client.delete_bucket, Bucket='data')


@mock_aws
def missing_everywhere():
    client = _client()
    attempt(client.put_object, Bucket='nobody', Key='a', Body=b'')
    attempt(client.get_object, Bucket='nobody', Key='a')
    attempt(client.list_objects_v2, Bucket='nobody')
    attempt(client.list_objects, Bucket='nobody')
    attempt(client.list_object_versions, Bucket='nobody')
    attempt(client.get_bucket_location, Bucket='nobody')
    attempt(client.delete_objects, Bucket='nobody', Delete={'Objects': [{'Key': 'a'}]})


@mock_aws
def tags():
    client = _client()
    client.create_bucket(Bucket='data')
    error = attempt(client.get_bucket_tagging, Bucket='data')
    show(error.response['Error'])
    answer = client.put_bucket_tagging(Bucket='data', Tagging={'TagSet': [{'Key': 'team', 'Value': 'ml'}]})
    show(answer['ResponseMetadata']['HTTPStatusCode'])
    show(client.get_bucket_tagging(Bucket='data')['TagSet'])
    show(client.delete_bucket_tagging(Bucket='data')['ResponseMetadata']['HTTPStatusCode'])
    attempt(client.get_bucket_tagging, Bucket='data')


@mock_aws
def settings_that_are_not_there():
    client = _client()
    client.create_bucket(Bucket='data')
    for name in (
        'get_bucket_policy',
        'get_bucket_cors',
        'get_bucket_lifecycle_configuration',
        'get_bucket_website',
        'get_public_access_block',
        'get_bucket_replication',
        'get_object_lock_configuration',
    ):
        error = attempt(getattr(client, name), Bucket='data')
        show(error.response['ResponseMetadata']['HTTPStatusCode'])


@mock_aws
def settings_come_back():
    client = _client()
    client.create_bucket(Bucket='data')
    client.put_bucket_policy(Bucket='data', Policy='{"Version": "2012-10-17", "Statement": []}')
    show(client.get_bucket_policy(Bucket='data')['Policy'])
    rule = {'AllowedMethods': ['GET'], 'AllowedOrigins': ['*']}
    client.put_bucket_cors(Bucket='data', CORSConfiguration={'CORSRules': [rule]})
    show(client.get_bucket_cors(Bucket='data')['CORSRules'])
    client.put_bucket_website(Bucket='data', WebsiteConfiguration={'IndexDocument': {'Suffix': 'index.html'}})
    show(_parts(client.get_bucket_website(Bucket='data')))
    expiry = {'ID': 'old', 'Filter': {'Prefix': 'tmp/'}, 'Status': 'Enabled', 'Expiration': {'Days': 7}}
    client.put_bucket_lifecycle_configuration(Bucket='data', LifecycleConfiguration={'Rules': [expiry]})
    show(client.get_bucket_lifecycle_configuration(Bucket='data')['Rules'])
