"""The code under test in the benchmark."""

import requests


def register_model(client, model, model_name, metrics):
    """Registers a model if it is better than the one in production."""
    versions = client.get_latest_versions(model_name, stages=["Production"])
    best = float(versions[0].tags["f1_score"]) if versions else 0.0
    if metrics["f1_score"] <= best:
        return False
    client.create_model_version(name=model_name, source=model, tags={"f1_score": str(metrics["f1_score"])})
    return True


def get_prediction(api_url, features):
    """Asks the model server for a prediction."""
    response = requests.post(api_url, json={"features": features})
    response.raise_for_status()
    return response.json()["prediction"]
