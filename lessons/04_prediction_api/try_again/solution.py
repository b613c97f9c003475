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
def test_a_good_answer_is_not_asked_for_twice(post, sleep):
    post.side_effect = [good(0.87)]

    assert predict_with_retry(URL, [1.0]) == 0.87

    post.assert_called_once_with(URL, json={"features": [1.0]}, timeout=5)
    sleep.assert_not_called()


@patch("retrying.time.sleep")
@patch("retrying.requests.post")
def test_a_server_that_recovers(post, sleep):
    post.side_effect = [bad(503), bad(500), good(0.87)]

    assert predict_with_retry(URL, [1.0]) == 0.87

    assert post.call_count == 3
    assert sleep.call_args_list == [call(2), call(4)]


@patch("retrying.time.sleep")
@patch("retrying.requests.post")
def test_a_server_that_never_recovers(post, sleep):
    post.side_effect = [bad(503), bad(503), bad(503)]

    with pytest.raises(requests.HTTPError, match="503"):
        predict_with_retry(URL, [1.0])

    assert post.call_count == 3


@patch("retrying.time.sleep")
@patch("retrying.requests.post")
def test_a_wrong_request_is_not_repeated(post, sleep):
    post.side_effect = [bad(400)]

    with pytest.raises(requests.HTTPError, match="400"):
        predict_with_retry(URL, [1.0])

    post.assert_called_once()
    sleep.assert_not_called()
