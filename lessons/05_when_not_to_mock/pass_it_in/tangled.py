"""The nightly look at the labels."""

import io
from datetime import date

import boto3
import pandas as pd


# TODO: make it positive_share(s3_client, day), and let the caller decide.
def positive_share():
    """The share of positive labels today, from 0 to 1. A day without labels has none, so it is 0."""
    s3_client = boto3.client("s3")
    day = date.today()
    key = f"labels/{day.isoformat()}.parquet"
    answer = s3_client.get_object(Bucket="ml-labels", Key=key)
    frame = pd.read_parquet(io.BytesIO(answer["Body"].read()))
    if len(frame) == 0:
        return 0.0
    return float(frame["label"].mean())
