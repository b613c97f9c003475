"""How the sandbox's S3 answers the calls of a client. What it does is the double's business; this is the way to it."""

from urllib.parse import quote

import _understudy_s3
from botocore.backend import Answer, Refusal
from botocore.exceptions import ReadTimeoutError
from botocore.httpchecksum import checksum_of

DEFAULT_REGION_NAME = 'us-east-1'

_UPLOADS = ('PutObject', 'UploadPart')
# What is told quoted to those who ask for `EncodingType`.
_QUOTED = ('Delimiter', 'KeyMarker', 'Marker', 'NextKeyMarker', 'NextMarker', 'Prefix', 'StartAfter')
_LISTS = ('Contents', 'Versions', 'DeleteMarkers', 'CommonPrefixes', 'Uploads')


def perform(call):
    params = dict(call.params)
    headers = {}
    if call.name in _UPLOADS:
        headers = _add_checksum(params, call.client.meta.config)
    patience = float(call.client.meta.config.read_timeout or 1e9)
    given = _understudy_s3.call(call.name, params, call.region, patience, call.is_signed)
    if given is None:
        raise ReadTimeoutError(endpoint_url=call.request['url'])
    if len(given) == 5:
        status, code, message, details, sent = given
        raise Refusal(code, message, status, details, sent)
    status, fields, sent = given
    if 'EncodingType' in params and not call.request['context'].get('encoding_type_auto_set'):
        _quote_all(fields)
    return Answer(fields, status, {**headers, **sent})


def _add_checksum(params, config):
    """What a client sends along with a body: the checksum that was asked for, or CRC-32."""
    body = params.get('Body', b'')
    named = params.get('ChecksumAlgorithm')
    given = [name for name in params if name.startswith('Checksum') and name not in ('ChecksumAlgorithm', 'ChecksumType')]
    if 'ContentMD5' in params and params['ContentMD5'] != checksum_of('MD5', body):
        raise Refusal('BadDigest', 'The Content-MD5 you specified did not match what we received.', 400)
    if given:
        algorithm = given[0].removeprefix('Checksum')
        if algorithm in ('CRC32', 'SHA1', 'SHA256') and params[given[0]] != checksum_of(algorithm, body):
            message = f'The {algorithm} you specified did not match the calculated checksum.'
            raise Refusal('BadDigest', message, 400)
        return {}
    algorithm = named or 'CRC32'
    params[f'Checksum{algorithm}'] = checksum_of(algorithm, body)
    return {'x-amz-sdk-checksum-algorithm': algorithm}


def _quote_all(fields):
    for name in _QUOTED:
        if isinstance(fields.get(name), str):
            fields[name] = quote(fields[name], safe='/')
    for name in _LISTS:
        for entry in fields.get(name, ()):
            for key in ('Key', 'Prefix'):
                if key in entry:
                    entry[key] = quote(entry[key], safe='/')
