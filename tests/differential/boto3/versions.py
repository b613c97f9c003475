"""Versions and delete markers."""

import boto3
from moto import mock_aws
from snippet import attempt, show


def _client(status='Enabled'):
    client = boto3.client('s3', region_name='us-east-1')
    client.create_bucket(Bucket='data')
    if status:
        client.put_bucket_versioning(Bucket='data', VersioningConfiguration={'Status': status})
    return client


def _put(client, *bodies):
    return [client.put_object(Bucket='data', Key='a', Body=body).get('VersionId') for body in bodies]


@mock_aws
def status():
    client = _client(None)
    show('Status' in client.get_bucket_versioning(Bucket='data'))
    for wanted in ('Enabled', 'Suspended'):
        client.put_bucket_versioning(Bucket='data', VersioningConfiguration={'Status': wanted})
        show(client.get_bucket_versioning(Bucket='data')['Status'])


@mock_aws
def every_put_is_kept():
    client = _client()
    first, second = _put(client, b'one', b'two')
    show(first != second, type(first))
    show(client.get_object(Bucket='data', Key='a')['Body'].read())
    answer = client.get_object(Bucket='data', Key='a', VersionId=first)
    show(answer['Body'].read(), answer['VersionId'] == first)
    show(client.head_object(Bucket='data', Key='a')['VersionId'] == second)


@mock_aws
def without_versions_nothing_is_told():
    client = _client(None)
    show(_put(client, b'one'), 'VersionId' in client.get_object(Bucket='data', Key='a'))


@mock_aws
def a_deletion_leaves_a_marker():
    client = _client()
    first, = _put(client, b'one')
    answer = client.delete_object(Bucket='data', Key='a')
    show(answer['DeleteMarker'], answer['VersionId'] != first)
    attempt(client.get_object, Bucket='data', Key='a')
    attempt(client.head_object, Bucket='data', Key='a')
    show(client.list_objects_v2(Bucket='data')['KeyCount'])
    show(client.get_object(Bucket='data', Key='a', VersionId=first)['Body'].read())


@mock_aws
def removing_the_marker_brings_it_back():
    client = _client()
    _put(client, b'one')
    marker = client.delete_object(Bucket='data', Key='a')['VersionId']
    answer = client.delete_object(Bucket='data', Key='a', VersionId=marker)
    show(answer['VersionId'] == marker)
    show(client.get_object(Bucket='data', Key='a')['Body'].read())


@mock_aws
def removing_a_version_for_good():
    client = _client()
    first, second = _put(client, b'one', b'two')
    answer = client.delete_object(Bucket='data', Key='a', VersionId=second)
    show(answer['VersionId'] == second, 'DeleteMarker' in answer)
    show(client.get_object(Bucket='data', Key='a')['Body'].read())
    attempt(client.head_object, Bucket='data', Key='a', VersionId=second)


@mock_aws
def listing_versions():
    client = _client()
    first, second = _put(client, b'one', b'three')
    marker = client.delete_object(Bucket='data', Key='a')['VersionId']
    answer = client.list_object_versions(Bucket='data')
    show([(entry['VersionId'] == wanted, entry['IsLatest'], entry['Size'])
          for entry, wanted in zip(answer['Versions'], (second, first))])
    show([(entry['Key'], entry['IsLatest'], entry['VersionId'] == marker) for entry in answer['DeleteMarkers']])
    show(sorted(answer['DeleteMarkers'][0]), answer['IsTruncated'], answer['Name'])


@mock_aws
def listing_versions_of_none():
    answer = _client().list_object_versions(Bucket='data')
    show('Versions' in answer, 'DeleteMarkers' in answer)


@mock_aws
def listing_without_versioning():
    client = _client(None)
    _put(client, b'one')
    answer = client.list_object_versions(Bucket='data')
    show([(entry['Key'], entry['VersionId'], entry['IsLatest']) for entry in answer['Versions']])


@mock_aws
def before_versioning_began():
    client = _client(None)
    _put(client, b'old')
    client.put_bucket_versioning(Bucket='data', VersioningConfiguration={'Status': 'Enabled'})
    _put(client, b'new')
    show(client.get_object(Bucket='data', Key='a', VersionId='null')['Body'].read())
    show([entry['VersionId'] == 'null' for entry in client.list_object_versions(Bucket='data')['Versions']])


@mock_aws
def ids_that_nobody_has():
    client = _client()
    _put(client, b'one')
    attempt(client.get_object, Bucket='data', Key='a', VersionId='null')
    attempt(client.head_object, Bucket='data', Key='a', VersionId='null')


@mock_aws
def deleting_several_versions():
    client = _client()
    first, second = _put(client, b'one', b'two')
    answer = client.delete_objects(Bucket='data', Delete={'Objects': [{'Key': 'a', 'VersionId': first}]})
    show([(entry['Key'], entry['VersionId'] == first) for entry in answer['Deleted']])
    answer = client.delete_objects(Bucket='data', Delete={'Objects': [{'Key': 'a'}]})
    show(sorted(answer['Deleted'][0]), answer['Deleted'][0]['DeleteMarker'])


@mock_aws
def copying_an_older_version():
    client = _client()
    first, second = _put(client, b'one', b'two')
    source = {'Bucket': 'data', 'Key': 'a', 'VersionId': first}
    answer = client.copy_object(Bucket='data', Key='a', CopySource=source)
    show(answer['CopySourceVersionId'] == first, answer['VersionId'] not in (first, second))
    show(client.get_object(Bucket='data', Key='a')['Body'].read())
    client.copy_object(Bucket='data', Key='b', CopySource=f'data/a?versionId={second}')
    show(client.get_object(Bucket='data', Key='b')['Body'].read())


@mock_aws
def resources_of_versions():
    client = _client()
    first, _ = _put(client, b'one', b'two')
    version = boto3.resource('s3', region_name='us-east-1').ObjectVersion('data', 'a', first)
    show(version.get()['Body'].read(), version.bucket_name, version.object_key)
    bucket = boto3.resource('s3', region_name='us-east-1').Bucket('data')
    show([version.size for version in bucket.object_versions.all()], bucket.Versioning().status)
    bucket.object_versions.delete()
    show('Versions' in client.list_object_versions(Bucket='data'))
