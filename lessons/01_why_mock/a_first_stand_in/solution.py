from unittest.mock import Mock

from drift import report_drift


def test_strong_drift_is_reported():
    pager = Mock()

    reported = report_drift(pager, "income", 0.35)

    assert reported is True
    pager.send.assert_called_once_with("drift", feature="income", score=0.35)


def test_weak_drift_wakes_nobody():
    pager = Mock()

    reported = report_drift(pager, "income", 0.05)

    assert reported is False
    pager.send.assert_not_called()


def test_a_score_on_the_threshold_is_not_drift():
    pager = Mock()

    assert report_drift(pager, "income", 0.2) is False
    assert report_drift(pager, "income", 0.3, threshold=0.3) is False

    pager.send.assert_not_called()
