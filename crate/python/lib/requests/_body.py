"""What is sent, as bytes: queries, forms, and forms with files."""

import _understudy_requests
from requests.utils import guess_filename, to_key_val_list


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
