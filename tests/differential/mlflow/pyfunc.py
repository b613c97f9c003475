"""Models that are Python functions."""

import os
import tempfile

import mlflow
from mlflow import MlflowClient
from snippet import attempt, show

os.environ['MLFLOW_ALLOW_FILE_STORE'] = 'true'


def _client():
    """A client of a store of its own, in which no run is active."""
    mlflow.end_run()
    mlflow.set_tracking_uri(f'file://{tempfile.mkdtemp()}/mlruns')
    return MlflowClient()


class _Doubles(mlflow.pyfunc.PythonModel):
    def predict(self, context, model_input):
        return [value * 2 for value in model_input]


class _Scales(mlflow.pyfunc.PythonModel):
    def load_context(self, context):
        self.factor = context.model_config['factor']

    def predict(self, context, model_input, params=None):
        return [value * self.factor + (params or {}).get('plus', 0) for value in model_input]


def _logged(model, **keywords):
    """What logging a model gives, without the packages that it would look for."""
    import warnings

    with warnings.catch_warnings(), mlflow.start_run() as run:
        warnings.simplefilter('ignore')
        return run, mlflow.pyfunc.log_model(name='model', python_model=model, pip_requirements=[], **keywords)


def log_and_load():
    _client()
    run, info = _logged(_Doubles())
    show(type(info), info.model_uri.startswith('models:/m-'), info.run_id == run.info.run_id)
    show(info.registered_model_version, list(info.flavors))
    model = mlflow.pyfunc.load_model(info.model_uri)
    show(type(model), model.predict([1, 2]), model.metadata.run_id == run.info.run_id)
    show(mlflow.pyfunc.load_model(f'runs:/{run.info.run_id}/model').predict([3]))


def log_and_register():
    client = _client()
    run, info = _logged(_Doubles(), registered_model_name='churn')
    version = client.get_model_version('churn', 1)
    show(info.registered_model_version, version.source == info.model_uri, version.run_id == run.info.run_id)
    show(version.model_id == info.model_id, version.params, version.metrics)
    show(mlflow.pyfunc.load_model('models:/churn/1').predict([1]))


def load_by_alias_and_latest():
    client = _client()
    _logged(_Doubles(), registered_model_name='churn')
    client.set_registered_model_alias('churn', 'champion', 1)
    show(mlflow.pyfunc.load_model('models:/churn@champion').predict([1]))
    show(mlflow.pyfunc.load_model('models:/churn/latest').predict([2]))
    client.transition_model_version_stage('churn', 1, 'Production')
    show(mlflow.pyfunc.load_model('models:/churn/Production').predict([3]))


def load_what_is_missing():
    client = _client()
    client.create_registered_model('churn')
    for uri in [
        'models:/nothing/1',
        'models:/churn/1',
        'models:/churn@champion',
        'models:/churn/Production',
        'models:/churn/latest',
        'models:/churn',
        'models:/churn@',
        'runs:/deadbeef/model',
        'runs:/',
    ]:
        error = attempt(mlflow.pyfunc.load_model, uri)
        show(error.error_code)


def register_what_was_logged():
    _client()
    run, info = _logged(_Doubles())
    version = mlflow.register_model(f'runs:/{run.info.run_id}/model', 'churn')
    show(version.name, version.version, version.source == info.model_uri, version.run_id == run.info.run_id)
    show(mlflow.register_model(info.model_uri, 'churn', tags={'a': 1}).tags)


def context_and_parameters():
    _client()
    _, info = _logged(_Scales(), model_config={'factor': 10})
    model = mlflow.pyfunc.load_model(info.model_uri)
    show(model.predict([1, 2]), model.unwrap_python_model().factor)


def the_model_is_a_copy():
    _client()
    model = _Doubles()
    model.note = 'before'
    _, info = _logged(model)
    model.note = 'after'
    show(mlflow.pyfunc.load_model(info.model_uri).unwrap_python_model().note)
