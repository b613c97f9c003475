"""What is not there."""

import boto3
from moto import mock_aws
from snippet import attempt, show


@mock_aws
def missing_key():
    client = boto3.client('s3', region_name='us-east-1')
    client.create_bucket(Bucket='data')
    error = attempt(client.get_object, Bucket='data', Key='nothing')
    show(error.response['Error'], error.operation_name)
    show(isinstance(error, client.exceptions.NoSuchKey))


@mock_aws
def missing_bucket():
    client = boto3.client('s3', region_name='us-east-1')
    error = attempt(client.get_object, Bucket='data', Key='nothing')
    show(error.response['Error'], error.response['ResponseMetadata']['HTTPStatusCode'])
    attempt(client.head_bucket, Bucket='data')
