// What a learner meets of services: those that a lesson has answer and fail, and the libraries that stand for them.

import assert from "node:assert/strict";

import { exercises } from "../kit/course.mjs";
import { story } from "../kit/story.mjs";

const all = await exercises();
const { lesson, exercise } = all.find(({ exercise }) => exercise === "load_from_s3");
const hash = `#/${lesson}/${exercise}`;

const SERVICES = `
[[server]]
method = "POST"
url = "http://model-api/predict"
json = '{"prediction": 0.87}'

[[outage]]
service = "http"
operation = "POST http://model-api/predict"
kind = "status"
status = 503
first = 1
`;

const ASKED = `import requests

URL = "http://model-api/predict"


def test_recovers():
    assert requests.post(URL).status_code == 503
    assert requests.post(URL).json() == {"prediction": 0.87}


def test_stays_well():
    assert requests.post(URL).ok
`;

const withServices = {
  change: async (name, original) =>
    name === `lessons/${lesson}/${exercise}/exercise.toml` ? (await original()) + SERVICES : undefined,
};

story("a service answers and fails as the lesson says, in every run anew", { hash, site: withServices }, async (course) => {
  await course.opened(lesson, exercise);
  await course.write(ASKED);
  for (let round = 0; round < 2; round += 1) {
    assert.deepEqual((await course.run()).tests, ["passed", "passed"]);
    await course.judged();
  }
});

const LIBRARIES = `import io

import boto3
import mlflow
import numpy as np
import pandas as pd
import requests
import requests_mock
import responses
from moto import mock_aws


@mock_aws
def test_s3():
    s3 = boto3.client("s3", region_name="us-east-1")
    s3.create_bucket(Bucket="data")
    frame = pd.DataFrame({"x": [1, 2], "y": [0.5, None]})
    s3.put_object(Bucket="data", Key="k", Body=frame.to_parquet())
    read = pd.read_parquet(io.BytesIO(s3.get_object(Bucket="data", Key="k")["Body"].read()))
    pd.testing.assert_frame_equal(read, frame)


def test_mlflow():
    client = mlflow.MlflowClient()
    client.create_registered_model("churn")
    assert client.get_registered_model("churn").name == "churn"


@responses.activate
def test_responses():
    responses.get("http://model-api/health", json={"up": True})
    assert requests.get("http://model-api/health").json() == {"up": True}


def test_requests_mock():
    with requests_mock.Mocker() as network:
        network.get("http://model-api/health", text="up")
        assert requests.get("http://model-api/health").text == "up"


def test_numpy():
    np.testing.assert_allclose(np.array([1.0, 2.0]) * 2, [2.0, 4.0])
`;

story("the libraries of a pipeline can be imported together, each with its double", { hash }, async (course) => {
  await course.opened(lesson, exercise);
  await course.write(LIBRARIES);
  assert.deepEqual((await course.run()).tests, Array(5).fill("passed"));
});
