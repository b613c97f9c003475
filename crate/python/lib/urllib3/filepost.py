"""Forms with files, as bytes."""

import os

from urllib3.fields import RequestField


def choose_boundary():
    return os.urandom(16).hex()


def iter_field_objects(fields):
    pairs = fields.items() if hasattr(fields, 'items') else fields
    for field in pairs:
        yield field if isinstance(field, RequestField) else RequestField.from_tuples(*field)


def encode_multipart_formdata(fields, boundary=None):
    """The body, and the content type that names its boundary."""
    boundary = choose_boundary() if boundary is None else boundary
    body = b''
    for field in iter_field_objects(fields):
        data = str(field.data) if isinstance(field.data, int) else field.data
        data = data.encode('utf-8') if isinstance(data, str) else bytes(data)
        body += f'--{boundary}\r\n{field.render_headers()}'.encode() + data + b'\r\n'
    return body + f'--{boundary}--\r\n'.encode(), f'multipart/form-data; boundary={boundary}'
