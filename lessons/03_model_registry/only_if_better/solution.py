from unittest.mock import Mock

import pytest

from registry import register_model

MODEL = "s3://models/churn/candidate"


def registry_with(*scores):
    """A registry client whose production versions have these F1 scores."""
    client = Mock()
    client.get_latest_versions.return_value = [Mock(tags={"f1_score": score}) for score in scores]
    return client


def test_a_better_model_is_registered_with_its_score():
    client = registry_with("0.80")

    assert register_model(client, MODEL, "churn", {"f1_score": 0.85}) is True

    client.create_model_version.assert_called_once_with(
        name="churn", source=MODEL, tags={"f1_score": "0.85"}
    )


@pytest.mark.parametrize("score", [0.75, 0.80])
def test_a_model_that_is_not_better_is_left_out(score):
    client = registry_with("0.80")

    assert register_model(client, MODEL, "churn", {"f1_score": score}) is False

    client.create_model_version.assert_not_called()


def test_the_first_model_is_registered():
    client = registry_with()

    assert register_model(client, MODEL, "churn", {"f1_score": 0.10}) is True

    client.create_model_version.assert_called_once()


def test_scores_are_compared_as_numbers():
    client = registry_with("92.5")

    assert register_model(client, MODEL, "churn", {"f1_score": 100.0}) is True


def test_it_compares_with_what_is_in_production():
    client = registry_with("0.80")

    register_model(client, MODEL, "churn", {"f1_score": 0.85})

    client.get_latest_versions.assert_called_once_with("churn", stages=["Production"])
