"""Asks the prediction service."""

import requests


def get_prediction(api_url, features):
    """Returns the model's prediction for a list of features."""
    response = requests.post(api_url, json={"features": features})
    response.raise_for_status()
    return response.json()["prediction"]
