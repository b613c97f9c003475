"""What boto3 adds to the S3 client: transfers from and to files."""

import boto3.s3.inject
