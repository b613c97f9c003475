"""Service models: operations and the shapes of what they take and answer, read from the lines in `botocore.data`."""

import importlib
import json

from botocore.exceptions import UnknownServiceError

_PLACES = {'h': 'header', 'm': 'headers', 'q': 'querystring', 'u': 'uri', 's': 'statusCode'}
SERVICES = ('s3', 'sagemaker', 'sts')


class ServiceId(str):
    def hyphenize(self):
        return self.lower().replace(' ', '-')


class Shape:
    """What a value looks like. `serialization` has the place of the value in a request or an answer."""

    def __init__(self, name, type_name, words, model):
        self.name = name
        self.type_name = type_name
        self.documentation = ''
        self.metadata = {}
        self.serialization = {}
        self._model = model
        self._words = []
        for word in words:
            key, found, value = word.partition('=')
            if key in ('min', 'max') and found:
                self.metadata[key] = int(value)
            elif key == 'enum':
                self.metadata['enum'] = value.split('|')
            elif key == 'format':
                self.serialization['timestampFormat'] = value
            else:
                self._words.append(word)

    def __repr__(self):
        return f'<{type(self).__name__}({self.name})>'


class StructureShape(Shape):
    type_name = 'structure'
    is_document_type = False

    def __init__(self, name, type_name, words, model):
        super().__init__(name, type_name, words, model)
        self._members = None
        self.is_tagged_union = False
        while self._words and self._words[0].startswith('!'):
            trait, _, value = self._words.pop(0)[1:].partition('=')
            if trait == 'payload':
                self.serialization['payload'] = value
            elif trait == 'union':
                self.is_tagged_union = True
            else:
                self.metadata['exception'] = True
                self.error_code = value
        self._read = [_read_member(word) for word in self._words]
        self.required_members = [name for name, required, *_ in self._read if required]
        if self.required_members:
            self.metadata['required'] = self.required_members

    @property
    def members(self):
        if self._members is None:
            self._members = {
                name: self._model.member_shape(shape, place, wire)
                for name, _, shape, place, wire in self._read
            }
        return self._members


class ListShape(Shape):
    @property
    def member(self):
        return self._model.shape_for(self._words[0])


class MapShape(Shape):
    @property
    def key(self):
        return self._model.shape_for(self._words[0])

    @property
    def value(self):
        return self._model.shape_for(self._words[1])


class StringShape(Shape):
    @property
    def enum(self):
        return self.metadata.get('enum', [])


_CLASSES = {'structure': StructureShape, 'list': ListShape, 'map': MapShape, 'string': StringShape}


def _read_member(word):
    text, _, place = word.partition('@')
    name, _, shape = text.partition(':')
    place, _, wire = place.partition('=')
    return name.rstrip('*'), name.endswith('*'), shape, _PLACES.get(place), wire or None


class OperationModel:
    def __init__(self, service_model, name, method, uri, input_name, output_name, errors):
        self.service_model = service_model
        self.name = self.wire_name = name
        self.http = {'method': method, 'requestUri': uri}
        self._input_name = input_name
        self._output_name = output_name
        self._errors = [] if errors == '-' else errors.split(',')
        self.deprecated = False

    def __repr__(self):
        return f'OperationModel(name={self.name})'

    def _shape(self, name):
        return None if name == '-' else self.service_model.shape_for(name)

    @property
    def input_shape(self):
        return self._shape(self._input_name)

    @property
    def output_shape(self):
        return self._shape(self._output_name)

    @property
    def error_shapes(self):
        return [self.service_model.shape_for(name) for name in self._errors]


class ServiceModel:
    """The model of one service. Operations that the sandbox does not answer are known by name alone."""

    def __init__(self, service_name):
        if service_name not in SERVICES:
            raise UnknownServiceError(service_name=service_name, known_service_names=', '.join(SERVICES))
        data = importlib.import_module(f'botocore.data.{service_name}')
        self.service_name = service_name
        self.metadata = data.METADATA
        self.service_id = ServiceId(data.METADATA['serviceId'])
        self.endpoint_prefix = data.METADATA['endpointPrefix']
        self.api_version = data.METADATA['apiVersion']
        self.protocol = self.resolved_protocol = data.METADATA['protocol']
        self.pagers = {}
        self.waiters = {}
        self.unanswered = []
        self._operations = {}
        self._lines = {}
        self._shapes = {}
        for line in data.LINES.strip().splitlines():
            first, _, rest = line.partition(' ')
            if first == 'op':
                name, _, rest = rest.partition(' ')
                self._operations[name] = rest
            elif first in ('pager', 'waiter'):
                name, _, rest = rest.partition(' ')
                (self.pagers if first == 'pager' else self.waiters)[name] = rest
            elif first == 'names':
                self.unanswered = rest.split()
            else:
                self._lines[first] = rest

    @property
    def operation_names(self):
        return sorted([*self._operations, *self.unanswered])

    def operation_model(self, name):
        line = self._operations.get(name)
        if line is None:
            raise NotImplementedError(f"the sandbox's {self.service_id} does not answer {name}")
        return OperationModel(self, name, *line.split(' '))

    def shape_for(self, name):
        shape = self._shapes.get(name)
        if shape is None:
            shape = self._shapes[name] = self._make(name)
        return shape

    def member_shape(self, name, place, wire):
        """A shape as a member: by itself, as it may stand in another place elsewhere."""
        if place is None:
            return self.shape_for(name)
        shape = self._make(name)
        shape.serialization['location'] = place
        if wire is not None:
            shape.serialization['name'] = wire
        return shape

    def _make(self, name):
        type_name, *words = self._lines[name].split(' ')
        return _CLASSES.get(type_name, Shape)(name, type_name, words, self)

    @property
    def error_shapes(self):
        names = (name for name, line in self._lines.items() if line.startswith('structure !error='))
        return [self.shape_for(name) for name in sorted(names)]

    def shape_for_error_code(self, error_code):
        for shape in self.error_shapes:
            if shape.error_code == error_code:
                return shape
        return None

    def pager(self, operation_name):
        return json.loads(self.pagers[operation_name])


def load_service_model(service_name, _loaded={}):
    model = _loaded.get(service_name)
    if model is None:
        model = _loaded[service_name] = ServiceModel(service_name)
    return model
