"""Asks the prediction service, and asks again when that may help."""

import time

import requests


def predict_with_retry(api_url, features, attempts=3, pause=2):
    """Returns the prediction. Asks again after a server error, at most `attempts` times in all, never after a client error."""
    response = requests.post(api_url, json={"features": features}, timeout=5)
    if response.status_code < 500 or attempts == 1:
        response.raise_for_status()
        return response.json()["prediction"]
    time.sleep(pause)
    return predict_with_retry(api_url, features, attempts - 1, pause * 2)
