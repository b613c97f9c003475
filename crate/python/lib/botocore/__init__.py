"""The part of botocore that boto3's S3 needs. What it answers comes from the sandbox's own S3."""

__version__ = "1.44.5"
