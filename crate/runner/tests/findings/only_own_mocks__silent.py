# --- registry.py ---
def promote(client, name):
    version = client.latest(name)
    client.transition(name, version, "Production")
    return version


def name_of(model):
    return model["name"]


# --- constants.py ---
STAGE = "Production"


# --- test_registry.py ---
from unittest.mock import Mock, patch

import constants
import pytest
import registry


def test_the_code_calls_the_mock():
    client = Mock()
    client.latest.return_value = 3
    assert registry.promote(client, "churn") == 3
    client.transition.assert_called_once_with("churn", 3, "Production")


def test_the_test_calls_it_as_well():
    client = Mock()
    client.latest.return_value = 3
    assert registry.promote(client, "churn") == client.latest("churn")


def test_without_mocks():
    assert constants.STAGE == "Production"


def test_a_mock_that_nobody_calls():
    assert Mock(name="churn") is not None


@pytest.mark.xfail(strict=True)
def test_that_does_not_pass():
    client = Mock()
    assert client.latest("churn") == 3


@patch("registry.promote", return_value=3)
def test_that_is_told_otherwise(promote):
    promote.assert_not_called()
    assert registry.name_of({"name": "churn"}) == "churn"
