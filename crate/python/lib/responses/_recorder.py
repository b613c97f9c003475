"""The recorder: what the real network answers becomes a file of registered answers."""

from functools import wraps

from responses import _UNSET, RequestsMock, Response, _real_send
from responses.registries import OrderedRegistry

_USUAL = frozenset(['content-length', 'content-type', 'date', 'server', 'connection', 'content-encoding'])
_PARTS = ('method', 'url', 'body', 'status', 'headers', 'content_type', 'auto_calculate_content_length')


def _remove_nones(d):
    if isinstance(d, dict):
        return {key: _remove_nones(value) for key, value in d.items() if value is not None}
    return [_remove_nones(item) for item in d] if isinstance(d, list) else d


def _remove_default_headers(data, keep_headers=None):
    """The data without the headers that every server sends, but for those that are to be kept."""
    if not isinstance(data, dict):
        return data
    keep = [keep_headers] if isinstance(keep_headers, str) else keep_headers or ()
    unwanted = _USUAL - {name.lower() for name in keep}
    for entry in data['responses']:
        told = entry['response']
        told['headers'] = {
            name: value for name, value in told['headers'].items() if name.lower() not in unwanted
        }
        if not told['headers']:
            del told['headers']
    return data


def _dump(registered, destination, dumper, keep_headers=None):
    entries = []
    for response in registered:
        try:
            entries.append({'response': {name: getattr(response, name) for name in _PARTS}})
        except AttributeError as error:
            raise AttributeError(
                'Cannot dump response object.Probably you use custom Response object that is missing required '
                'attributes'
            ) from error
    dumper(_remove_default_headers(_remove_nones({'responses': entries}), keep_headers=keep_headers), destination)


class Recorder(RequestsMock):
    """Lets every request through, and registers its answer."""

    def __init__(self, *, target='requests.adapters.HTTPAdapter.send', registry=OrderedRegistry):
        super().__init__(target=target, registry=registry)

    def reset(self):
        self._registry = OrderedRegistry()

    def record(self, *, file_path='response.yaml', keep_headers=None):
        def decorate(function):
            @wraps(function)
            def wrapper(*args, **kwargs):
                with self:
                    result = function(*args, **kwargs)
                    self.dump_to_file(
                        file_path=file_path, registered=self.get_registry().registered, keep_headers=keep_headers
                    )
                    return result

            return wrapper

        return decorate

    def dump_to_file(self, file_path, *, registered=None, keep_headers=None):
        import yaml

        registered = self.get_registry().registered if registered is None else registered
        with open(file_path, 'w') as file:
            _dump(registered, file, yaml.dump, keep_headers=keep_headers)

    def _on_request(self, adapter, request, **kwargs):
        request.params = self._parse_request_params(request.path_url)
        request.req_kwargs = kwargs
        answer = _real_send(adapter, request, **kwargs)
        self._registry.add(
            Response(
                method=str(request.method), url=str(answer.request.url), status=answer.status_code, body=answer.text,
                headers=dict(answer.headers), content_type=answer.headers.get('Content-Type', _UNSET),
            )
        )
        return answer

    def stop(self, allow_assert=True):
        super().stop(allow_assert=False)


recorder = Recorder()
record = recorder.record
