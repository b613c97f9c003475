from unittest.mock import patch

from approval import approve

APPLICATION = {"name": "J. Doe", "income": 52_000, "debt": 1_300}


@patch("approval.get_prediction", return_value=0.02)
def test_low_risk_is_approved(get_prediction):
    assert approve(APPLICATION) is True

    get_prediction.assert_called_once_with("http://model-api/predict", [52_000, 1_300])


@patch("approval.get_prediction", return_value=0.4)
def test_high_risk_is_not(get_prediction):
    assert approve(APPLICATION) is False


@patch("approval.get_prediction", return_value=0.1)
def test_a_risk_on_the_limit_is_not_below_it(get_prediction):
    assert approve(APPLICATION) is False


@patch("approval.get_prediction", return_value=0.4)
def test_the_limit_can_be_raised(get_prediction):
    assert approve(APPLICATION, limit=0.5) is True
