# --- store.py ---
import functools
import json

import boto3
import requests
from mlflow import MlflowClient


def with_session(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function("session", *args)

    return wrapper


@with_session
def query(session, text):
    return text


def load(bucket, key, *, retries=1):
    return boto3.client("s3").get_object(Bucket=bucket, Key=key)["Body"].read()


def send(rows):
    boto3.client("sagemaker").get_object(rows)
    boto3.client("s3").select_object_content(Any=1)


def ask(url):
    return requests.get(url, params={"a": 1}, timeout=3, headers={}).json()


def latest():
    client = MlflowClient("http://registry")
    client.log_metric("run", "auc", 1)
    return client.get_model_version("churn", version="1").source


def first(prefix):
    client = boto3.client("s3")
    pages = client.get_paginator("list_objects_v2").paginate(Bucket="data", Prefix=prefix)
    try:
        return next(iter(pages))["Contents"][0]["Key"]
    except client.exceptions.NoSuchBucket:
        return None


def text(key):
    answer = boto3.client("s3").get_object(Bucket="data", Key=key)
    return answer["Body"].read()


def anything():
    return boto3.client("sagemaker").list_anything(), requests.exceptions.HTTPError


class Cleaner:
    def clean(self, rows, by="day"):
        return rows


# --- pipeline.py ---
import store
from store import Cleaner, load


def run():
    return load("data", key="train.csv", retries=3)


def clean(rows):
    return Cleaner().clean(rows), Cleaner().clean(rows, by="hour")


def query():
    return store.query("select")


def dump(rows):
    return store.json.dumps(rows, anything=1)


# --- test_store.py ---
from unittest.mock import Mock, patch

import pipeline
import pytest
import store


@patch("store.boto3")
def test_s3(boto3):
    store.load("data", "train.csv")


@patch("store.boto3.client")
def test_what_is_not_known_of_aws(client):
    store.send([1])


@patch("store.requests.get")
def test_requests(get):
    store.ask("http://a")


@patch("store.MlflowClient")
def test_mlflow(client):
    store.latest()


@patch("pipeline.load")
def test_a_function(load):
    pipeline.run()


@patch("pipeline.Cleaner")
def test_a_class(cleaner):
    pipeline.clean([1])


@patch("pipeline.store.query")
def test_what_a_decorator_has_made(query):
    pipeline.query()


@patch("pipeline.store.json.dumps")
def test_what_is_not_the_learners(dumps):
    pipeline.dump([1])


@patch("pipeline.load", autospec=True)
def test_with_a_spec(load):
    with pytest.raises(TypeError):
        pipeline.load()


def test_a_mock_that_stands_for_nothing_known():
    Mock().get_object(bucket=1)


@patch("store.boto3.client")
def test_what_is_more_than_an_operation(client):
    client.return_value.exceptions.NoSuchBucket = KeyError
    client.return_value.get_paginator.return_value.paginate.return_value = [{"Contents": [{"Key": "a"}]}]
    assert store.first("a") == "a"


@patch("store.boto3.client")
def test_an_answer_with_what_the_real_one_has(client):
    body = Mock(read=Mock(return_value=b"a"))
    answer = {"Body": body, "ContentLength": 1, "ETag": "x", "Metadata": {}, "ResponseMetadata": {"HTTPStatusCode": 200}}
    client.return_value.get_object.return_value = answer
    assert store.text("a") == b"a"


@patch("store.boto3.client")
def test_a_service_that_is_not_known(client):
    store.anything()
