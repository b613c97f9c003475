"""One part of a form with files."""


def guess_content_type(filename, default='application/octet-stream'):
    if not filename:
        return default
    import mimetypes

    return mimetypes.guess_type(filename)[0] or default


def format_multipart_header_param(name, value):
    """`name="value"`, with what would end the text too early encoded as browsers do."""
    if isinstance(value, bytes):
        value = value.decode('utf-8')
    value = value.translate({10: '%0A', 13: '%0D', 34: '%22'})
    return f'{name}="{value}"'


class RequestField:
    """A part: its data, and the headers that go before it."""

    def __init__(self, name, data, filename=None, headers=None, header_formatter=None):
        self._name = name
        self._filename = filename
        self.data = data
        self.headers = dict(headers) if headers else {}
        self.header_formatter = header_formatter or format_multipart_header_param

    @classmethod
    def from_tuples(cls, fieldname, value, header_formatter=None):
        """The part for a value, or for `(filename, data)` or `(filename, data, type)`."""
        filename = content_type = None
        data = value
        if isinstance(value, tuple):
            filename, data, *rest = value
            content_type = rest[0] if rest else guess_content_type(filename)
        field = cls(fieldname, data, filename=filename, header_formatter=header_formatter)
        field.make_multipart(content_type=content_type)
        return field

    def _render_part(self, name, value):
        return self.header_formatter(name, value)

    def render_headers(self):
        first = ['Content-Disposition', 'Content-Type', 'Content-Location']
        names = first + [name for name in self.headers if name not in first]
        lines = [f'{name}: {self.headers[name]}' for name in names if self.headers.get(name)]
        return '\r\n'.join([*lines, '\r\n'])

    def make_multipart(self, content_disposition=None, content_type=None, content_location=None):
        parts = (('name', self._name), ('filename', self._filename))
        named = '; '.join(self._render_part(name, value) for name, value in parts if value is not None)
        self.headers['Content-Disposition'] = f'{content_disposition or "form-data"}; {named}'
        self.headers['Content-Type'] = content_type
        self.headers['Content-Location'] = content_location
