# --- service.py ---
import requests


class ModelClient:
    pass


def get(url):
    return requests.get(url)


def post(url):
    return requests.post(url)


# --- test_service.py ---
from unittest.mock import patch

import pytest
import service


@pytest.fixture
def url():
    return "http://a"


@patch("service.get")
@patch("service.post")
def test_two(mock_get, mock_post, url):
    service.get(url)
    mock_get.assert_called_once_with(url)


class TestClass:
    @patch("service.requests.get")
    @patch("service.requests.post")
    @patch("service.ModelClient")
    def test_three(self, get_mock, requests_post, model_client):
        assert True


@patch.object(service, "get")
@patch.object(service, "post")
@patch("service.ModelClient")
def test_one_is_right(client, get, post):
    assert True
