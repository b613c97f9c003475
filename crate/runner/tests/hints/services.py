# --- test_services.py ---
import boto3
import requests
from moto import mock_aws


def test_no_credentials():
    boto3.client("s3").list_buckets()


def test_no_network():
    requests.get("https://example.com")


@mock_aws
def test_no_bucket():
    boto3.client("s3", region_name="eu-west-1").get_object(Bucket="rows", Key="k")


@mock_aws
def test_no_key():
    s3 = boto3.client("s3", region_name="us-east-1")
    s3.create_bucket(Bucket="rows")
    s3.get_object(Bucket="rows", Key="k")


@mock_aws
def test_bad_name():
    boto3.client("s3", region_name="us-east-1").create_bucket(Bucket="b")


@mock_aws
def test_no_package():
    sagemaker = boto3.client("sagemaker", region_name="us-east-1")
    sagemaker.describe_model_package(ModelPackageName="churn")
