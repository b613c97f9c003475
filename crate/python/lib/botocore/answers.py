"""A service's answer as the client hands it out: in the model's order, with the model's types."""

import io

import _understudy_aws
from botocore.httpchecksum import Crc32Checksum, StreamingChecksumBody
from botocore.moments import from_body, from_header, http_date
from botocore.response import StreamingBody


class HTTPAnswer:
    """What stands for the answer of HTTP: a status, and headers."""

    def __init__(self, status_code, headers):
        self.status_code = status_code
        self.headers = headers
        self.content = b''


def parsed_answer(answer, operation, attempts):
    """The dictionary that a method of a client gives."""
    fields, headers = {}, {}
    shape = operation.output_shape
    if shape is not None:
        fields, headers = _located(answer.fields, shape)
        in_body = [name for name, member in shape.members.items() if 'location' not in member.serialization]
        if operation.name == 'CreateBucket' or (in_body and 'Body' not in in_body):
            headers = {**_body_headers(operation), **headers}
        for name in in_body:
            value = answer.fields.get(name)
            if value is not None:
                fields[name] = _dressed(value, shape.members[name])
        if isinstance(fields.get('Body'), bytes):
            fields['Body'] = _body(answer)
    if operation.name == 'GetBucketLocation':
        # The oldest region is the one that is not named.
        fields.setdefault('LocationConstraint', None)
    metadata = _metadata(answer.status, {**answer.headers, **headers}, attempts)
    if isinstance(fields.get('Body'), StreamingChecksumBody):
        metadata['ChecksumAlgorithm'] = 'crc32'
    return {'ResponseMetadata': metadata, **fields}


def parsed_refusal(refusal, operation, attempts):
    """The dictionary that a `ClientError` has as its `response`."""
    details = {name: value for name, value in refusal.details.items()}
    error = {'Code': refusal.code, 'Message': refusal.message, **details}
    headers = {**_body_headers(operation), **refusal.headers}
    return {'Error': error, 'ResponseMetadata': _metadata(refusal.status, headers, attempts)}


def _metadata(status, headers, attempts):
    request_id = _understudy_aws.request_id()
    return {
        'RequestId': request_id,
        'HTTPStatusCode': status,
        'HTTPHeaders': {**headers, 'x-amzn-requestid': request_id},
        'RetryAttempts': attempts,
    }


def _body_headers(operation):
    is_xml = operation.service_model.protocol in ('rest-xml', 'query')
    kind = 'application/xml' if is_xml else 'application/x-amz-json-1.1'
    return {'content-type': kind, 'date': http_date(_understudy_aws.now()), 'server': 'amazon.com'}


def _located(values, shape):
    fields, headers = {}, {}
    for name, member in shape.members.items():
        place = member.serialization.get('location')
        value = values.get(name)
        if place is None or value is None:
            continue
        wire = member.serialization.get('name', name)
        if place == 'headers':
            headers.update({f'{wire}{key}': text for key, text in value.items()})
        else:
            headers[wire.lower()] = _as_header(value, member)
        fields[name] = from_header(value) if member.type_name == 'timestamp' else value
    return fields, headers


def _as_header(value, member):
    if member.type_name == 'timestamp':
        return http_date(value)
    if member.type_name == 'boolean':
        return 'true' if value else 'false'
    return str(value)


def _dressed(value, shape):
    kind = shape.type_name
    if kind == 'structure' and isinstance(value, dict):
        members = shape.members.items()
        return {name: _dressed(value[name], inner) for name, inner in members if value.get(name) is not None}
    if kind == 'list':
        return [_dressed(item, shape.member) for item in value]
    if kind == 'map':
        return {key: _dressed(item, shape.value) for key, item in value.items()}
    if kind == 'timestamp':
        return from_body(value)
    return value


class BrokenStream(io.BytesIO):
    """A body whose connection breaks before it has been read to its end."""

    def __init__(self, content, missing):
        super().__init__(content)
        self._missing = missing

    def read(self, amt=None):
        from botocore.response import ConnectionBroken

        chunk = super().read(amt)
        if amt is None or len(chunk) < amt:
            raise ConnectionBroken(self.tell(), self._missing)
        return chunk


def _body(answer):
    from moto.core.botocore_stubber import MockRawResponse

    content = answer.fields['Body']
    length = answer.fields['ContentLength']
    missing = length - len(content)
    stream = BrokenStream(content, missing) if missing > 0 else MockRawResponse(content)
    checksum = answer.fields.get('ChecksumCRC32')
    if answer.status == 200 and checksum is not None and '-' not in checksum:
        return StreamingChecksumBody(stream, length, Crc32Checksum(), checksum)
    return StreamingBody(stream, length)
