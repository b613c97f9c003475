from unittest.mock import Mock, patch

import pytest
import requests

from predict import get_prediction

URL = "http://model-api/predict"


@patch("requests.post")
def test_the_prediction_is_taken_from_the_answer(post):
    post.return_value = Mock(status_code=200)
    post.return_value.json.return_value = {"prediction": 0.87, "model": "churn-7"}

    assert get_prediction(URL, [1.0, 2.0, 3.0]) == 0.87

    post.assert_called_once_with(URL, json={"features": [1.0, 2.0, 3.0]})


@patch("requests.post")
def test_a_server_error_is_passed_on(post):
    post.return_value.raise_for_status.side_effect = requests.HTTPError("500 Server Error")

    with pytest.raises(requests.HTTPError, match="500"):
        get_prediction(URL, [1.0, 2.0, 3.0])


@patch("requests.post", side_effect=requests.ConnectionError("no route"))
def test_a_lost_connection_is_passed_on(post):
    with pytest.raises(requests.ConnectionError):
        get_prediction(URL, [1.0, 2.0, 3.0])
