"""The author's checks of your nightly.py: they call it as the rest of the pipeline will."""

import io
from datetime import date

import pandas as pd

import nightly


class Bucket:
    """A client that holds one object, and is no Mock: it has nothing but `get_object`."""

    def __init__(self, labels):
        buffer = io.BytesIO()
        pd.DataFrame({"label": labels}).to_parquet(buffer)
        self.content = buffer.getvalue()
        self.asked = []

    def get_object(self, Bucket, Key):
        self.asked.append((Bucket, Key))
        return {"Body": io.BytesIO(self.content)}


def test_it_takes_the_client_and_the_day():
    assert nightly.positive_share.__code__.co_varnames[:2] == ("s3_client", "day")


def test_it_uses_the_client_and_the_day_it_is_given():
    bucket = Bucket([1, 0, 0, 1])

    assert nightly.positive_share(bucket, date(2024, 2, 29)) == 0.5
    assert bucket.asked == [("ml-labels", "labels/2024-02-29.parquet")]


def test_it_no_longer_makes_its_own():
    assert not hasattr(nightly, "boto3"), "nightly.py still imports boto3"
