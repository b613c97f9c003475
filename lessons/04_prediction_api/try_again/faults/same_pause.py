"""Asks the prediction service, and asks again when that may help."""

import time

import requests


def predict_with_retry(api_url, features, attempts=3):
    """Returns the prediction. Asks again after a server error, at most `attempts` times in all, never after a client error."""
    for attempt in range(1, attempts + 1):
        response = requests.post(api_url, json={"features": features}, timeout=5)
        if response.status_code >= 500 and attempt < attempts:
            time.sleep(2)
            continue
        response.raise_for_status()
        return response.json()["prediction"]
