"""What is known of a model that was logged."""


class ModelInfo:
    """What logging a model gives back."""

    def __init__(self, model, registered_model_version, signature):
        self.artifact_path = model.artifact_location
        self.flavors = {'python_function': {'loader_module': 'mlflow.pyfunc.model'}}
        self.model_uri = f'models:/{model.model_id}'
        self.model_uuid = model.model_id
        self.model_id = model.model_id
        self.name = model.name
        self.run_id = model.run_id
        self.registered_model_version = registered_model_version
        self.signature = signature
        self.metadata = model.metadata
