"""Logged models, and the addresses of models: `models:/name/1`, `models:/name@alias`, `runs:/id/path`."""

import sys
from collections import namedtuple

from mlflow.exceptions import MlflowException
from mlflow.protos.databricks_pb2 import RESOURCE_DOES_NOT_EXIST

_logged = {}


# A model that was logged: what it is called, who logged it, where it lies, and the object itself.
LoggedModel = namedtuple('LoggedModel', 'model_id name run_id artifact_location python_model metadata')

# The parts of a `models:/` address.
ModelAddress = namedtuple('ModelAddress', 'model_id name version stage alias', defaults=[None] * 5)


def keep(model):
    _logged[model.model_id] = model


def logged(model_id):
    if model_id not in _logged:
        raise MlflowException(f"Model '{model_id}' not found", RESOURCE_DOES_NOT_EXIST)
    return _logged[model_id]


def of_run(run_id):
    """The models of a run, oldest first."""
    return [model for model in _logged.values() if model.run_id == run_id]


def logged_in(run_id, name):
    """The models of a run that were logged under a name, oldest first."""
    return [model for model in of_run(run_id) if model.name == name]


def parse(uri):
    """The parts of a `models:/` address."""
    from urllib.parse import urlsplit

    path = urlsplit(uri, allow_fragments=False).path
    parts = path.lstrip('/').split('/')
    if len(path) > 1 and len(parts) <= 2 and all(part.strip() for part in parts):
        if len(parts) == 2:
            name, suffix = parts
            if suffix.isdigit():
                return ModelAddress(name=name, version=suffix)
            return ModelAddress(name=name, stage=None if suffix.lower() == 'latest' else suffix)
        name, at, alias = parts[0].rpartition('@')
        if not at:
            return ModelAddress(model_id=parts[0])
        if alias.strip():
            return ModelAddress(name=name, alias=alias)
    raise MlflowException(
        f"Not a proper models:/ URI: {uri}. Models URIs must be of the form 'models:/name/suffix' or "
        "'models:/name@alias' where suffix is a version, stage, or the string 'latest' and where alias is a "
        'registered model alias. Only one of suffix or alias can be defined at a time.'
    )


def version_of(client, address):
    """The version that an address means."""
    if address.version is not None:
        return client.get_model_version(address.name, address.version)
    if address.alias is not None:
        return client.get_model_version_by_alias(address.name, address.alias)
    stages = None if address.stage is None else [address.stage]
    # The client's own function would warn of stages, which nobody has named here.
    found = client._registry.get_latest_versions(address.name, stages)
    if not found:
        of_stage = '' if address.stage is None else f" and stage '{address.stage}'"
        raise MlflowException(f"No versions of model with name '{address.name}'{of_stage} found")
    return max(found, key=lambda version: int(version.version))


def model_at(client, uri):
    """The logged model that an address leads to."""
    if uri.startswith('models:'):
        address = parse(uri.rstrip('/') if uri.rstrip('/') == 'models:' else uri)
        if address.model_id is not None:
            return logged(address.model_id)
        version = version_of(client, address)
        if version.model_id is not None:
            return logged(version.model_id)
        return model_at(client, version.source)
    if uri.startswith('runs:'):
        run_id, path = parse_runs_uri(uri)
        client.get_run(run_id)
        found = logged_in(run_id, path)
        if found:
            return found[-1]
        raise MlflowException(
            f'Failed to download artifacts from path {path!r}, please ensure that the path is correct.'
        )
    for model in _logged.values():
        if model.artifact_location == uri.rstrip('/'):
            return model
    raise MlflowException(f"No such artifact: '{uri.rstrip('/').rpartition('/')[2]}'")


def parse_runs_uri(uri):
    from urllib.parse import urlsplit

    run_id, _, path = urlsplit(uri).path.strip('/').partition('/')
    if not run_id or not path:
        raise MlflowException(
            f"Not a proper runs:/ URI: {uri}. Runs URIs must be of the form "
            "'runs:/<run_id>/run-relative/path/to/artifact'"
        )
    return run_id, path


def register(client, model_uri, name, tags):
    """Makes a version of what an address leads to, and the model where there is none yet."""
    try:
        client.create_registered_model(name)
        print(f"Successfully registered model '{name}'.", file=sys.stderr)
    except MlflowException as error:
        if error.error_code not in ('RESOURCE_ALREADY_EXISTS', 'ALREADY_EXISTS'):
            raise
        print(
            f'Registered model {name!r} already exists. Creating a new version of this model...', file=sys.stderr
        )
    run_id, model_id, source = None, None, model_uri
    if model_uri.startswith('runs:/'):
        run_id, path = parse_runs_uri(model_uri)
        client.get_run(run_id)
        found = logged_in(run_id, path)
        if not found:
            raise MlflowException(
                f'Unable to find a logged_model with artifact_path {path} under run {run_id}'
            )
        model_id = found[-1].model_id
        source = f'models:/{model_id}'
    elif model_uri.startswith('models:/'):
        address = parse(model_uri)
        if address.model_id is not None:
            model_id, run_id = address.model_id, logged(address.model_id).run_id
    version = client.create_model_version(name, source, run_id, tags=tags, model_id=model_id)
    print(f"Created version '{version.version}' of model '{name}'.", file=sys.stderr)
    return version


def copy_version(client, uri, name):
    """Makes a version of another model that is a copy of one."""
    if not uri.startswith('models:'):
        raise MlflowException(
            f"Unsupported source model URI: '{uri}'. The `copy_model_version` API only copies models stored in the "
            "'models:/' scheme."
        )
    try:
        old = version_of(client, parse(uri))
    except MlflowException as error:
        raise MlflowException(
            f"Failed to fetch model version from source model URI: '{uri}'. Error: {error}"
        ) from error
    try:
        client.create_registered_model(name)
        print(f"Successfully registered model '{name}'.", file=sys.stderr)
    except MlflowException as error:
        if error.error_code != 'RESOURCE_ALREADY_EXISTS':
            raise
    new = client.create_model_version(
        name, f'models:/{old.name}/{old.version}', old.run_id, old.tags, old.run_link, old.description,
        model_id=old.model_id,
    )
    print(
        f"Copied version '{old.version}' of model '{old.name}' to version '{new.version}' of model '{name}'.",
        file=sys.stderr,
    )
    return new
