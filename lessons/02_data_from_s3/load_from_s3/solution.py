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


def s3_with(frame):
    s3 = Mock()
    s3.get_object.return_value = {"Body": io.BytesIO(parquet_bytes(frame))}
    return s3


def test_every_row_and_column_arrives():
    frame = pd.DataFrame({"age": [34.0, None, 29.0], "churned": [0, 1, 0]})

    result = load_training_data(s3_with(frame), "training", "churn/march.parquet")

    assert list(result.columns) == ["age", "churned"]
    assert len(result) == 3
    assert result["churned"].tolist() == [0, 1, 0]
    assert result["age"].isna().tolist() == [False, True, False]


def test_asks_s3_once_for_exactly_that_object():
    s3 = s3_with(pd.DataFrame({"age": [34], "churned": [0]}))

    load_training_data(s3, "training", "churn/march.parquet")

    s3.get_object.assert_called_once_with(Bucket="training", Key="churn/march.parquet")


def test_an_error_from_s3_is_not_hidden():
    s3 = Mock()
    s3.get_object.side_effect = RuntimeError("the bucket is gone")

    with pytest.raises(RuntimeError, match="the bucket is gone"):
        load_training_data(s3, "training", "churn/march.parquet")
