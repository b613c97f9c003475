"""The model registry: texts and codes recorded from MLflow 3.17.2 with its file store."""

import warnings

import mlflow
import mlflow.tracking
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException, RestException

warnings.simplefilter("ignore", FutureWarning)


def shown(call):
    try:
        call()
    except MlflowException as error:
        return f"{error} | {error.error_code} {error.get_http_status_code()}"
    raise AssertionError("nothing was raised")


client = MlflowClient()
assert mlflow.tracking.MlflowClient is MlflowClient
assert MlflowClient.__module__ == "mlflow.tracking.client"

# === models ===
model = client.create_registered_model("churn", tags={"team": "x"}, description="d")
assert (model.name, model.tags, model.description, model.latest_versions, model.aliases) == (
    "churn", {"team": "x"}, "d", [], {},
)
stamp = model.creation_timestamp
assert repr(model) == (
    f"<RegisteredModel: aliases={{}}, creation_timestamp={stamp}, deployment_job_id=None, "
    f"deployment_job_state=None, description='d', last_updated_timestamp={stamp}, latest_versions=[], name='churn', "
    "tags={'team': 'x'}, workspace='default'>"
)
assert client.get_registered_model("churn") == model
for call, text in [
    (lambda: client.create_registered_model("churn"),
     "Registered Model (name=churn) already exists. | RESOURCE_ALREADY_EXISTS 400"),
    (lambda: client.create_registered_model(""),
     "Missing value for required parameter 'name'. | INVALID_PARAMETER_VALUE 400"),
    (lambda: client.create_registered_model(None),
     "Missing value for required parameter 'name'. | INVALID_PARAMETER_VALUE 400"),
    (lambda: client.create_registered_model("a/b"),
     "Invalid model name 'a/b'. Names cannot contain '/' or ':'. | INVALID_PARAMETER_VALUE 400"),
    (lambda: client.get_registered_model("nope"),
     "Registered Model with name=nope not found | RESOURCE_DOES_NOT_EXIST 404"),
    (lambda: client.create_model_version("nope", "s"),
     "Model Version creation error (name=nope). Error: Registered Model with name=nope not found. Giving up after 3 "
     "attempts. | INTERNAL_ERROR 500"),
]:
    assert shown(call) == text, shown(call)

# === versions ===
first = client.create_model_version("churn", source="s3://x/y", tags={"k": "v"}, description="first")
client.create_model_version("churn", source="s3://x/z", tags={"f1_score": 0.8})
stamp = first.creation_timestamp
assert repr(first) == (
    f"<ModelVersion: aliases=[], creation_timestamp={stamp}, current_stage='None', deployment_job_state=None, "
    f"description='first', last_updated_timestamp={stamp}, metrics=None, model_id=None, name='churn', params=None, "
    "run_id=None, run_link=None, source='s3://x/y', status='READY', status_message=None, tags={'k': 'v'}, "
    "user_id=None, version=1, workspace='default'>"
)
assert dict(client.get_model_version("churn", "1"))["source"] == "s3://x/y"
assert client.get_model_version("churn", 2).tags == {"f1_score": "0.8"}
assert client.get_model_version_download_uri("churn", "1") == "s3://x/y"
assert shown(lambda: client.get_model_version("churn", "99")) == (
    "Model Version (name=churn, version=99) not found | RESOURCE_DOES_NOT_EXIST 404"
)
assert shown(lambda: client.get_model_version("churn", "abc")) == (
    "Parameter 'version' must be an integer, got 'abc'. | INVALID_PARAMETER_VALUE 400"
)
assert client.update_model_version("churn", "1", "newd").description == "newd"

# === stages ===
assert client.get_latest_versions("churn", stages=["Production"]) == []
assert client.transition_model_version_stage("churn", "1", "production").current_stage == "Production"
moved = client.transition_model_version_stage("churn", 2, "Production", archive_existing_versions=True)
assert (moved.current_stage, client.get_model_version("churn", 1).current_stage) == ("Production", "Archived")
assert [version.version for version in client.get_latest_versions("churn", stages=["Production"])] == [2]
assert shown(lambda: client.transition_model_version_stage("churn", "1", "Prod")) == (
    "Invalid Model Version stage: Prod. Value must be one of None, Staging, Production, Archived. | "
    "INVALID_PARAMETER_VALUE 400"
)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    client.get_latest_versions("churn")
assert [warning.category for warning in caught] == [FutureWarning]
assert str(caught[0].message) == (
    "``mlflow.tracking.client.MlflowClient.get_latest_versions`` is deprecated since 2.9.0. Model registry stages "
    "will be removed in a future major release. To learn more about the deprecation of model registry stages, see "
    "our migration guide here: https://mlflow.org/docs/latest/model-registry.html#migrating-from-stages"
)

# === aliases ===
client.set_registered_model_alias("churn", "champion", "1")
assert client.get_model_version_by_alias("churn", "champion").aliases == ["champion"]
assert client.get_registered_model("churn").aliases == {"champion": "1"}
for call, text in [
    (lambda: client.get_model_version_by_alias("churn", "nope"), "Registered model alias nope not found."),
    (lambda: client.set_registered_model_alias("churn", "v1", "1"), "Version alias name 'v1' is reserved."),
    (lambda: client.set_registered_model_alias("churn", "latest", "1"),
     "'latest' alias name (case insensitive) is reserved."),
    (lambda: client.set_registered_model_alias("churn", "", "1"), "Registered model alias name cannot be empty."),
]:
    assert shown(call) == text + " | INVALID_PARAMETER_VALUE 400", shown(call)
assert client.delete_registered_model_alias("churn", "champion") is None
assert client.delete_registered_model_alias("churn", "zz") is None

# === tags ===
client.set_model_version_tag("churn", "1", "n", 3)
assert client.get_model_version("churn", "1").tags == {"k": "v", "n": "3"}
client.delete_model_version_tag("churn", "1", "n")
client.set_registered_model_tag("churn", "a", 1)
assert client.get_registered_model("churn").tags == {"team": "x", "a": "1"}
assert shown(lambda: client.set_model_version_tag("churn", key="q", value="1")) == (
    "version or stage must be set | INVALID_PARAMETER_VALUE 400"
)

# === searches ===
found = client.search_model_versions("name='churn' and tags.k='v'")
assert [version.version for version in found] == [1] and found.token is None
page = client.search_model_versions("name='churn'", max_results=1)
rest = client.search_model_versions("name='churn'", max_results=1, page_token=page.token)
assert sorted(version.version for version in page + rest) == [1, 2] and rest.token is None
assert [model.name for model in client.search_registered_models("name LIKE 'ch%'")] == ["churn"]
assert shown(lambda: client.search_model_versions("name=churn")) == (
    "Parameter value is either not quoted or unidentified quote types used for string value churn. Use either single "
    "or double quotes. | INVALID_PARAMETER_VALUE 400"
)

# === the end of models and versions ===
assert client.rename_registered_model("churn", "leavers") is None
client.delete_model_version("leavers", "2")
assert client.create_model_version("leavers", "s").version == 3
client.delete_registered_model("leavers")
assert client.search_registered_models() == []
assert mlflow.register_model("s3://bucket/model", "reg5").version == 1
assert mlflow.register_model("s3://bucket/model", "reg5", tags={"a": "b"}).version == 2

# === exceptions ===
assert (MlflowException("x").error_code, repr(MlflowException("x"))) == ("INTERNAL_ERROR", "MlflowException('x')")
assert MlflowException.invalid_parameter_value("q").error_code == "INVALID_PARAMETER_VALUE"
rest = RestException({"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "Registered Model with name=x not found"})
assert str(rest) == "RESOURCE_DOES_NOT_EXIST: Registered Model with name=x not found"
assert (rest.get_http_status_code(), isinstance(rest, MlflowException)) == (404, True)

# === a server is out of reach ===
remote = MlflowClient("http://127.0.0.1:9")
assert shown(lambda: remote.get_registered_model("x")) == (
    "API request to http://127.0.0.1:9/api/2.0/mlflow/registered-models/get failed with exception "
    "HTTPConnectionPool(host='127.0.0.1', port=9): Max retries exceeded with url: "
    "/api/2.0/mlflow/registered-models/get?name=x (Caused by NewConnectionError(\"HTTPConnection(host='127.0.0.1', port=9): "
    'Failed to establish a new connection: [Errno 111] Connection refused")) | INTERNAL_ERROR 500'
)
