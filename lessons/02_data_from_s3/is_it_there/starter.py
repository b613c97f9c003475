from unittest.mock import Mock

import pytest
from botocore.exceptions import ClientError

from catalogue import dataset_exists


def s3_error(code):
    """The error that boto3 raises when S3 answers a `head_object` with this code."""
    return ClientError({"Error": {"Code": code, "Message": "..."}}, "HeadObject")


def test_finds_an_object():
    s3 = Mock()

    assert dataset_exists(s3, "published", "churn/v3/train.parquet")


# TODO: an object that is absent ("404"), and one that is forbidden ("403").
