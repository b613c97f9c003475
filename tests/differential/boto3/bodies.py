"""Bodies: streams that are read once, forwards."""

import io
import json

import boto3
from botocore.exceptions import IncompleteReadError
from botocore.response import StreamingBody
from moto import mock_aws
from snippet import attempt, show


def _body(content=b'hello\nworld\n', **asked):
    client = boto3.client('s3', region_name='us-east-1')
    client.create_bucket(Bucket='data')
    client.put_object(Bucket='data', Key='a', Body=content)
    return client.get_object(Bucket='data', Key='a', **asked)['Body']


@mock_aws
def read_once():
    body = _body()
    show(body.read(), body.read(), body.read(5))


@mock_aws
def read_in_pieces():
    body = _body()
    show(body.read(3), body.tell(), body.read(4), body.tell(), body.read(), body.read())


@mock_aws
def lines():
    show(list(_body().iter_lines()), list(_body().iter_lines(chunk_size=4)))
    show(list(_body().iter_lines(keepends=True)), list(_body(b'a\r\nb\n\nc').iter_lines()))
    show(_body().readlines())


@mock_aws
def lines_are_bytes():
    show([line.decode() for line in _body('ä,1\nö,2'.encode()).iter_lines()])


@mock_aws
def chunks():
    show(list(_body().iter_chunks(chunk_size=5)), list(_body().iter_chunks()))


@mock_aws
def iteration_is_by_chunks():
    show(list(_body()), [len(chunk) for chunk in _body(b'x' * 2500)])
    body = _body()
    show(next(body))
    attempt(next, body)


@mock_aws
def into_a_buffer():
    body = _body()
    buffer = bytearray(4)
    show(body.readinto(buffer), buffer, body.read())


@mock_aws
def no_way_back():
    body = _body()
    attempt(body.seek, 0)
    show(body.readable(), body.seekable(), body.writable(), body.closed)


@mock_aws
def closed():
    body = _body()
    body.close()
    attempt(body.read)


@mock_aws
def context_gives_the_raw_stream():
    with _body() as raw:
        show(isinstance(raw, StreamingBody), raw.read())


@mock_aws
def json_straight_from_the_body():
    show(json.load(_body(b'{"a": [1, 2]}')), json.loads(_body(b'[1]').read()))


@mock_aws
def text_and_buffers_around_it():
    show(io.BytesIO(_body().read()).readlines())
    show(_body().read().decode('utf-8').splitlines())


@mock_aws
def empty():
    body = _body(b'')
    show(body.read(), list(_body(b'').iter_lines()), list(_body(b'')))


@mock_aws
def types_by_range():
    show(type(_body()), type(_body(Range='bytes=0-1')), isinstance(_body(), StreamingBody))


def bodies_of_a_test_of_ones_own():
    show(StreamingBody(io.BytesIO(b'abc'), 3).read(), StreamingBody(io.BytesIO(b'abc'), None).read())
    short = StreamingBody(io.BytesIO(b'abc'), 5)
    error = attempt(short.read)
    show(isinstance(error, IncompleteReadError), error.kwargs)
    pieces = StreamingBody(io.BytesIO(b'abc'), 5)
    show(pieces.read(2), pieces.read(2))
    attempt(pieces.read, 2)


def a_body_without_a_file():
    body = StreamingBody(io.StringIO('text'), 4)
    show(body.readable(), body.read())
