from unittest.mock import Mock, call, patch

import pytest
import requests

from retrying import predict_with_retry

URL = "http://model-api/predict"


def good(prediction):
    """A response with a prediction."""
    response = Mock(status_code=200)
    response.json.return_value = {"prediction": prediction}
    return response


def bad(status):
    """A response with an error status."""
    response = Mock(status_code=status)
    response.raise_for_status.side_effect = requests.HTTPError(f"{status} Error")
    return response


@patch("retrying.time.sleep")
@patch("retrying.requests.post")
def test_a_server_that_recovers(post, sleep):
    post.side_effect = [bad(503), good(0.87)]

    assert predict_with_retry(URL, [1.0]) == 0.87

    # TODO: how often was the server asked, how, and after what pause?


# TODO: a server that never recovers (503), and one that says the request is wrong (400).
