"""Decides which models enter the registry."""


def register_model(client, model, model_name, metrics):
    """Registers a model if its F1 score beats the production version's. Returns whether it did."""
    versions = client.get_latest_versions(model_name, stages=["Production"])
    best = float(versions[0].tags["f1_score"]) if versions else 0.0
    if metrics["f1_score"] >= best:
        tags = {"f1_score": str(metrics["f1_score"])}
        client.create_model_version(name=model_name, source=model, tags=tags)
        return True
    return False
