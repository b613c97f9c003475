import io
from unittest.mock import Mock

import pandas as pd
import pytest

from loader import load_training_data


def parquet_bytes(frame):
    """What S3 would hold if this frame had been saved there."""
    buffer = io.BytesIO()
    frame.to_parquet(buffer)
    return buffer.getvalue()


def test_returns_a_frame():
    frame = pd.DataFrame({"age": [34, 51, 29], "churned": [0, 1, 0]})
    s3 = Mock()
    s3.get_object.return_value = {"Body": io.BytesIO(parquet_bytes(frame))}

    result = load_training_data(s3, "training", "churn/march.parquet")

    # TODO: this says very little about the rows, and nothing about the request.
    assert result is not None


# TODO: what should happen when S3 answers with an error?
