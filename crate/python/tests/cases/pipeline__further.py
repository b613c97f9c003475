"""The compiled functions for prefixes, retries, features, batches, promotion and drift make the calls of their listings."""

import io
import time
from unittest.mock import MagicMock, Mock, call, patch, sentinel

import boto3
import pandas as pd
import requests
from botocore.exceptions import ClientError
from moto import mock_aws
from understudy.pipeline import compiled


def raised(function):
    try:
        function()
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def parquet(**columns):
    buffer = io.BytesIO()
    pd.DataFrame(columns).to_parquet(buffer)
    return buffer.getvalue()


# === load_prefix ===
load_prefix = compiled("load_prefix", globals())
s3 = Mock()
s3.list_objects_v2.side_effect = [
    {"Contents": [{"Key": "a"}, {"Key": "b"}], "IsTruncated": True, "NextContinuationToken": "more"},
    {"IsTruncated": True, "NextContinuationToken": "last"},
    {"Contents": [{"Key": "c"}], "IsTruncated": False},
]
s3.get_object.side_effect = [{"Body": io.BytesIO(parquet(day=[day]))} for day in (1, 2, 3)]
assert load_prefix(s3, "training", "2026/")["day"].tolist() == [1, 2, 3]
assert s3.mock_calls == [
    call.list_objects_v2(Bucket="training", Prefix="2026/"),
    call.list_objects_v2(Bucket="training", Prefix="2026/", ContinuationToken="more"),
    call.list_objects_v2(Bucket="training", Prefix="2026/", ContinuationToken="last"),
    call.get_object(Bucket="training", Key="a"),
    call.get_object(Bucket="training", Key="b"),
    call.get_object(Bucket="training", Key="c"),
]
s3.list_objects_v2.side_effect = [{"IsTruncated": False}]
assert load_prefix(s3, "training", "2026/").empty
s3.list_objects_v2.side_effect = RuntimeError("the bucket is gone")
assert repr(raised(lambda: load_prefix(s3, "b", "p"))) == "RuntimeError('the bucket is gone')"

# === predict_with_retries ===
predict_with_retries = compiled("predict_with_retries", globals())


def answer(status):
    response = requests.Response()
    response.status_code, response.url, response._content = status, "u", b'{"prediction": 0.87}'
    return response


with patch("requests.post") as post, patch("time.sleep") as sleep:
    post.side_effect = [requests.ConnectionError(), requests.ReadTimeout(), answer(503), answer(200)]
    assert predict_with_retries("u", [1.0], attempts=4) == 0.87
    assert post.mock_calls == [call("u", json={"features": [1.0]})] * 4
    assert sleep.mock_calls == [call(0.5), call(1.0), call(2.0)]
    post.side_effect = [answer(503)] * 3
    assert str(raised(lambda: predict_with_retries("u", [1.0]))).startswith("503 Server Error")
    post.reset_mock()
    post.side_effect = [answer(404), answer(200)]
    assert str(raised(lambda: predict_with_retries("u", [1.0]))).startswith("404 Client Error")
    post.side_effect = [ValueError("features"), answer(200)]
    assert repr(raised(lambda: predict_with_retries("u", [1.0]))) == "ValueError('features')"
    assert post.call_count == 2
before = time.time()
with patch("requests.post", side_effect=requests.Timeout("late")):
    assert repr(raised(lambda: predict_with_retries("u", []))) == "Timeout('late')"
assert 1.5 <= time.time() - before < 1.6

# === enrich ===
enrich = compiled("enrich", globals())
store = Mock()
store.get_online_features.return_value.to_dict.return_value = {"driver_id": [1, 9], "trips": [10, None]}
rows = [{"driver_id": 1}, {"driver_id": 9}]
assert enrich(store, rows, {"drivers:trips": 0}) == [{"driver_id": 1, "trips": 10}, {"driver_id": 9, "trips": 0}]
assert rows == [{"driver_id": 1}, {"driver_id": 9}]
assert store.mock_calls == [
    call.get_online_features(features=["drivers:trips"], entity_rows=rows),
    call.get_online_features().to_dict(),
]
assert enrich(store, [], {"drivers:trips": 0}) == [] and len(store.mock_calls) == 2
assert repr(raised(lambda: enrich(store, rows, {"drivers:none": 0}))) == "KeyError('none')"

# === score_batch ===
score_batch = compiled("score_batch", globals())
model = Mock()
model.predict.side_effect = lambda frame: frame["x"] * 2
with mock_aws():
    client = boto3.client("s3", region_name="us-east-1")
    client.create_bucket(Bucket="batches")
    client.put_object(Bucket="batches", Key="in", Body=parquet(x=[0.5, 1.5]))
    assert score_batch(client, model, "batches", "in", "out") is True
    stored = client.get_object(Bucket="batches", Key="out")["Body"].read()
    assert pd.read_parquet(io.BytesIO(stored)).to_dict("list") == {"x": [0.5, 1.5], "score": [1.0, 3.0]}
    assert score_batch(client, model, "batches", "in", "out") is False
    assert model.predict.call_count == 1
    assert isinstance(raised(lambda: score_batch(client, model, "batches", "gone", "new")), ClientError)
    model.predict.side_effect = RuntimeError("no such column")
    assert repr(raised(lambda: score_batch(client, model, "batches", "in", "new"))) == "RuntimeError('no such column')"
    assert client.list_objects_v2(Bucket="batches")["KeyCount"] == 2
s3 = Mock()
s3.head_object.side_effect = ClientError({"Error": {"Code": "403", "Message": "Forbidden"}}, "HeadObject")
assert "403" in str(raised(lambda: score_batch(s3, model, "b", "in", "out")))
s3.get_object.assert_not_called()

# === promote_model ===
promote_model = compiled("promote_model", globals())
for status, promoted in [("Approved", True), ("Rejected", False), ("PendingManualApproval", False), (sentinel.x, False)]:
    services = Mock()
    services.sagemaker.describe_model_package.return_value = {"ModelApprovalStatus": status}
    assert promote_model(services.mlflow, services.sagemaker, "arn", "churn", "3") is promoted
    calls = [call.sagemaker.describe_model_package(ModelPackageName="arn")]
    alias = [call.mlflow.set_registered_model_alias("churn", "champion", "3")]
    assert services.mock_calls == calls + alias * promoted

# === check_frame ===
check_frame = compiled("check_frame", globals())
frame = pd.DataFrame({"age": [30, 50], "income": [1.5, None], "segment": ["a", "b"]})
as_trained = {
    "age": {"dtype": "int64", "mean": 41.0, "tolerance": 2.0},
    "income": {"dtype": "float64", "mean": 2.0, "tolerance": 0.25},
    "segment": {"dtype": "object"},
    "height": {"dtype": "float64"},
}
assert check_frame(frame, as_trained) == [
    "income: mean 1.5, was 2.0",
    "segment: str, not object",
    "height: missing",
]
assert check_frame(frame, {}) == []
assert repr(raised(lambda: check_frame(frame, {"age": {}}))) == "KeyError('dtype')"
