"""What boto3 adds to the S3 client and its resources: transfers of files."""
