from unittest.mock import Mock

from drift import report_drift


def test_strong_drift_is_reported():
    pager = Mock()

    reported = report_drift(pager, "income", 0.35)

    assert reported is True
    # TODO: what did the pager hear?


# TODO: a score below the threshold, and one exactly on it.
