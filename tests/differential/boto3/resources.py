"""Resources."""

import boto3
from moto import mock_aws
from snippet import attempt, show


def _bucket():
    resource = boto3.resource('s3', region_name='us-east-1')
    bucket = resource.create_bucket(Bucket='data')
    for index in range(4):
        bucket.put_object(Key=f'raw/{index}', Body=b'x' * index)
    return bucket


@mock_aws
def representations():
    bucket = _bucket()
    resource = boto3.resource('s3', region_name='us-east-1')
    show(resource, bucket, bucket.Object('a'), resource.Object('data', 'a'), resource.ObjectSummary('data', 'a'))
    show(bucket.Versioning(), bucket.Acl(), bucket.Policy(), resource.ObjectVersion('data', 'a', '1'))
    show(type(bucket), type(resource))
    show(bucket.objects, bucket.objects.all())


@mock_aws
def identifiers():
    resource = boto3.resource('s3', region_name='us-east-1')
    show(resource.Bucket('x').name, resource.Object('x', 'y').bucket_name, resource.Object('x', 'y').key)
    show(resource.Bucket('x') == resource.Bucket('x'), resource.Bucket('x') == resource.Bucket('y'))
    show(len({resource.Bucket('x'), resource.Bucket('x')}), resource.Object(bucket_name='x', key='y'))
    attempt(resource.Bucket)
    attempt(resource.Object, 'x')
    attempt(resource.Bucket, 'x', foo=1)


@mock_aws
def objects_have_attributes():
    bucket = _bucket()
    item = bucket.Object('raw/3')
    show(item.content_length, item.e_tag, item.content_type, item.metadata, item.version_id)
    show(type(item.last_modified), item.storage_class)
    attempt(lambda: item.nope)


@mock_aws
def attributes_are_loaded_once():
    bucket = _bucket()
    item = bucket.Object('raw/3')
    show(item.content_length)
    bucket.put_object(Key='raw/3', Body=b'longer')
    show(item.content_length)
    item.reload()
    show(item.content_length)


@mock_aws
def get_and_put():
    bucket = _bucket()
    item = bucket.Object('new')
    show(item.put(Body=b'abc')['ResponseMetadata']['HTTPStatusCode'], item.get()['Body'].read())
    show(bucket.put_object(Key='other', Body=b''), item.delete()['ResponseMetadata']['HTTPStatusCode'])
    attempt(item.get)
    attempt(item.load)
    attempt(lambda: item.content_length)


@mock_aws
def collections():
    bucket = _bucket()
    show([summary.key for summary in bucket.objects.all()], [summary.size for summary in bucket.objects.limit(2)])
    show(list(bucket.objects.filter(Prefix='raw/1')), [len(page) for page in bucket.objects.page_size(3).pages()])
    show([summary.key for summary in bucket.objects.filter(Prefix='raw/').limit(1)])
    show(list(bucket.objects.filter(Prefix='zzz')))


@mock_aws
def summaries():
    bucket = _bucket()
    summary = next(iter(bucket.objects.filter(Prefix='raw/2')))
    show(summary, summary.size, summary.e_tag, summary.storage_class, summary.bucket_name)
    show(summary.Object(), summary.Bucket(), summary.get()['Body'].read())


@mock_aws
def deleting_a_whole_prefix():
    bucket = _bucket()
    answers = bucket.objects.filter(Prefix='raw/').delete()
    show(len(answers), sorted(entry['Key'] for entry in answers[0]['Deleted']))
    show(list(bucket.objects.all()), bucket.objects.all().delete())


@mock_aws
def buckets_of_the_account():
    _bucket()
    resource = boto3.resource('s3', region_name='us-east-1')
    resource.create_bucket(Bucket='models')
    show(list(resource.buckets.all()), [bucket.name for bucket in resource.buckets.limit(1)])
    show(type(resource.Bucket('data').creation_date), resource.Bucket('nobody').creation_date)


@mock_aws
def buckets_can_be_deleted_when_empty():
    bucket = _bucket()
    attempt(bucket.delete)
    bucket.objects.all().delete()
    show(bucket.delete()['ResponseMetadata']['HTTPStatusCode'])


@mock_aws
def waiting():
    bucket = _bucket()
    show(bucket.wait_until_exists(), bucket.Object('raw/1').wait_until_exists())
    show(bucket.Object('nope').wait_until_not_exists())


@mock_aws
def copies():
    bucket = _bucket()
    bucket.Object('b').copy_from(CopySource='data/raw/3')
    bucket.Object('c').copy({'Bucket': 'data', 'Key': 'raw/2'})
    bucket.copy({'Bucket': 'data', 'Key': 'raw/1'}, 'd')
    show([bucket.Object(key).content_length for key in 'bcd'])


@mock_aws
def the_client_beneath():
    bucket = _bucket()
    show(type(bucket.meta.client), bucket.meta.service_name, bucket.meta.identifiers)
    show(bucket.meta.client.list_objects_v2(Bucket='data')['KeyCount'], bucket.Object('a').meta.data)


@mock_aws
def settings():
    bucket = _bucket()
    bucket.Versioning().enable()
    show(bucket.Versioning().status)
    bucket.Tagging().put(Tagging={'TagSet': [{'Key': 'a', 'Value': 'b'}]})
    show(bucket.Tagging().tag_set)
    attempt(lambda: bucket.Policy().policy)
    show(sorted(bucket.get_available_subresources())[:4])
