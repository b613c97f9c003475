"""Objects: put, get, head, delete, and what comes back."""

import io

import boto3
from moto import mock_aws
from snippet import attempt, show


def _client():
    client = boto3.client('s3', region_name='us-east-1')
    client.create_bucket(Bucket='data')
    return client


def _parts(answer, *without):
    return {name: value for name, value in answer.items() if name not in ('ResponseMetadata', *without)}


@mock_aws
def put_answers_with_a_tag():
    client = _client()
    answer = client.put_object(Bucket='data', Key='a.csv', Body=b'x,y\n1,2\n')
    show(_parts(answer), answer['ResponseMetadata']['HTTPStatusCode'], answer['ResponseMetadata']['RetryAttempts'])
    show(sorted(answer['ResponseMetadata']))


@mock_aws
def bodies_of_every_kind():
    client = _client()
    for body in (b'bytes', bytearray(b'array'), 'text', 'é', io.BytesIO(b'file'), b''):
        client.put_object(Bucket='data', Key='k', Body=body)
        show(client.get_object(Bucket='data', Key='k')['Body'].read())


@mock_aws
def body_left_out():
    client = _client()
    show(_parts(client.put_object(Bucket='data', Key='k')))
    show(client.head_object(Bucket='data', Key='k')['ContentLength'])


@mock_aws
def body_from_where_the_file_stands():
    client = _client()
    file = io.BytesIO(b'0123456789')
    file.seek(4)
    client.put_object(Bucket='data', Key='k', Body=file)
    show(client.get_object(Bucket='data', Key='k')['Body'].read())


@mock_aws
def body_of_the_wrong_type():
    client = _client()
    attempt(client.put_object, Bucket='data', Key='k', Body={'a': 1})
    attempt(client.put_object, Bucket='data', Key='k', Body=5)
    attempt(client.put_object, Bucket='data', Key='k', Body=None)


@mock_aws
def get_has_these_parts():
    client = _client()
    client.put_object(Bucket='data', Key='a', Body=b'abc', ContentType='text/csv', Metadata={'Owner': 'ml'})
    answer = client.get_object(Bucket='data', Key='a')
    show(_parts(answer, 'LastModified', 'Body'))
    show(type(answer['Body']), type(answer['LastModified']), answer['LastModified'].tzinfo)
    show(answer['LastModified'].microsecond)


@mock_aws
def head_has_no_body():
    client = _client()
    client.put_object(Bucket='data', Key='a', Body=b'abc')
    show(_parts(client.head_object(Bucket='data', Key='a'), 'LastModified'))


@mock_aws
def head_of_a_missing_key_is_no_NoSuchKey():
    client = _client()
    error = attempt(client.head_object, Bucket='data', Key='nope')
    show(error.response['Error'], isinstance(error, client.exceptions.NoSuchKey))
    show(error.response['ResponseMetadata']['HTTPStatusCode'], type(error))


@mock_aws
def default_content_type():
    client = _client()
    client.put_object(Bucket='data', Key='a.json', Body=b'{}')
    show(client.head_object(Bucket='data', Key='a.json')['ContentType'])


@mock_aws
def metadata_names_become_lower_case():
    client = _client()
    client.put_object(Bucket='data', Key='a', Body=b'', Metadata={'Model-Name': 'Churn', 'run': '7'})
    show(client.head_object(Bucket='data', Key='a')['Metadata'])


@mock_aws
def metadata_that_no_header_can_hold():
    client = _client()
    attempt(client.put_object, Bucket='data', Key='a', Metadata={'name': 'Zoë'})
    attempt(client.put_object, Bucket='data', Key='a', Metadata={'n': 1})
    attempt(client.put_object, Bucket='data', Key='a', Metadata=['n'])


@mock_aws
def headers_come_back_as_they_were_put():
    client = _client()
    client.put_object(
        Bucket='data',
        Key='a',
        Body=b'x',
        CacheControl='max-age=60',
        ContentDisposition='attachment; filename="a"',
        ContentEncoding='gzip',
        ContentLanguage='de',
    )
    answer = client.head_object(Bucket='data', Key='a')
    show([answer[name] for name in ('CacheControl', 'ContentDisposition', 'ContentEncoding', 'ContentLanguage')])


@mock_aws
def headers_of_the_answer_on_request():
    client = _client()
    client.put_object(Bucket='data', Key='a', Body=b'x', ContentType='text/plain')
    answer = client.get_object(
        Bucket='data', Key='a', ResponseContentType='text/csv', ResponseContentDisposition='inline'
    )
    show(answer['ContentType'], answer['ContentDisposition'])


@mock_aws
def a_put_replaces():
    client = _client()
    client.put_object(Bucket='data', Key='a', Body=b'one', Metadata={'n': '1'})
    client.put_object(Bucket='data', Key='a', Body=b'two')
    answer = client.get_object(Bucket='data', Key='a')
    show(answer['Body'].read(), answer['Metadata'])


@mock_aws
def delete_says_nothing():
    client = _client()
    client.put_object(Bucket='data', Key='a', Body=b'x')
    for key in ('a', 'a', 'never'):
        answer = client.delete_object(Bucket='data', Key=key)
        show(_parts(answer), answer['ResponseMetadata']['HTTPStatusCode'])
    attempt(client.get_object, Bucket='data', Key='a')
    attempt(client.delete_object, Bucket='nobody', Key='a')


@mock_aws
def delete_several():
    client = _client()
    client.put_object(Bucket='data', Key='a', Body=b'x')
    answer = client.delete_objects(Bucket='data', Delete={'Objects': [{'Key': 'a'}, {'Key': 'never'}]})
    show(_parts(answer))


@mock_aws
def delete_none():
    client = _client()
    attempt(client.delete_objects, Bucket='data', Delete={'Objects': []})


@mock_aws
def keys_are_any_text():
    client = _client()
    for key in ('a b', 'ä/é', 'a+b', 'a%20b', 'x?y=1', '/lead', 'a//b', '#'):
        client.put_object(Bucket='data', Key=key, Body=key.encode())
        show(client.get_object(Bucket='data', Key=key)['Body'].read() == key.encode())
    show([entry['Key'] for entry in client.list_objects_v2(Bucket='data')['Contents']])


@mock_aws
def storage_classes():
    client = _client()
    client.put_object(Bucket='data', Key='a', Body=b'x', StorageClass='STANDARD_IA')
    show(client.head_object(Bucket='data', Key='a')['StorageClass'])
    show('StorageClass' in client.head_object(Bucket='data', Key='a'))
    client.put_object(Bucket='data', Key='b', Body=b'x')
    show('StorageClass' in client.head_object(Bucket='data', Key='b'))
    attempt(client.put_object, Bucket='data', Key='c', StorageClass='CHEAP')


@mock_aws
def attributes():
    client = _client()
    client.put_object(Bucket='data', Key='a', Body=b'abc')
    answer = client.get_object_attributes(
        Bucket='data', Key='a', ObjectAttributes=['ETag', 'ObjectSize', 'StorageClass']
    )
    show(_parts(answer, 'LastModified'))


@mock_aws
def checksums_on_request():
    client = _client()
    answer = client.put_object(Bucket='data', Key='a', Body=b'abc', ChecksumAlgorithm='SHA256')
    show(answer['ChecksumSHA256'], 'ChecksumCRC32' in answer)
    attempt(client.put_object, Bucket='data', Key='a', Body=b'abc', ChecksumAlgorithm='CRC32C')
