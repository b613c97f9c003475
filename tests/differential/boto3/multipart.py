"""Uploads in parts."""

import boto3
from botocore.exceptions import ClientError
from moto import mock_aws
from snippet import attempt, show

_LARGE = b'x' * (5 * 1024 * 1024)


def _client():
    client = boto3.client('s3', region_name='us-east-1')
    client.create_bucket(Bucket='data')
    return client


def _begin(client, **more):
    return client.create_multipart_upload(Bucket='data', Key='a', **more)['UploadId']


def _part(client, upload, number, body):
    answer = client.upload_part(Bucket='data', Key='a', UploadId=upload, PartNumber=number, Body=body)
    return {'PartNumber': number, 'ETag': answer['ETag']}


def _refusal(call, *arguments, **named):
    """The error alone: the words of moto are not those of AWS here."""
    try:
        call(*arguments, **named)
    except ClientError as error:
        return error


def _complete(client, upload, *parts):
    return client.complete_multipart_upload(
        Bucket='data', Key='a', UploadId=upload, MultipartUpload={'Parts': list(parts)}
    )


@mock_aws
def two_parts():
    client = _client()
    begun = client.create_multipart_upload(Bucket='data', Key='a', ContentType='text/csv', Metadata={'n': '1'})
    show(begun['Bucket'], begun['Key'], type(begun['UploadId']))
    upload = begun['UploadId']
    parts = [_part(client, upload, 1, _LARGE), _part(client, upload, 2, b'end')]
    show(parts)
    answer = _complete(client, upload, *parts)
    show(answer['Bucket'], answer['Key'], answer['ETag'])
    head = client.head_object(Bucket='data', Key='a')
    show(head['ContentLength'], head['ETag'], head['ContentType'], head['Metadata'])


@mock_aws
def nothing_is_there_before_the_end():
    client = _client()
    upload = _begin(client)
    _part(client, upload, 1, b'only')
    attempt(client.head_object, Bucket='data', Key='a')
    show([entry['Key'] for entry in client.list_multipart_uploads(Bucket='data')['Uploads']])


@mock_aws
def one_small_part_is_fine():
    client = _client()
    upload = _begin(client)
    show(_complete(client, upload, _part(client, upload, 1, b'only'))['ETag'])
    show(client.get_object(Bucket='data', Key='a')['Body'].read())


@mock_aws
def parts_that_are_too_small():
    client = _client()
    upload = _begin(client)
    parts = [_part(client, upload, 1, b'small'), _part(client, upload, 2, b'end')]
    error = _refusal(_complete, client, upload, *parts)
    show(error.response['Error']['Code'], error.response['ResponseMetadata']['HTTPStatusCode'])


@mock_aws
def parts_that_never_came():
    client = _client()
    upload = _begin(client)
    _part(client, upload, 1, b'x')
    for number in (1, 7):
        error = _refusal(_complete, client, upload, {'PartNumber': number, 'ETag': '"other"'})
        show(error.response['Error']['Code'], error.response['ResponseMetadata']['HTTPStatusCode'], type(error))


@mock_aws
def no_parts_at_all():
    client = _client()
    attempt(_complete, client, _begin(client))


@mock_aws
def listing_parts():
    client = _client()
    upload = _begin(client)
    show('Parts' in client.list_parts(Bucket='data', Key='a', UploadId=upload))
    _part(client, upload, 2, b'two')
    _part(client, upload, 1, b'one')
    answer = client.list_parts(Bucket='data', Key='a', UploadId=upload)
    show([(part['PartNumber'], part['Size'], part['ETag']) for part in answer['Parts']])
    show(answer['Bucket'], answer['Key'], answer['StorageClass'], answer['IsTruncated'])


@mock_aws
def a_part_is_replaced():
    client = _client()
    upload = _begin(client)
    _part(client, upload, 1, b'first')
    _complete(client, upload, _part(client, upload, 1, b'second'))
    show(client.get_object(Bucket='data', Key='a')['Body'].read())


@mock_aws
def abort():
    client = _client()
    upload = _begin(client)
    answer = client.abort_multipart_upload(Bucket='data', Key='a', UploadId=upload)
    show(answer['ResponseMetadata']['HTTPStatusCode'])
    show('Uploads' in client.list_multipart_uploads(Bucket='data'))
    error = _refusal(client.abort_multipart_upload, Bucket='data', Key='a', UploadId=upload)
    show(isinstance(error, client.exceptions.NoSuchUpload), str(error))


@mock_aws
def numbers_of_parts():
    client = _client()
    upload = _begin(client)
    attempt(client.upload_part, Bucket='data', Key='a', UploadId=upload, PartNumber='1', Body=b'')
    attempt(client.upload_part, Bucket='data', Key='a', UploadId=upload, Body=b'')


@mock_aws
def a_part_that_is_a_copy():
    client = _client()
    client.put_object(Bucket='data', Key='source', Body=b'0123456789')
    upload = _begin(client)
    answer = client.upload_part_copy(
        Bucket='data', Key='a', UploadId=upload, PartNumber=1, CopySource='data/source', CopySourceRange='bytes=2-5'
    )
    show(sorted(answer['CopyPartResult']))
    _complete(client, upload, {'PartNumber': 1, 'ETag': answer['CopyPartResult']['ETag']})
    show(client.get_object(Bucket='data', Key='a')['Body'].read())


@mock_aws
def from_a_resource():
    client = _client()
    upload = boto3.resource('s3', region_name='us-east-1').Object('data', 'a').initiate_multipart_upload()
    part = upload.Part(1)
    answer = part.upload(Body=b'abc')
    show(sorted(answer)[:2], upload.bucket_name, upload.object_key, part.part_number)
    made = upload.complete(MultipartUpload={'Parts': [{'PartNumber': 1, 'ETag': answer['ETag']}]})
    show(made, client.get_object(Bucket='data', Key='a')['Body'].read())
