# --- store.py ---
import boto3
import requests
from mlflow import MlflowClient


def load(bucket, key, *, retries=1):
    return boto3.client("s3").get_object(bucket=bucket, key=key)


def save(bucket):
    boto3.client("s3").put_object(Bucket=bucket, Body=b"x")


def copy(bucket):
    boto3.client("s3").delete_object(bucket, "key")


def ask(url):
    return requests.post(url, jsn={"a": 1}).json()


def latest():
    return MlflowClient().get_model_version("churn")


def fetch(key):
    return boto3.client("s3").fetch_object(Bucket="data", Key=key)


def size(key):
    return boto3.client("s3").head_objects(Bucket="data", Key=key)["ContentLength"]


def text(key):
    answer = boto3.client("s3").get_object(Bucket="data", Key=key)
    return answer.get("Body", answer.get("body"))


def download(url):
    return requests.download(url)


def register(name):
    return MlflowClient().register_model(name)


class Cleaner:
    def clean(self, rows, by):
        return rows


# --- pipeline.py ---
import store
from store import Cleaner, load


def run():
    return load("data")


def clean(rows):
    return Cleaner().clean(rows, on="day")


def ask():
    return store.ask()


# --- test_store.py ---
from unittest.mock import patch

import pipeline
import store


@patch("store.boto3")
def test_names_of_s3(boto3):
    store.load("data", "train.csv")


@patch("store.boto3.client")
def test_a_missing_name(client):
    store.save("data")


@patch("boto3.client")
def test_by_position(client):
    store.copy("data")


@patch("store.requests.post")
def test_requests(post):
    post.return_value.json.return_value = 1
    assert store.ask("http://a") == 1


@patch("store.MlflowClient")
def test_mlflow(client):
    store.latest()


@patch("pipeline.load")
def test_a_function_of_ones_own(load):
    pipeline.run()


@patch("pipeline.Cleaner")
def test_a_method_of_ones_own(cleaner):
    pipeline.clean([1])


@patch("pipeline.store.ask")
def test_in_another_module(ask):
    pipeline.ask()


@patch("store.boto3.client")
def test_an_operation_that_does_not_exist(client):
    store.fetch("train.csv")


@patch("store.boto3.client")
def test_an_operation_that_is_spelt_otherwise(client):
    client.return_value.head_objects.return_value = {"ContentLength": 3}
    assert store.size("train.csv") == 3


@patch("store.boto3.client")
def test_a_part_that_the_answer_does_not_have(client):
    client.return_value.get_object.return_value = {"body": "a,b"}
    assert store.text("train.csv") == "a,b"


@patch("store.boto3.client")
def test_a_part_of_another_type(client):
    client.return_value.get_object.return_value = {"Body": b"a,b"}
    assert store.text("train.csv") == b"a,b"


@patch("store.requests")
def test_a_function_that_does_not_exist(requests):
    store.download("http://a")


@patch("store.MlflowClient")
def test_a_method_that_does_not_exist(client):
    store.register("churn")
