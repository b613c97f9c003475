from unittest.mock import Mock, call

from promotion import promote


def test_a_valid_version_is_checked_then_tagged_then_made_champion():
    world = Mock()
    world.validator.check.return_value = True

    assert promote(world.client, world.validator, "churn", "7") is True

    assert world.mock_calls == [
        call.validator.check("churn", "7"),
        call.client.set_model_version_tag("churn", "7", "validation", "passed"),
        call.client.set_registered_model_alias("churn", "champion", "7"),
    ]


def test_an_invalid_version_is_tagged_and_goes_nowhere():
    world = Mock()
    world.validator.check.return_value = False

    assert promote(world.client, world.validator, "churn", "7") is False

    assert world.mock_calls == [
        call.validator.check("churn", "7"),
        call.client.set_model_version_tag("churn", "7", "validation", "failed"),
    ]
