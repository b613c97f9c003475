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
def test_old_checkpoints_are_deleted():
    s3 = bucket_with("a/step-1", "a/step-2", "a/step-3")

    deleted = prune_checkpoints(s3, "runs", "a/", keep=2)

    assert deleted == ["a/step-1"]
    # TODO: and what is left?


# TODO: other runs in the same bucket, fewer checkpoints than may stay, none at all, and keep=0.
