from unittest.mock import Mock

from registry import register_model

MODEL = "s3://models/churn/candidate"


def registry_with(*scores):
    """A registry client whose production versions have these F1 scores."""
    client = Mock()
    client.get_latest_versions.return_value = [Mock(tags={"f1_score": score}) for score in scores]
    return client


def test_a_better_model_is_registered():
    client = registry_with("0.80")

    assert register_model(client, MODEL, "churn", {"f1_score": 0.85}) is True

    # TODO: was it registered? Under which name, from which source, with which tags?


# TODO: a model that is worse, one that is exactly as good, and the very first one.
