"""Asks the prediction service."""

import requests


def get_prediction(api_url, features):
    """Returns the model's prediction for a list of features."""
    try:
        response = requests.post(api_url, json={"features": features})
    except requests.ConnectionError:
        return 0.0
    response.raise_for_status()
    return response.json()["prediction"]
