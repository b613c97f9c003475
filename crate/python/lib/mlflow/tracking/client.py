"""The client of a tracking server and a registry."""

from mlflow.tracking import uris
from mlflow.tracking._registry_calls import RegistryCalls
from mlflow.tracking._tracking_calls import TrackingCalls


class MlflowClient(RegistryCalls, TrackingCalls):
    """Registers models and logs runs at one address, or at one for each."""

    def __init__(self, tracking_uri=None, registry_uri=None):
        self._tracking_uri = tracking_uri or uris.get_tracking_uri()
        self._registry_uri = registry_uri or uris.chosen_registry_uri() or self._tracking_uri
        # Stores are made when they are needed: some addresses have no registry.
        self._stores = {}

    @property
    def tracking_uri(self):
        return self._tracking_uri

    @property
    def _tracking(self):
        if 'tracking' not in self._stores:
            self._stores['tracking'] = uris.tracking_of(self._tracking_uri)
        return self._stores['tracking']

    @property
    def _registry(self):
        if 'registry' not in self._stores:
            self._stores['registry'] = uris.registry_of(self._registry_uri)
        return self._stores['registry']
