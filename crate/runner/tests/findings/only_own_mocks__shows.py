# --- registry.py ---
def promote(client, name):
    version = client.latest(name)
    client.transition(name, version, "Production")
    return version


# --- test_registry.py ---
from unittest.mock import Mock, patch

import registry


def test_the_mock_answers_the_test():
    client = Mock()
    client.latest.return_value = 3
    assert client.latest("churn") == 3


def test_the_mock_was_called_by_the_test():
    client = Mock()
    client.transition("churn", 3, "Production")
    client.transition.assert_called_once_with("churn", 3, "Production")
