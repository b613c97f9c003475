from unittest.mock import Mock

import pytest
from botocore.exceptions import ClientError

from catalogue import dataset_exists


def s3_error(code):
    """The error that boto3 raises when S3 answers a `head_object` with this code."""
    return ClientError({"Error": {"Code": code, "Message": "..."}}, "HeadObject")


def test_finds_an_object_without_downloading_it():
    s3 = Mock()

    assert dataset_exists(s3, "published", "churn/v3/train.parquet") is True

    s3.head_object.assert_called_once_with(Bucket="published", Key="churn/v3/train.parquet")
    s3.get_object.assert_not_called()


def test_an_absent_object_is_reported_as_absent():
    s3 = Mock()
    s3.head_object.side_effect = s3_error("404")

    assert dataset_exists(s3, "published", "churn/v3/train.parquet") is False


def test_a_forbidden_object_is_an_error():
    s3 = Mock()
    s3.head_object.side_effect = s3_error("403")

    with pytest.raises(ClientError) as caught:
        dataset_exists(s3, "published", "churn/v3/train.parquet")

    assert caught.value.response["Error"]["Code"] == "403"
