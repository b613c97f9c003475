"""Models that are Python functions. A logged model is kept as an object, not as files."""

import copy
import uuid

from mlflow.exceptions import MlflowException
from mlflow.models import ModelInfo
from mlflow.store.models import LoggedModel, keep, model_at, register
from mlflow.tracking.client import MlflowClient

FLAVOR_NAME = 'python_function'


class PythonModel:
    """A model of one's own: a subclass with `predict`, and with `load_context` where it needs files."""

    def load_context(self, context):
        """Called once, when the model is loaded."""

    def predict(self, context, model_input, params=None):
        raise NotImplementedError


class PythonModelContext:
    """The files and the settings that a model was logged with."""

    def __init__(self, artifacts, model_config):
        self._artifacts = artifacts
        self._model_config = model_config

    @property
    def artifacts(self):
        return self._artifacts

    @property
    def model_config(self):
        return self._model_config


class ModelMetadata:
    """What a loaded model knows of where it comes from."""

    def __init__(self, model):
        self.run_id = model.run_id
        self.model_id = model.model_id
        self.artifact_path = model.artifact_location
        self.metadata = model.metadata
        self.flavors = {'python_function': {'loader_module': 'mlflow.pyfunc.model'}}


class PyFuncModel:
    """A model that was loaded."""

    def __init__(self, model, python_model, context):
        self._model = python_model
        self._context = context
        self._metadata = ModelMetadata(model)

    @property
    def metadata(self):
        return self._metadata

    @property
    def model_id(self):
        return self._metadata.model_id

    def predict(self, data, params=None):
        if not isinstance(self._model, PythonModel):
            return self._model(data)
        names = self._model.predict.__code__.co_varnames[: self._model.predict.__code__.co_argcount]
        arguments = [data] if 'context' not in names else [self._context, data]
        if 'params' in names:
            return self._model.predict(*arguments, params=params)
        return self._model.predict(*arguments)

    def unwrap_python_model(self):
        return self._model

    def __repr__(self):
        told = {
            'artifact_path': self._metadata.artifact_path,
            'flavor': 'mlflow.pyfunc.model',
            'run_id': self._metadata.run_id,
        }
        lines = ''.join(f'  {name}: {value}\n' for name, value in told.items() if value)
        return f'mlflow.pyfunc.loaded_model:\n{lines}'


def log_model(
    artifact_path=None, python_model=None, artifacts=None, registered_model_name=None, signature=None,
    input_example=None, await_registration_for=300, pip_requirements=None, metadata=None, model_config=None,
    name=None, **settings,
):
    from mlflow.tracking import fluent

    if not isinstance(python_model, PythonModel) and not callable(python_model):
        raise MlflowException.invalid_parameter_value(
            '`python_model` must be a PythonModel instance, callable object, or path to a script that uses '
            'set_model() to set a PythonModel instance or callable object.'
        )
    run_id = fluent._active_id()
    client = MlflowClient()
    experiment = client.get_experiment(client.get_run(run_id).info.experiment_id)
    model_id = f'm-{uuid.uuid4().hex}'
    context = PythonModelContext(dict(artifacts or {}), model_config)
    model = LoggedModel(
        model_id, name or artifact_path or 'model', run_id,
        f'{experiment.artifact_location}/models/{model_id}/artifacts',
        (copy.deepcopy(python_model), context), metadata,
    )
    keep(model)
    version = None
    if registered_model_name is not None:
        version = register(client, f'models:/{model_id}', registered_model_name, None).version
    return ModelInfo(model, version, signature)


def load_model(model_uri, suppress_warnings=False, dst_path=None, model_config=None):
    model = model_at(MlflowClient(), model_uri)
    python_model, context = copy.deepcopy(model.python_model)
    if isinstance(python_model, PythonModel):
        python_model.load_context(context)
    return PyFuncModel(model, python_model, context)
