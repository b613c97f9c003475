"""S3 through boto3, inside mock_aws. The expected values are those of boto3 1.44.5 with moto 5.2.5."""

import io
import json

import boto3
from botocore.exceptions import BotoCoreError, ClientError, ParamValidationError
from moto import mock_aws


def raised(call):
    try:
        call()
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")


with mock_aws():
    s3 = boto3.client("s3")

    # === buckets ===
    made = s3.create_bucket(Bucket="bkt")
    assert made["Location"] == "/bkt"
    assert made["ResponseMetadata"]["HTTPStatusCode"] == 200
    assert sorted(made["ResponseMetadata"]) == ["HTTPHeaders", "HTTPStatusCode", "RequestId", "RetryAttempts"]
    assert [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]] == ["bkt"]
    assert s3.head_bucket(Bucket="bkt")["BucketRegion"] == "us-east-1"

    # === put and get ===
    put = s3.put_object(Bucket="bkt", Key="k/a.csv", Body=b"l1\nl2\nl3", ContentType="text/csv", Metadata={"x": "1"})
    assert put["ETag"] == '"2b7b3abba5b59b255241a4563c740319"'
    assert put["ChecksumCRC32"] == "MAaNEA=="
    got = s3.get_object(Bucket="bkt", Key="k/a.csv")
    assert sorted(got) == [
        "AcceptRanges", "Body", "ChecksumCRC32", "ContentLength", "ContentType", "ETag", "LastModified",
        "Metadata", "ResponseMetadata",
    ]
    assert (got["ContentLength"], got["ContentType"], got["Metadata"]) == (8, "text/csv", {"x": "1"})
    assert repr(got["LastModified"]) == "datetime.datetime(2026, 1, 15, 12, 0, tzinfo=tzutc())"
    assert got["Body"].read() == b"l1\nl2\nl3"
    assert got["Body"].read() == b""
    s3.put_object(Bucket="bkt", Key="str", Body="text")
    s3.put_object(Bucket="bkt", Key="fo", Body=io.BytesIO(b"abc"))
    assert s3.get_object(Bucket="bkt", Key="str")["Body"].read() == b"text"
    part = s3.get_object(Bucket="bkt", Key="k/a.csv", Range="bytes=0-1")
    assert (part["Body"].read(), part["ContentRange"], part["ResponseMetadata"]["HTTPStatusCode"]) == (
        b"l1", "bytes 0-1/8", 206,
    )
    s3.put_object(Bucket="bkt", Key="j", Body=json.dumps({"a": 1}))
    assert json.load(s3.get_object(Bucket="bkt", Key="j")["Body"]) == {"a": 1}

    # === refusals ===
    error = raised(lambda: s3.get_object(Bucket="bkt", Key="nokey"))
    assert str(error) == (
        "An error occurred (NoSuchKey) when calling the GetObject operation: The specified key does not exist."
    )
    assert isinstance(error, s3.exceptions.NoSuchKey) and isinstance(error, ClientError)
    assert not isinstance(error, BotoCoreError)
    assert (type(error).__module__, type(error).__qualname__) == ("botocore.errorfactory", "NoSuchKey")
    assert error.response["Error"] == {
        "Code": "NoSuchKey", "Message": "The specified key does not exist.", "Key": "nokey",
    }
    assert error.operation_name == "GetObject"
    error = raised(lambda: s3.head_object(Bucket="bkt", Key="nokey"))
    assert type(error) is ClientError
    assert repr(error) == "ClientError('An error occurred (404) when calling the HeadObject operation: Not Found')"
    error = raised(lambda: s3.get_object(Bucket="nob", Key="k"))
    assert str(error) == (
        "An error occurred (NoSuchBucket) when calling the GetObject operation: The specified bucket does not exist"
    )
    error = raised(lambda: s3.exceptions.Nope)
    assert str(error).split("> object ")[1].startswith("has no attribute Nope. Valid exceptions are: AccessDenied, Ann")
    assert str(raised(lambda: s3.nope)) == "'S3' object has no attribute 'nope'"

    # === parameters are checked before anything is sent ===
    for call, report in [
        (lambda: s3.put_object(Key="x"), 'Missing required parameter in input: "Bucket"'),
        (
            lambda: s3.get_object(Bucket="bkt", Key=5),
            "Invalid type for parameter Key, value: 5, type: <class 'int'>, valid types: <class 'str'>",
        ),
        (
            lambda: s3.get_object(Bucket="bkt", Key=""),
            "Invalid length for parameter Key, value: 0, valid min length: 1",
        ),
        (
            lambda: s3.put_object(Bucket="bkt", Key="fo", Body={"a": 1}),
            "Invalid type for parameter Body, value: {'a': 1}, type: <class 'dict'>, "
            "valid types: <class 'bytes'>, <class 'bytearray'>, file-like object",
        ),
        (
            lambda: s3.delete_objects(Bucket="bkt", Delete={"Objects": [{"Kye": "a"}]}),
            'Missing required parameter in Delete.Objects[0]: "Key"\nUnknown parameter in Delete.Objects[0]: "Kye", '
            "must be one of: Key, VersionId, ETag, LastModifiedTime, Size",
        ),
        (lambda: s3.head_bucket(Bucket="bkt", Foo=1),
         'Unknown parameter in input: "Foo", must be one of: Bucket, ExpectedBucketOwner'),
    ]:
        error = raised(call)
        assert type(error) is ParamValidationError, error
        assert str(error) == "Parameter validation failed:\n" + report, str(error)
    assert str(raised(lambda: s3.get_object("b", "k"))) == "get_object() only accepts keyword arguments."
    assert str(raised(lambda: s3.get_object(Bucket=1))) == "expected string or bytes-like object, got 'int'"
    error = raised(lambda: s3.put_object(Bucket="bkt", Key="fo2", Body=io.StringIO("abc")))
    assert repr(error) == "TypeError(\"a bytes-like object is required, not 'str'\")"

    # === listings ===
    for index in range(5):
        s3.put_object(Bucket="bkt", Key=f"p/{index}.parquet", Body=b"x" * index)
    page = s3.list_objects_v2(Bucket="bkt", Prefix="p/", MaxKeys=2)
    assert [entry["Key"] for entry in page["Contents"]] == ["p/0.parquet", "p/1.parquet"]
    assert sorted(page["Contents"][0]) == ["ChecksumAlgorithm", "ETag", "Key", "LastModified", "Size", "StorageClass"]
    assert (page["IsTruncated"], page["KeyCount"], page["MaxKeys"], page["Name"], page["Prefix"]) == (
        True, 2, 2, "bkt", "p/",
    )
    page = s3.list_objects_v2(Bucket="bkt", Prefix="p/", ContinuationToken=page["NextContinuationToken"])
    assert [entry["Size"] for entry in page["Contents"]] == [2, 3, 4]
    rolled = s3.list_objects_v2(Bucket="bkt", Delimiter="/")
    assert rolled["CommonPrefixes"] == [{"Prefix": "k/"}, {"Prefix": "p/"}]
    assert rolled["KeyCount"] == 5
    empty = s3.list_objects_v2(Bucket="bkt", Prefix="zzz")
    assert "Contents" not in empty and empty["KeyCount"] == 0
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket="bkt", Prefix="p/", PaginationConfig={"PageSize": 3})
    assert [len(page["Contents"]) for page in pages] == [3, 2]

    # === delete and copy ===
    assert s3.delete_object(Bucket="bkt", Key="never")["ResponseMetadata"]["HTTPStatusCode"] == 204
    assert s3.delete_objects(Bucket="bkt", Delete={"Objects": [{"Key": "fo"}, {"Key": "never"}]})["Deleted"] == [
        {"Key": "fo"}, {"Key": "never"},
    ]
    s3.copy_object(Bucket="bkt", Key="copy", CopySource={"Bucket": "bkt", "Key": "str"})
    s3.copy_object(Bucket="bkt", Key="copy2", CopySource="bkt/str")
    assert s3.get_object(Bucket="bkt", Key="copy2")["Body"].read() == b"text"
    assert raised(lambda: s3.delete_bucket(Bucket="bkt")).response["Error"]["Code"] == "BucketNotEmpty"

    # === transfers ===
    with open("up.txt", "wb") as file:
        file.write(b"hello\nworld\n")
    assert s3.upload_file("up.txt", "bkt", "up", ExtraArgs={"ContentType": "text/plain"}) is None
    s3.download_file("bkt", "up", "down.txt")
    assert open("down.txt").read() == "hello\nworld\n"
    buffer = io.BytesIO()
    s3.download_fileobj("bkt", "up", buffer)
    assert buffer.getvalue() == b"hello\nworld\n"
    error = raised(lambda: s3.upload_file("up.txt", "nob", "up"))
    assert f"{type(error).__module__}.{error!s}" == (
        "boto3.exceptions.Failed to upload up.txt to nob/up: An error occurred (NoSuchBucket) when calling the "
        "PutObject operation: The specified bucket does not exist"
    )
    assert str(raised(lambda: s3.upload_fileobj("str", "bkt", "u"))) == "Fileobj must implement read"

    # === bodies ===
    def body():
        return s3.get_object(Bucket="bkt", Key="up")["Body"]

    assert type(body()).__name__ == "StreamingChecksumBody"
    assert list(body().iter_lines()) == [b"hello", b"world"]
    assert list(body().iter_chunks(5)) == [b"hello", b"\nworl", b"d\n"]
    assert list(body()) == [b"hello\nworld\n"]
    stream = body()
    assert (stream.read(2), stream.tell(), stream.readable(), stream.seekable()) == (b"he", 2, True, False)
    assert repr(raised(lambda: stream.seek(0))) == "UnsupportedOperation('seek')"
    stream.close()
    assert str(raised(stream.read)) == "I/O operation on closed file."
    with body() as raw:
        assert raw.read() == b"hello\nworld\n"

    # === resources ===
    resource = boto3.resource("s3")
    assert repr(resource.Object("bkt", "up")) == "s3.Object(bucket_name='bkt', key='up')"
    assert repr(resource.Bucket("bkt")) == "s3.Bucket(name='bkt')"
    assert resource.Object("bkt", "up").get()["Body"].read() == b"hello\nworld\n"
    assert resource.Object("bkt", "up").content_length == 12
    assert [entry.size for entry in resource.Bucket("bkt").objects.filter(Prefix="p/").limit(2)] == [0, 1]
