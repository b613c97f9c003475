"""Approves credit applications."""

from predict import get_prediction

API_URL = "http://model-api/predict"


def approve(application, limit=0.1):
    """Whether the predicted risk of an application is below the limit."""
    risk = get_prediction(API_URL, [application["income"], application["debt"]])
    return risk < limit
