"""Knows which datasets have been published."""

from botocore.exceptions import ClientError


def dataset_exists(s3_client, bucket, key):
    """Whether the object is there. Any error but "not found" is the caller's to deal with."""
    try:
        s3_client.head_object(Bucket=bucket, Key=key)
    except ClientError as error:
        if error.response["Error"]["Code"] == "404":
            return False
        raise
    return True
