"""Copies and tags."""

import boto3
from moto import mock_aws
from snippet import attempt, show


def _client():
    client = boto3.client('s3', region_name='us-east-1')
    client.create_bucket(Bucket='data')
    client.put_object(
        Bucket='data', Key='a', Body=b'abc', ContentType='text/csv', Metadata={'n': '1'}, Tagging='team=ml&x=y%20z'
    )
    return client


@mock_aws
def by_dictionary_and_by_text():
    client = _client()
    for number, source in enumerate(({'Bucket': 'data', 'Key': 'a'}, 'data/a', '/data/a')):
        answer = client.copy_object(Bucket='data', Key=f'b{number}', CopySource=source)
        show(answer['CopyObjectResult']['ETag'], sorted(answer))
        show(client.get_object(Bucket='data', Key=f'b{number}')['Body'].read())


@mock_aws
def metadata_goes_along():
    client = _client()
    client.copy_object(Bucket='data', Key='b', CopySource='data/a')
    answer = client.head_object(Bucket='data', Key='b')
    show(answer['Metadata'], answer['ContentType'])


@mock_aws
def metadata_is_only_replaced_on_request():
    client = _client()
    client.copy_object(Bucket='data', Key='b', CopySource='data/a', Metadata={'n': '2'})
    show(client.head_object(Bucket='data', Key='b')['Metadata'])
    client.copy_object(
        Bucket='data', Key='b', CopySource='data/a', Metadata={'n': '2'}, MetadataDirective='REPLACE'
    )
    show(client.head_object(Bucket='data', Key='b')['Metadata'])


@mock_aws
def onto_itself():
    client = _client()
    error = attempt(client.copy_object, Bucket='data', Key='a', CopySource='data/a')
    show(error.response['Error']['Code'], type(error).__name__, error.response['ResponseMetadata']['HTTPStatusCode'])
    client.copy_object(
        Bucket='data', Key='a', CopySource='data/a', Metadata={'n': '3'}, MetadataDirective='REPLACE'
    )
    show(client.head_object(Bucket='data', Key='a')['Metadata'])


@mock_aws
def to_another_bucket():
    client = _client()
    client.create_bucket(Bucket='other')
    client.copy_object(Bucket='other', Key='deep/b', CopySource={'Bucket': 'data', 'Key': 'a'})
    show(client.get_object(Bucket='other', Key='deep/b')['Body'].read())
    attempt(client.copy_object, Bucket='nobody', Key='b', CopySource='data/a')


@mock_aws
def keys_with_spaces():
    client = _client()
    client.put_object(Bucket='data', Key='a b+ä', Body=b'odd')
    client.copy_object(Bucket='data', Key='b', CopySource={'Bucket': 'data', 'Key': 'a b+ä'})
    client.copy_object(Bucket='data', Key='c', CopySource='data/a b+ä')
    show(client.get_object(Bucket='data', Key='b')['Body'].read(), client.get_object(Bucket='data', Key='c')['Body'].read())


@mock_aws
def managed_copy():
    client = _client()
    show(client.copy({'Bucket': 'data', 'Key': 'a'}, 'data', 'b'))
    show(client.get_object(Bucket='data', Key='b')['Body'].read())
    attempt(client.copy, {'Bucket': 'data', 'Key': 'nope'}, 'data', 'b')
    attempt(client.copy, 'data/a', 'data', 'b')


@mock_aws
def tags_of_an_object():
    client = _client()
    show(client.get_object_tagging(Bucket='data', Key='a')['TagSet'], client.get_object(Bucket='data', Key='a')['TagCount'])
    client.put_object_tagging(Bucket='data', Key='a', Tagging={'TagSet': [{'Key': 'k', 'Value': 'v'}]})
    show(client.get_object_tagging(Bucket='data', Key='a')['TagSet'])
    answer = client.delete_object_tagging(Bucket='data', Key='a')
    show(answer['ResponseMetadata']['HTTPStatusCode'], client.get_object_tagging(Bucket='data', Key='a')['TagSet'])


@mock_aws
def tags_go_along():
    client = _client()
    client.copy_object(Bucket='data', Key='b', CopySource='data/a')
    show(client.get_object_tagging(Bucket='data', Key='b')['TagSet'])
    client.copy_object(Bucket='data', Key='c', CopySource='data/a', Tagging='q=r', TaggingDirective='REPLACE')
    show(client.get_object_tagging(Bucket='data', Key='c')['TagSet'])


@mock_aws
def too_many_tags():
    client = _client()

    def put(*tags):
        named = [{'Key': key, 'Value': value} for key, value in tags]
        attempt(client.put_object_tagging, Bucket='data', Key='a', Tagging={'TagSet': named})

    put(*((str(number), '') for number in range(11)))


@mock_aws
def tags_of_what_is_not_there():
    client = _client()
    attempt(client.get_object_tagging, Bucket='data', Key='nope')
    attempt(client.put_object_tagging, Bucket='data', Key='nope', Tagging={'TagSet': []})
