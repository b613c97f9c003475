import io
from datetime import date
from unittest.mock import Mock

import pandas as pd
import pytest

from nightly import positive_share


def s3_with(labels):
    """A stand-in client whose every object is a Parquet file with these labels."""
    buffer = io.BytesIO()
    pd.DataFrame({"label": labels}).to_parquet(buffer)
    s3 = Mock()
    s3.get_object.return_value = {"Body": io.BytesIO(buffer.getvalue())}
    return s3


def test_the_share_of_positive_labels():
    s3 = s3_with([1, 0, 0, 0])

    assert positive_share(s3, date(2026, 3, 1)) == 0.25


def test_it_reads_the_file_of_that_day():
    s3 = s3_with([1, 0])

    positive_share(s3, date(2026, 3, 1))

    s3.get_object.assert_called_once_with(Bucket="ml-labels", Key="labels/2026-03-01.parquet")


def test_a_share_is_not_rounded():
    assert positive_share(s3_with([1, 0, 0]), date(2026, 3, 1)) == pytest.approx(1 / 3)


def test_a_day_without_labels():
    assert positive_share(s3_with([]), date(2026, 3, 1)) == 0.0
