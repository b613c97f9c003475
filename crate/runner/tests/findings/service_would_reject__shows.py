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
