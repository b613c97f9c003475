# --- promotion.py ---
import logging


def promote(client, name, limit, log):
    auc = float(client.get_metrics(name)["auc"])
    if log.isEnabledFor(logging.INFO):
        log.info("auc %.2f", auc)
    if auc > limit:
        client.promote(name)


def report(client, gauge):
    took = float(client.elapsed())
    gauge.set(took)
    for row in client.rows():
        gauge.add(row)
    return int(client.seconds()) if gauge.is_open else 0


def is_empty(rows):
    return len(rows) == 0 and float(rows) == 1


# --- test_promotion.py ---
from unittest.mock import MagicMock

import promotion


def test_what_was_said():
    client = MagicMock(name="client")
    client.get_metrics.return_value = {"auc": 0.9}
    promotion.promote(client, "churn", 0.8, MagicMock())
    client.promote.assert_called_once_with("churn")


def test_what_was_said_of_a_magic_method():
    client = MagicMock(name="client")
    client.get_metrics.return_value.__getitem__.return_value.__float__.return_value = 1.0
    promotion.promote(client, "churn", 0.8, MagicMock())
    client.promote.assert_called_once_with("churn")


def test_what_decides_nothing():
    promotion.report(MagicMock(), MagicMock())


def test_a_mock_of_its_own():
    assert promotion.is_empty(MagicMock())


def test_what_the_test_does_itself():
    client = MagicMock()
    assert float(client.rows()) > 0.5
    assert not len(client.rows())
