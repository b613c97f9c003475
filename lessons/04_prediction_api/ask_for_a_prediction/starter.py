from unittest.mock import Mock, patch

import pytest
import requests

from predict import get_prediction

URL = "http://model-api/predict"


@patch("requests.post")
def test_a_prediction(post):
    post.return_value = Mock(status_code=200)
    post.return_value.json.return_value = {"prediction": 0.87, "model": "churn-7"}

    assert get_prediction(URL, [1.0, 2.0, 3.0])

    # TODO: which prediction was it, and what was sent to get it?


# TODO: the server answers with an error.
