"""Classes of resources, made of the definitions in `boto3.data`."""

import importlib
import json

import jmespath
from boto3.exceptions import ResourceLoadException
from boto3.resources import params
from boto3.resources.base import ResourceMeta, ServiceResource
from boto3.resources.collection import collection_classes
from botocore import xform_name


class Handler:
    """Makes resources of answers."""

    def __init__(self, factory, definition):
        self._factory = factory
        self.kind = definition['type']
        self._identifiers = definition.get('identifiers', ())
        self._path = definition.get('path')

    def _values(self, parent, asked, response):
        for identifier in self._identifiers:
            source = identifier['source']
            name = xform_name(identifier['target'])
            if source == 'response':
                value = jmespath.search(identifier['path'], response)
            elif source == 'requestParameter':
                value = jmespath.search(identifier['path'], asked)
            elif source == 'identifier':
                value = getattr(parent, xform_name(identifier['name']))
            else:
                value = None
            yield name, value

    def one(self, parent, asked, response):
        made = self._factory.class_of(self.kind)(client=parent.meta.client, **dict(self._values(parent, asked, response)))
        if self._path:
            made.meta.data = jmespath.search(self._path, response)
        return made

    def several(self, parent, asked, response):
        values = dict(self._values(parent, asked, response))
        lists = {name: value for name, value in values.items() if isinstance(value, list)}
        plain = {name: value for name, value in values.items() if name not in lists and value is not None}
        found = jmespath.search(self._path, response) if self._path else None
        for at, item in enumerate(found or ()):
            own = {name: value[at] for name, value in lists.items()}
            made = self._factory.class_of(self.kind)(client=parent.meta.client, **plain, **own)
            made.meta.data = item
            yield made


class Factory:
    def __init__(self, service_name, service_model):
        definitions = json.loads(importlib.import_module(f'boto3.data.{service_name}').RESOURCES)
        self._service_name = service_name
        self._service_model = service_model
        self._service = definitions['service']
        self._definitions = definitions['resources']
        self._classes = {}

    def service_class(self):
        if None not in self._classes:
            self._classes[None] = self._make('ServiceResource', self._service)
        return self._classes[None]

    def class_of(self, name):
        if name not in self._classes:
            self._classes[name] = self._make(name, self._definitions[name])
        return self._classes[name]

    def _make(self, name, definition):
        full_name = f'{self._service_name}.{name}'
        identifiers = [xform_name(each['name']) for each in definition.get('identifiers', ())]
        attrs = {
            '__module__': __name__,
            'meta': ResourceMeta(self._service_name, identifiers, resource_model=definition),
        }
        for identifier in identifiers:
            attrs[identifier] = _identifier(identifier)
        if 'load' in definition:
            attrs['load'] = attrs['reload'] = _loader(definition['load'])
        for action, inner in definition.get('actions', {}).items():
            attrs[xform_name(action)] = self._action(xform_name(action), inner)
        if name == 'ServiceResource':
            for kind in self._definitions:
                attrs[kind] = self._direct(kind)
        else:
            for each, inner in definition.get('has', {}).items():
                attrs[each] = self._subresource(each, inner['resource'])
        attrs['get_available_subresources'] = _subresources(
            list(self._definitions) if name == 'ServiceResource' else list(definition.get('has', {}))
        )
        for each, inner in definition.get('hasMany', {}).items():
            attrs[xform_name(each)] = self._collection(full_name, each, inner)
        for waiter, inner in definition.get('waiters', {}).items():
            attrs[f'wait_until_{xform_name(waiter)}'] = _waiter(inner)
        self._add_attributes(attrs, definition, identifiers)
        if self._service_name == 's3':
            from boto3.s3.inject import RESOURCE_METHODS

            attrs.update(RESOURCE_METHODS.get(name, {}))
            if 'load' in RESOURCE_METHODS.get(name, {}):
                attrs['reload'] = attrs['load']
        return type(full_name, (ServiceResource,), attrs)

    def _add_attributes(self, attrs, definition, identifiers):
        if 'shape' not in definition:
            return
        members = {each.get('memberName', each['name']): each for each in definition.get('identifiers', ())}
        for member in self._service_model.shape_for(definition['shape']).members:
            name = xform_name(member)
            if member in members:
                alias = xform_name(members[member]['name'])
                if name not in identifiers:
                    attrs[name] = _identifier(alias)
            elif name not in attrs:
                attrs[name] = _attribute(name, member)

    def _action(self, name, definition):
        request = definition['request']
        handler = Handler(self, definition['resource']) if 'resource' in definition else None

        def act(self, *args, **kwargs):
            asked = {**params.parameters_of(self, request), **kwargs}
            response = getattr(self.meta.client, xform_name(request['operation']))(*args, **asked)
            if hasattr(self, 'load'):
                self.meta.data = None
            if handler is not None:
                return handler.one(self, asked, response)
            path = definition.get('path')
            return response if path in (None, '@') else jmespath.search(path, response)

        act.__name__ = name
        return act

    def _direct(self, kind):
        def make(resource, *args, **kwargs):
            return self.class_of(kind)(*args, **{'client': resource.meta.client, **kwargs})

        make.__name__ = kind
        return make

    def _subresource(self, name, definition):
        def make(resource, *args, **kwargs):
            given = list(args)
            values = {'client': resource.meta.client}
            for identifier in definition.get('identifiers', ()):
                target = xform_name(identifier['target'])
                if identifier['source'] == 'identifier':
                    values[target] = getattr(resource, xform_name(identifier['name']))
                elif given:
                    values[target] = given.pop(0)
            return self.class_of(definition['type'])(**{**values, **kwargs})

        make.__name__ = name
        return make

    def _collection(self, resource_name, name, definition):
        handler = Handler(self, definition['resource'])
        batch = self._definitions[definition['resource']['type']].get('batchActions', {})
        collection_cls, manager_cls = collection_classes(resource_name, name, batch)

        def manager(self):
            return manager_cls(definition, self, handler, collection_cls)

        return property(manager)


def _identifier(name):
    return property(lambda self: getattr(self, f'_{name}', None))


def _attribute(name, member):
    def load(self):
        if self.meta.data is None:
            if not hasattr(self, 'load'):
                raise ResourceLoadException(f'{self.__class__.__name__} has no load method')
            self.load()
        return self.meta.data.get(member)

    load.__name__ = name
    return property(load)


def _loader(definition):
    request = definition['request']

    def load(self, *args, **kwargs):
        asked = {**params.parameters_of(self, request), **kwargs}
        response = getattr(self.meta.client, xform_name(request['operation']))(**asked)
        path = definition.get('path', '@')
        self.meta.data = response if path == '@' else jmespath.search(path, response)

    return load


def _waiter(definition):
    def wait(self, *args, **kwargs):
        asked = {**params.parameters_of(self, definition), **kwargs}
        self.meta.client.get_waiter(xform_name(definition['waiterName'])).wait(**asked)

    return wait


def _subresources(names):
    return lambda self: list(names)


_FACTORIES = {}


def service_resource(service_name, client):
    """The resource of a service, where all others begin."""
    if service_name not in _FACTORIES:
        _FACTORIES[service_name] = Factory(service_name, client.meta.service_model)
    return _FACTORIES[service_name].service_class()(client=client)
