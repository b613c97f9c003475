"""The nightly look at the labels."""

import io

import pandas as pd


def positive_share(s3_client, day):
    """The share of positive labels on a day, from 0 to 1. A day without labels has none, so it is 0."""
    key = f"labels/{day.isoformat()}.parquet"
    answer = s3_client.get_object(Bucket="ml-labels", Key=key)
    frame = pd.read_parquet(io.BytesIO(answer["Body"].read()))
    return float(frame["label"].mean())
