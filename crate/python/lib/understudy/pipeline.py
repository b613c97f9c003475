"""The lessons' functions as compiled code: second correct implementations of what the listings show."""

import _understudy_pipeline as _native


def _load_training_data(globals):
    def load_training_data(s3_client, bucket, key):
        """Loads one Parquet file from S3 as a DataFrame."""
        return _native.load_training_data(globals, s3_client, bucket, key)

    return load_training_data


def _register_model(globals):
    def register_model(client, model, model_name, metrics):
        """Registers a model if its F1 score beats the production version's. Returns whether it did."""
        return _native.register_model(client, model, model_name, metrics)

    return register_model


def _get_prediction(globals):
    def get_prediction(api_url, features):
        """Returns the model's prediction for a list of features."""
        return _native.get_prediction(globals, api_url, features)

    return get_prediction


_MAKERS = {
    "get_prediction": _get_prediction,
    "load_training_data": _load_training_data,
    "register_model": _register_model,
}


def compiled(name, globals):
    """The compiled function `name`, which looks `pd`, `io` and `requests` up in `globals` at every call."""
    if name not in _MAKERS:
        raise LookupError(f"there is no compiled function {name!r}: there are {', '.join(sorted(_MAKERS))}")
    function = _MAKERS[name](globals)
    function.__qualname__ = name
    function.__module__ = globals.get("__name__", __name__)
    return function
