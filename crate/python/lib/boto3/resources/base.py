"""What all resources are: identifiers, a client, and data that is loaded when it is first asked for."""


class ResourceMeta:
    def __init__(self, service_name, identifiers=None, client=None, data=None, resource_model=None):
        self.service_name = service_name
        self.identifiers = identifiers or []
        self.client = client
        self.data = data
        self.resource_model = resource_model

    def __repr__(self):
        return f"ResourceMeta('{self.service_name}', identifiers={self.identifiers})"

    def __eq__(self, other):
        return isinstance(other, ResourceMeta) and self.__dict__ == other.__dict__

    def copy(self):
        return ResourceMeta(**self.__dict__)


class ServiceResource:
    meta = None

    def __init__(self, *args, **kwargs):
        self.meta = self.meta.copy()
        for at, value in enumerate(args):
            setattr(self, f'_{self.meta.identifiers[at]}', value)
        for name, value in kwargs.items():
            if name == 'client':
                self.meta.client = value
            elif name not in self.meta.identifiers:
                raise ValueError(f'Unknown keyword argument: {name}')
            else:
                setattr(self, f'_{name}', value)
        for identifier in self.meta.identifiers:
            if getattr(self, identifier) is None:
                raise ValueError(f'Required parameter {identifier} not set')

    def __repr__(self):
        identifiers = ', '.join(f'{name}={getattr(self, name)!r}' for name in self.meta.identifiers)
        return f'{self.__class__.__name__}({identifiers})'

    def __eq__(self, other):
        if other.__class__.__name__ != self.__class__.__name__:
            return False
        return all(getattr(self, name) == getattr(other, name) for name in self.meta.identifiers)

    def __hash__(self):
        return hash((self.__class__.__name__, *(getattr(self, name) for name in self.meta.identifiers)))
