"""What is sent, as bytes: queries, forms, forms with files, JSON, and streams."""

import io
from collections.abc import Mapping

import _understudy_requests
from requests.utils import guess_filename, super_len, to_key_val_list


class Body:
    """What is sent, the type that goes with it, and for a stream where it begins and how it is framed."""

    def __init__(self, content=None, content_type=None):
        self.content = content
        self.content_type = content_type
        self.position = None
        self.framing = None


def is_stream(data):
    """Whether it is sent bit by bit, as files and generators are."""
    return hasattr(data, '__iter__') and not isinstance(data, (str, bytes, list, tuple, Mapping))


def stream_body(data):
    body = Body(data)
    try:
        length = super_len(data)
    except (TypeError, AttributeError, io.UnsupportedOperation):
        length = 0
    body.framing = ('Content-Length', str(length)) if length else ('Transfer-Encoding', 'chunked')
    if getattr(data, 'tell', None) is not None:
        try:
            body.position = data.tell()
        except OSError:
            # It is not None, so a redirect knows that there is something to rewind, and that it cannot be.
            body.position = object()
    return body


def json_body(value):
    import json

    return Body(json.dumps(value, allow_nan=False).encode('utf-8'), 'application/json')


def form_body(data):
    is_form = not isinstance(data, (str, bytes)) and not hasattr(data, 'read')
    return Body(encode_params(data), 'application/x-www-form-urlencoded' if is_form else None)


def _values(value):
    return [value] if isinstance(value, (str, bytes)) or not hasattr(value, '__iter__') else value


def encode_params(data):
    """A query or a form of pairs; anything else as it is."""
    if isinstance(data, (str, bytes)) or hasattr(data, 'read') or not hasattr(data, '__iter__'):
        return data
    pairs = [
        (name, value) for name, values in to_key_val_list(data) for value in _values(values) if value is not None
    ]
    try:
        return _understudy_requests.form_encode([(_text(name), _text(value)) for name, value in pairs])
    except UnicodeDecodeError:
        from urllib.parse import urlencode

        return urlencode(pairs)


def _text(part):
    return part.decode('utf-8') if isinstance(part, bytes) else str(part)


def encode_files(files, data):
    """The body of a form with files, and its content type."""
    from urllib3.filepost import encode_multipart_formdata

    if not files:
        raise ValueError('Files must be provided.')
    if isinstance(data, (str, bytes)):
        raise ValueError('Data must not be a string.')
    fields = []
    for name, values in to_key_val_list(data or {}):
        name = name.decode('utf-8') if isinstance(name, bytes) else name
        for value in _values(values):
            if value is not None:
                fields.append((name, value if isinstance(value, bytes) else str(value).encode('utf-8')))
    fields.extend(part for part in map(_file_part, to_key_val_list(files)) if part is not None)
    return encode_multipart_formdata(fields)


def _file_part(file):
    """The part for one file, given alone or as `(filename, file, type, headers)`, or None without a file."""
    from urllib3.fields import RequestField

    name, given = file
    content_type = headers = None
    if isinstance(given, (tuple, list)):
        filename, given, *more = given
        content_type, headers = (*more, None, None)[:2]
    else:
        filename = guess_filename(given) or name
    if given is None:
        return None
    data = given.read() if hasattr(given, 'read') else given
    part = RequestField(name=name, data=data, filename=filename, headers=headers)
    part.make_multipart(content_type=content_type)
    return part
