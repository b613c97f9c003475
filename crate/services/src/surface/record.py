"""Writes down what the real clients have, beside this file: python record.py

Needs boto3, mlflow-skinny and requests. A line holds a name; in `s3.txt` those of the parts of the answer follow it, each
with its type.
"""

import pathlib

import boto3
import mlflow
import requests

HERE = pathlib.Path(__file__).parent


def public(names):
    return sorted(name for name in names if not name.startswith("_"))


def s3():
    client = boto3.client("s3", region_name="us-east-1", aws_access_key_id="a", aws_secret_access_key="b")
    for name in public(dir(client)):
        operation = client.meta.method_to_api_mapping.get(name)
        output = operation and client.meta.service_model.operation_model(operation).output_shape
        members = output.members.items() if output else []
        yield " ".join([name, *(f"{part}:{shape.type_name}" for part, shape in members)])


def write(name, lines):
    (HERE / name).write_text("".join(f"{line}\n" for line in lines))


write("s3.txt", s3())
write("mlflow_client.txt", public(dir(mlflow.MlflowClient)))
write("requests.txt", public(dir(requests)))
