from unittest.mock import patch

from approval import approve

APPLICATION = {"name": "J. Doe", "income": 52_000, "debt": 1_300}


# TODO: this patch takes effect in the wrong place, and the real function is called.
@patch("predict.get_prediction", return_value=0.02)
def test_low_risk_is_approved(get_prediction):
    assert approve(APPLICATION) is True


# TODO: a risk that is too high, one on the limit, another limit, and what the model was asked.
