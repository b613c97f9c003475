import boto3
from moto import mock_aws

from prune import prune_checkpoints


def bucket_with(*keys):
    """A client of a fake S3 whose bucket `runs` holds these objects."""
    s3 = boto3.client("s3", region_name="us-east-1")
    s3.create_bucket(Bucket="runs")
    for key in keys:
        s3.put_object(Bucket="runs", Key=key, Body=b"weights")
    return s3


def keys_in(s3):
    """What is in the bucket now."""
    return [item["Key"] for item in s3.list_objects_v2(Bucket="runs").get("Contents", [])]


@mock_aws
def test_the_newest_stay():
    s3 = bucket_with("a/step-1", "a/step-2", "a/step-3")

    deleted = prune_checkpoints(s3, "runs", "a/", keep=2)

    assert deleted == ["a/step-1"]
    assert keys_in(s3) == ["a/step-2", "a/step-3"]


@mock_aws
def test_other_runs_are_left_alone():
    s3 = bucket_with("a/step-1", "a/step-2", "b/step-1")

    prune_checkpoints(s3, "runs", "a/", keep=1)

    assert keys_in(s3) == ["a/step-2", "b/step-1"]


@mock_aws
def test_nothing_to_delete():
    s3 = bucket_with("a/step-1")

    assert prune_checkpoints(s3, "runs", "a/", keep=2) == []
    assert keys_in(s3) == ["a/step-1"]


@mock_aws
def test_an_empty_bucket():
    s3 = bucket_with()

    assert prune_checkpoints(s3, "runs", "a/", keep=2) == []


@mock_aws
def test_keep_nothing():
    s3 = bucket_with("a/step-1", "a/step-2")

    assert prune_checkpoints(s3, "runs", "a/", keep=0) == ["a/step-1", "a/step-2"]
    assert keys_in(s3) == []
