# --- service.py ---
def get(url):
    return url


def post(url):
    return url


def fetch(url):
    return get(url)


# --- test_service.py ---
from unittest.mock import DEFAULT, patch

import service


@patch("service.get")
@patch("service.post")
def test_rightly(mock_post, mock_get):
    assert service.fetch("a") is mock_get.return_value


@patch("service.get")
@patch("service.post")
def test_names_that_say_nothing(first, second):
    assert service.fetch("a") is second.return_value


@patch("service.get")
@patch("service.post")
def test_one_name_for_another_thing(get, answer):
    assert service.fetch("a") is answer.return_value


@patch("service.get", new=len)
@patch("service.post")
def test_one_is_not_given(post):
    assert service.fetch("a") == 1


@patch("service.post")
def test_the_rest_by_name(mock_post):
    with patch.multiple("service", get=DEFAULT) as mocks:
        assert service.fetch("a") is mocks["get"].return_value
