"""The lessons' functions as compiled code: second correct implementations of what the listings show."""

import _understudy_pipeline as _native


def _load_training_data(globals):
    def load_training_data(s3_client, bucket, key):
        """Loads one Parquet file from S3 as a DataFrame."""
        return _native.load_training_data(globals, s3_client, bucket, key)

    return load_training_data


def _load_prefix(globals):
    def load_prefix(s3_client, bucket, prefix):
        """Loads every Parquet file below a prefix, page by page, as one DataFrame."""
        return _native.load_prefix(globals, s3_client, bucket, prefix)

    return load_prefix


def _register_model(globals):
    def register_model(client, model, model_name, metrics):
        """Registers a model if its F1 score beats the production version's. Returns whether it did."""
        return _native.register_model(client, model, model_name, metrics)

    return register_model


def _promote_model(globals):
    def promote_model(client, sagemaker, package_arn, model_name, version):
        """Points the alias `champion` to a version if its package is approved. Returns whether it did."""
        return _native.promote_model(client, sagemaker, package_arn, model_name, version)

    return promote_model


def _get_prediction(globals):
    def get_prediction(api_url, features):
        """Returns the model's prediction for a list of features."""
        return _native.get_prediction(globals, api_url, features)

    return get_prediction


def _predict_with_retries(globals):
    def predict_with_retries(api_url, features, attempts=3):
        """Returns the model's prediction, asking again where the service is out of order, after longer and longer waits."""
        return _native.predict_with_retries(globals, api_url, features, attempts)

    return predict_with_retries


def _enrich(globals):
    def enrich(store, rows, defaults):
        """Returns the rows with the online features that `defaults` names, and its values where the store has none."""
        return _native.enrich(store, rows, defaults)

    return enrich


def _score_batch(globals):
    def score_batch(s3_client, model, bucket, input_key, output_key):
        """Scores a Parquet file and stores the result, unless it is there already. Returns whether it did."""
        return _native.score_batch(globals, s3_client, model, bucket, input_key, output_key)

    return score_batch


def _check_frame(globals):
    def check_frame(frame, expected):
        """Returns what is not as expected of the columns: a text for each that is missing, retyped or has drifted."""
        return _native.check_frame(frame, expected)

    return check_frame


_MAKERS = {
    "check_frame": _check_frame,
    "enrich": _enrich,
    "get_prediction": _get_prediction,
    "load_prefix": _load_prefix,
    "load_training_data": _load_training_data,
    "predict_with_retries": _predict_with_retries,
    "promote_model": _promote_model,
    "register_model": _register_model,
    "score_batch": _score_batch,
}


def compiled(name, globals):
    """The compiled function `name`, which looks `pd`, `io`, `requests` and `time` up in `globals` at every call."""
    if name not in _MAKERS:
        raise LookupError(f"there is no compiled function {name!r}: there are {', '.join(sorted(_MAKERS))}")
    function = _MAKERS[name](globals)
    function.__qualname__ = name
    function.__module__ = globals.get("__name__", __name__)
    return function
