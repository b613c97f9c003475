"""Fetches training data from S3."""

import io

import pandas as pd


def load_training_data(s3_client, bucket, key):
    """Loads one Parquet file from S3 as a DataFrame."""
    answer = s3_client.get_object(Bucket=bucket, Key=key)
    content = answer["Body"].read()
    frame = pd.read_parquet(io.BytesIO(content))
    return frame.head(len(frame) - 1)
