# --- promotion.py ---
def promote(client, name, limit):
    auc = float(client.get_metrics(name)["auc"])
    if auc > limit:
        client.promote(name)


def is_good(model):
    return int(model.score) >= 1


def is_better(client, old, new):
    return client.score(new) > client.score(old)


def names(client):
    return [version.name for version in client.search_versions()]


def describe(response):
    if response.ok:
        return "fine"
    return "bad"


def count(client):
    return len(client.rows()), "a" in client.rows(), client.state() == "ready"


# --- test_promotion.py ---
from unittest.mock import MagicMock, patch

import promotion


def test_a_metric_that_passes():
    client = MagicMock(name="client")
    promotion.promote(client, "churn", 0.8)
    client.promote.assert_called_once_with("churn")


def test_a_number_compared_at_once():
    assert promotion.is_good(MagicMock(name="model"))


def test_an_order():
    client = MagicMock(name="client")
    assert promotion.is_better(client, "a", "b")


def test_items():
    with patch("promotion.names", wraps=promotion.names) as names:
        client = MagicMock()
        assert names(client) == ["a"]


def test_a_condition():
    post = MagicMock(name="post")
    assert promotion.describe(post()) == "bad"


def test_sizes():
    client = MagicMock(name="client")
    assert promotion.count(client) == (1, True, True)
