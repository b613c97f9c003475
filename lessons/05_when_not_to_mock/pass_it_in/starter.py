import io
from datetime import date
from unittest.mock import Mock

import pandas as pd

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

    # TODO: which object was read?


# TODO: a day without labels, and a share that is not a round number.
