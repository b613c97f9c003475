"""Without mock_aws no call gets anywhere, and a mock begins with an empty account."""

import os

import boto3
from botocore.exceptions import BotoCoreError, EndpointConnectionError, NoCredentialsError, UnknownServiceError
from moto import mock_aws


def raised(call):
    try:
        call()
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")


# === no credentials, no network ===
old = boto3.client("s3")
error = raised(lambda: old.get_object(Bucket="b", Key="k"))
assert type(error) is NoCredentialsError and isinstance(error, BotoCoreError)
assert str(error) == "Unable to locate credentials"
keyed = boto3.client("s3", aws_access_key_id="a", aws_secret_access_key="b")
error = raised(lambda: keyed.get_object(Bucket="bkt", Key="k"))
assert type(error) is EndpointConnectionError
assert str(error) == 'Could not connect to the endpoint URL: "https://bkt.s3.amazonaws.com/k"'
local = boto3.client("s3", endpoint_url="http://127.0.0.1:9", aws_access_key_id="a", aws_secret_access_key="b")
assert str(raised(local.list_buckets)) == 'Could not connect to the endpoint URL: "http://127.0.0.1:9/"'

# === a client that is older than its mock has no credentials ===
with mock_aws():
    assert type(raised(old.list_buckets)) is NoCredentialsError
    boto3.client("s3").create_bucket(Bucket="bkt")
    with mock_aws():
        assert len(boto3.client("s3").list_buckets()["Buckets"]) == 1
assert "AWS_ACCESS_KEY_ID" not in os.environ


# === each outermost mock begins anew ===
@mock_aws
def test_decorated(name):
    """A docstring."""
    assert boto3.client("s3").list_buckets()["Buckets"] == []
    return name


assert test_decorated("x") == "x"
assert (test_decorated.__name__, test_decorated.__doc__) == ("test_decorated", "A docstring.")


@mock_aws()
class TestClass:
    def test_one(self):
        boto3.client("s3").create_bucket(Bucket="bkt")
        return len(boto3.client("s3").list_buckets()["Buckets"])


assert (TestClass().test_one(), TestClass().test_one()) == (1, 1)
mock = mock_aws()
mock.start()
boto3.client("s3").create_bucket(Bucket="bkt")
mock.stop()
assert type(raised(lambda: boto3.client("s3").list_buckets())) is NoCredentialsError

# === other services ===
assert type(raised(lambda: boto3.client("s33"))) is UnknownServiceError
