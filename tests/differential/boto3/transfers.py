"""Transfers of files."""

import io
import os
import pathlib

import boto3
from boto3.exceptions import Boto3Error
from boto3.s3.transfer import TransferConfig
from botocore.exceptions import ClientError
from moto import mock_aws
from snippet import attempt, show


def _client():
    client = boto3.client('s3', region_name='us-east-1')
    client.create_bucket(Bucket='data')
    return client


def _write(name, content):
    with open(name, 'wb') as file:
        file.write(content)


@mock_aws
def up_and_down():
    client = _client()
    _write('up.txt', b'hello\nworld\n')
    show(client.upload_file('up.txt', 'data', 'a'), client.download_file('data', 'a', 'down.txt'))
    show(open('down.txt', 'rb').read(), client.head_object(Bucket='data', Key='a')['ContentType'])
    client.upload_file(pathlib.Path('up.txt'), 'data', 'b')
    show(client.head_object(Bucket='data', Key='b')['ContentLength'])


@mock_aws
def extra_arguments():
    client = _client()
    _write('up.txt', b'a,b')
    client.upload_file('up.txt', 'data', 'a', ExtraArgs={'ContentType': 'text/csv', 'Metadata': {'n': '1'}})
    answer = client.head_object(Bucket='data', Key='a')
    show(answer['ContentType'], answer['Metadata'])
    attempt(client.upload_file, 'up.txt', 'data', 'a', ExtraArgs={'Foo': 1})
    attempt(client.download_file, 'data', 'a', 'down.txt', ExtraArgs={'ContentType': 'x'})


@mock_aws
def failures_of_an_upload():
    client = _client()
    _write('up.txt', b'x')
    error = attempt(client.upload_file, 'up.txt', 'nobody', 'a')
    show(isinstance(error, Boto3Error), isinstance(error, ClientError), type(error.__cause__))
    attempt(client.upload_file, 'missing.txt', 'data', 'a')
    attempt(client.upload_file, 5, 'data', 'a')


@mock_aws
def failures_of_a_download():
    client = _client()
    attempt(client.download_file, 'data', 'nope', 'down.txt')
    show(os.path.exists('down.txt'), [name for name in os.listdir('.') if name.startswith('down.txt')])
    client.put_object(Bucket='data', Key='a', Body=b'x')
    attempt(client.download_file, 'data', 'a', 5)


@mock_aws
def file_objects():
    client = _client()
    client.upload_fileobj(io.BytesIO(b'abc'), 'data', 'a')
    buffer = io.BytesIO()
    show(client.download_fileobj('data', 'a', buffer), buffer.getvalue(), buffer.tell())


@mock_aws
def what_is_no_file_object():
    client = _client()
    attempt(client.upload_fileobj, 'text', 'data', 'a')
    attempt(client.upload_fileobj, b'bytes', 'data', 'a')
    attempt(client.download_fileobj, 'data', 'a', 'name')


@mock_aws
def text_where_bytes_are_wanted():
    client = _client()
    client.put_object(Bucket='data', Key='a', Body=b'x')
    attempt(client.upload_fileobj, io.StringIO('text'), 'data', 'a')
    attempt(client.download_fileobj, 'data', 'a', io.StringIO())


@mock_aws
def progress():
    client = _client()
    told = []
    client.upload_fileobj(io.BytesIO(b'x' * 100), 'data', 'a', Callback=told.append)
    show(sum(told))
    told.clear()
    client.download_fileobj('data', 'a', io.BytesIO(), Callback=told.append)
    show(sum(told))


@mock_aws
def large_files_travel_in_parts():
    client = _client()
    config = TransferConfig(multipart_threshold=5 * 1024 * 1024, multipart_chunksize=5 * 1024 * 1024)
    content = b'x' * (6 * 1024 * 1024)
    client.upload_fileobj(io.BytesIO(content), 'data', 'a', Config=config)
    show(client.head_object(Bucket='data', Key='a')['ETag'])
    buffer = io.BytesIO()
    client.download_fileobj('data', 'a', buffer, Config=config)
    show(buffer.getvalue() == content, 'Uploads' in client.list_multipart_uploads(Bucket='data'))


def settings():
    config = TransferConfig()
    show(config.multipart_threshold, config.multipart_chunksize, config.max_concurrency, config.use_threads)
    show(TransferConfig(max_concurrency=3).max_request_concurrency)
    attempt(TransferConfig, multipart_threshold=0)


@mock_aws
def from_resources():
    _client()
    _write('up.txt', b'abc')
    bucket = boto3.resource('s3', region_name='us-east-1').Bucket('data')
    show(bucket.upload_file('up.txt', 'a'), bucket.upload_fileobj(io.BytesIO(b'1'), 'b'))
    bucket.Object('a').download_file('down.txt')
    show(open('down.txt').read(), sorted(summary.key for summary in bucket.objects.all()))
    buffer = io.BytesIO()
    bucket.download_fileobj('b', buffer)
    show(buffer.getvalue())
