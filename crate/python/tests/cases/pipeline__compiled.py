"""The compiled functions make the calls of the lessons' listings, and let the same exceptions through."""

import io
from unittest.mock import MagicMock, Mock, call, patch, sentinel

import requests
from understudy.pipeline import compiled


def raised(function):
    try:
        function()
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


# === get_prediction ===
get_prediction = compiled("get_prediction", globals())
assert (get_prediction.__name__, get_prediction.__module__) == ("get_prediction", "__main__")
with patch("requests.post") as post:
    post.return_value.json.return_value = {"prediction": 0.87}
    assert get_prediction("http://model-api/predict", [1.0, 2.0]) == 0.87
    assert get_prediction(api_url="u", features=sentinel.features) == 0.87
    assert post.mock_calls == [
        call("http://model-api/predict", json={"features": [1.0, 2.0]}),
        call().raise_for_status(),
        call().json(),
        call("u", json={"features": sentinel.features}),
        call().raise_for_status(),
        call().json(),
    ]
    post.return_value.raise_for_status.side_effect = requests.HTTPError("500")
    assert repr(raised(lambda: get_prediction("u", []))) == "HTTPError('500')"
    post.return_value.raise_for_status.side_effect = None
    post.return_value.json.return_value = {}
    assert repr(raised(lambda: get_prediction("u", []))) == "KeyError('prediction')"

# A name that is patched in the file itself is found there.
with patch("__main__.requests") as fake:
    fake.post.return_value.json.return_value = {"prediction": 1}
    assert get_prediction("u", []) == 1

error = raised(lambda: get_prediction("http://model-api/predict", [1.0]))
assert type(error) is requests.ConnectionError
assert str(raised(lambda: get_prediction("u"))) == (
    "get_prediction() missing 1 required positional argument: 'features'"
)

# === register_model ===
register_model = compiled("register_model", globals())


def registry_with(*scores):
    client = Mock()
    client.get_latest_versions.return_value = [Mock(tags={"f1_score": score}) for score in scores]
    return client


client = registry_with("0.80")
assert register_model(client, sentinel.model, "churn", {"f1_score": 0.85}) is True
assert client.mock_calls == [
    call.get_latest_versions("churn", stages=["Production"]),
    call.create_model_version(name="churn", source=sentinel.model, tags={"f1_score": "0.85"}),
]
for score in (0.75, 0.80):
    client = registry_with("0.80")
    assert register_model(client, "m", "churn", {"f1_score": score}) is False
    client.create_model_version.assert_not_called()
assert register_model(registry_with(), "m", "churn", {"f1_score": 0.1}) is True
client = registry_with("92.5")
assert register_model(client, "m", "churn", {"f1_score": 100.0}) is True
client.create_model_version.assert_called_once_with(name="churn", source="m", tags={"f1_score": "100.0"})
assert repr(raised(lambda: register_model(registry_with("0.8"), "m", "churn", {}))) == "KeyError('f1_score')"
assert repr(raised(lambda: register_model(registry_with("high"), "m", "churn", {"f1_score": 1}))) == (
    "ValueError(\"could not convert string to float: 'high'\")"
)
client = Mock()
client.get_latest_versions.side_effect = RuntimeError("the registry is down")
assert repr(raised(lambda: register_model(client, "m", "churn", {"f1_score": 1}))) == (
    "RuntimeError('the registry is down')"
)

# === load_training_data ===
import pandas as pd  # noqa: E402

load_training_data = compiled("load_training_data", globals())
frame = pd.DataFrame({"age": [34, 51], "churned": [0, 1]})
buffer = io.BytesIO()
frame.to_parquet(buffer)
s3 = Mock()
s3.get_object.return_value = {"Body": io.BytesIO(buffer.getvalue())}
loaded = load_training_data(s3, "training", "churn/march.parquet")
assert loaded.equals(frame)
s3.get_object.assert_called_once_with(Bucket="training", Key="churn/march.parquet")
s3.get_object.return_value = {"Body": Mock(read=Mock(return_value=buffer.getvalue()))}
assert len(load_training_data(s3_client=s3, bucket="b", key="k")) == 2
with patch("pandas.read_parquet", return_value=sentinel.frame) as read_parquet:
    s3.get_object.return_value = {"Body": MagicMock(**{"read.return_value": b"content"})}
    assert load_training_data(s3, "b", "k") is sentinel.frame
    assert read_parquet.call_args.args[0].getvalue() == b"content"
s3.get_object.side_effect = RuntimeError("the bucket is gone")
assert repr(raised(lambda: load_training_data(s3, "b", "k"))) == "RuntimeError('the bucket is gone')"

# === what there is not ===
assert str(raised(lambda: compiled("nope", globals()))) == (
    "there is no compiled function 'nope': there are check_frame, enrich, get_prediction, load_prefix, "
    "load_training_data, predict_with_retries, promote_model, register_model, score_batch"
)
