"""What goes wrong with S3 on purpose, and what a client makes of it."""

import io
import time

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError, ReadTimeoutError, ResponseStreamingError
from boto3.exceptions import RetriesExceededError
from moto import mock_aws
from understudy import faults


def raised(call, *arguments, **keywords):
    try:
        call(*arguments, **keywords)
    except Exception as error:
        return error


def slow_down(**when):
    return faults.error("SlowDown", "Please reduce your request rate.", status=503, **when)


with mock_aws():
    s3 = boto3.client("s3", region_name="us-east-1")
    s3.create_bucket(Bucket="bkt")
    s3.put_object(Bucket="bkt", Key="k", Body=b"hello")

    def get(client=s3):
        return client.get_object(Bucket="bkt", Key="k")

    # === a client tries again ===
    faults.inject("s3", "GetObject", slow_down(first=2))
    began = time.monotonic()
    answer = get()
    assert (answer["ResponseMetadata"]["RetryAttempts"], answer["Body"].read()) == (2, b"hello")
    assert time.monotonic() - began > 1

    # === and gives up ===
    faults.heal()
    faults.inject("s3", "GetObject", slow_down())
    error = raised(get)
    assert type(error) is ClientError
    assert str(error) == (
        "An error occurred (SlowDown) when calling the GetObject operation (reached max retries: 4): "
        "Please reduce your request rate."
    )
    once = boto3.client("s3", region_name="us-east-1", config=Config(retries={"total_max_attempts": 1}))
    assert raised(get, once).response["ResponseMetadata"]["RetryAttempts"] == 0

    # === what is refused is not asked again ===
    faults.heal()
    faults.inject("s3", "GetObject", faults.error("AccessDenied", "Access Denied", status=403, nth=1))
    assert type(raised(get)) is s3.exceptions.AccessDenied
    assert get()["Body"].read() == b"hello"

    # === a body that breaks off ===
    faults.heal()
    faults.inject("s3", "GetObject", faults.truncated(3, nth=1))
    error = raised(get()["Body"].read)
    assert type(error) is ResponseStreamingError
    assert str(error).startswith("An error occurred while reading from response stream: ('Connection broken: ")
    faults.inject("s3", "GetObject", faults.truncated(3))
    assert type(raised(s3.download_file, "bkt", "k", "down")) is RetriesExceededError

    # === an answer that comes too late ===
    faults.heal()
    faults.inject("s3", "GetObject", faults.delay(100))
    error = raised(get)
    assert type(error) is ReadTimeoutError
    assert str(error) == 'Read timeout on endpoint URL: "https://bkt.s3.amazonaws.com/k"'
    patient = boto3.client("s3", region_name="us-east-1", config=Config(read_timeout=200))
    assert get(patient)["Body"].read() == b"hello"

    # === a page that is lost ===
    faults.heal()
    for index in range(3):
        s3.put_object(Bucket="bkt", Key=f"p/{index}", Body=b"")
    faults.inject("s3", "ListObjectsV2", faults.lost_page(nth=2))
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket="bkt", Prefix="p/", PaginationConfig={"PageSize": 1})
    assert [[entry["Key"] for entry in page.get("Contents", [])] for page in pages] == [["p/0"], [], ["p/2"]]

    # === an older version ===
    faults.heal()
    s3.put_bucket_versioning(Bucket="bkt", VersioningConfiguration={"Status": "Enabled"})
    s3.put_object(Bucket="bkt", Key="k", Body=b"new")
    faults.inject("s3", "GetObject", faults.stale(nth=1))
    assert [get()["Body"].read(), get()["Body"].read()] == [b"hello", b"new"]

    # === all is well again ===
    buffer = io.BytesIO()
    s3.download_fileobj("bkt", "k", buffer)
    assert buffer.getvalue() == b"new"
