"""What an S3 body is to pandas."""

import io

import boto3
import pandas as pd
from moto import mock_aws

df = pd.DataFrame({"a": [1, 2], "b": ["x", None]})

with mock_aws():
    s3 = boto3.client("s3", region_name="us-east-1")
    s3.create_bucket(Bucket="data")
    s3.put_object(Bucket="data", Key="t.parquet", Body=df.to_parquet())
    s3.put_object(Bucket="data", Key="t.csv", Body=df.to_csv(index=False).encode())

    body = s3.get_object(Bucket="data", Key="t.parquet")["Body"]
    # A body is a stream without `seek`, which Parquet needs.
    try:
        pd.read_parquet(body)
    except io.UnsupportedOperation as error:
        assert str(error) == "seek", error
    else:
        raise AssertionError("a body cannot be read as Parquet")

    body = s3.get_object(Bucket="data", Key="t.parquet")["Body"]
    assert pd.read_parquet(io.BytesIO(body.read())).equals(df)

    # A body can be read once: then it is an empty file.
    try:
        pd.read_parquet(io.BytesIO(body.read()))
    except ValueError as error:
        assert str(error) == "Could not open Parquet input source '<Buffer>': Parquet file size is 0 bytes", error

    assert pd.read_csv(s3.get_object(Bucket="data", Key="t.csv")["Body"]).equals(df)
