"""Collections: the resources that a listing gives, asked for page by page."""

from boto3.resources import params
from botocore import xform_name


class ResourceCollection:
    def __init__(self, definition, parent, handler, **kwargs):
        self._definition = definition
        self._parent = parent
        self._handler = handler
        self._params = kwargs

    def __repr__(self):
        kind = self._handler.kind
        return f'{self.__class__.__name__}({self._parent}, {self._parent.meta.service_name}.{kind})'

    def __iter__(self):
        limit = self._params.get('limit')
        count = 0
        for page in self.pages():
            for item in page:
                yield item
                count += 1
                if limit is not None and count >= limit:
                    return

    def _clone(self, **kwargs):
        merged = {**self._params, **{name: value for name, value in kwargs.items() if value is not None}}
        return self.__class__(self._definition, self._parent, self._handler, **merged)

    def pages(self):
        client = self._parent.meta.client
        cleaned = dict(self._params)
        limit = cleaned.pop('limit', None)
        page_size = cleaned.pop('page_size', None)
        request = self._definition['request']
        asked = {**params.parameters_of(self._parent, request), **cleaned}
        method = xform_name(request['operation'])
        if client.can_paginate(method):
            config = {'MaxItems': limit, 'PageSize': page_size}
            pages = client.get_paginator(method).paginate(PaginationConfig=config, **asked)
        else:
            pages = [getattr(client, method)(**asked)]
        count = 0
        for page in pages:
            items = []
            for item in self._handler.several(self._parent, asked, page):
                items.append(item)
                count += 1
                if limit is not None and count >= limit:
                    break
            yield items
            if limit is not None and count >= limit:
                break

    def all(self):
        return self._clone()

    def filter(self, **kwargs):
        return self._clone(**kwargs)

    def limit(self, count):
        return self._clone(limit=count)

    def page_size(self, count):
        return self._clone(page_size=count)


class CollectionManager:
    """Where a resource's collection begins, such as `bucket.objects`."""

    def __init__(self, definition, parent, handler, collection_cls):
        self._definition = definition
        self._parent = parent
        self._handler = handler
        self._collection_cls = collection_cls

    def __repr__(self):
        kind = self._handler.kind
        return f'{self.__class__.__name__}({self._parent}, {self._parent.meta.service_name}.{kind})'

    def iterator(self, **kwargs):
        return self._collection_cls(self._definition, self._parent, self._handler, **kwargs)

    def all(self):
        return self.iterator()

    def filter(self, **kwargs):
        return self.iterator(**kwargs)

    def limit(self, count):
        return self.iterator(limit=count)

    def page_size(self, count):
        return self.iterator(page_size=count)

    def pages(self):
        return self.iterator().pages()


def batch_action(name, definition):
    """An action on all resources of a collection, one call for each page."""

    def act(self, *args, **kwargs):
        collection = self.iterator() if isinstance(self, CollectionManager) else self
        request = definition['request']
        responses = []
        for page in collection.pages():
            asked = {}
            client = None
            for index, resource in enumerate(page):
                client = client or resource.meta.client
                params.parameters_of(resource, request, asked, index)
            if not asked:
                break
            responses.append(getattr(client, xform_name(request['operation']))(**{**asked, **kwargs}))
        return responses

    act.__name__ = name
    return act


def collection_classes(resource_name, name, batch_actions):
    """The classes of a collection and of its manager."""
    actions = {xform_name(each): batch_action(xform_name(each), definition) for each, definition in batch_actions.items()}
    names = {'__module__': 'boto3.resources.collection', **actions}
    base = f'{resource_name}.{xform_name(name)}Collection'
    return type(base, (ResourceCollection,), names), type(f'{base}Manager', (CollectionManager,), names)
