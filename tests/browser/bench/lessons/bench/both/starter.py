from unittest.mock import Mock, patch

import pytest
import requests

from pipeline import get_prediction, register_model

URL = "http://model-api/predict"


def registry_with(*scores):
    client = Mock()
    client.get_latest_versions.return_value = [Mock(tags={"f1_score": str(score)}) for score in scores]
    return client


def test_a_better_model_is_registered():
    client = registry_with(0.8)

    assert register_model(client, "models:/candidate", "churn", {"f1_score": 0.9}) is True

    client.get_latest_versions.assert_called_once_with("churn", stages=["Production"])
    client.create_model_version.assert_called_once_with(
        name="churn", source="models:/candidate", tags={"f1_score": "0.9"}
    )


def test_a_worse_model_is_not():
    client = registry_with(0.8)

    assert register_model(client, "models:/candidate", "churn", {"f1_score": 0.7}) is False

    client.create_model_version.assert_not_called()


def test_the_first_model_needs_no_opponent():
    assert register_model(registry_with(), "models:/candidate", "churn", {"f1_score": 0.1})


@patch("pipeline.requests.post")
def test_the_prediction_is_returned(post):
    post.return_value.json.return_value = {"prediction": 0.87}

    assert get_prediction(URL, [1.0, 2.0]) == 0.87

    post.assert_called_once_with(URL, json={"features": [1.0, 2.0]})


@patch("pipeline.requests.post")
def test_an_error_is_passed_on(post):
    post.return_value.raise_for_status.side_effect = requests.HTTPError("500 Server Error")

    with pytest.raises(requests.HTTPError, match="500"):
        get_prediction(URL, [1.0])
