from unittest.mock import Mock, call

from promotion import promote


def test_a_valid_version_becomes_champion():
    client, validator = Mock(), Mock()
    validator.check.return_value = True

    assert promote(client, validator, "churn", "7") is True

    validator.check.assert_called_once_with("churn", "7")
    client.set_registered_model_alias.assert_called_once_with("churn", "champion", "7")
    # TODO: all of this happened. In which order?


# TODO: a version that fails validation.
