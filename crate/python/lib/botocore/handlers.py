"""What a client does to the parameters of a call before they are checked, by service."""

import base64
import hashlib
import re
import uuid
from urllib.parse import quote

from botocore import UNSIGNED
from botocore.exceptions import ParamValidationError

_BUCKET = r'^[a-zA-Z0-9.\-_]{1,255}$'
_ARN = (
    r'^arn:(aws).*:(s3|s3-object-lambda):[a-z\-0-9]*:[0-9]{12}:accesspoint[/:][a-zA-Z0-9\-.]{1,63}$|'
    r'^arn:(aws).*:s3-outposts:[a-z\-0-9]+:[0-9]{12}:outpost[/:][a-zA-Z0-9\-]{1,63}[/:]accesspoint[/:]'
    r'[a-zA-Z0-9\-]{1,63}$'
)
_VERSION = re.compile(r'\?versionId=[^\s]+$')
_LISTINGS = ('ListObjects', 'ListObjectsV2', 'ListObjectVersions', 'ListMultipartUploads')
_WITH_METADATA = ('PutObject', 'CopyObject', 'CreateMultipartUpload')
_WITH_SOURCE = ('CopyObject', 'UploadPartCopy')


def disable_signing(**kwargs):
    """A handler of `choose-signer` that leaves requests unsigned."""
    return UNSIGNED


def prepare(operation, params, context):
    if operation.service_model.service_name == 's3':
        _prepare_s3(operation.name, params, context)
    elif 'ClientToken' in (operation.input_shape.members if operation.input_shape else ()):
        params.setdefault('ClientToken', str(uuid.uuid4()))


def _prepare_s3(name, params, context):
    if 'Bucket' in params:
        _check_bucket(params['Bucket'])
    if name in _WITH_SOURCE and params.get('CopySource') is not None:
        params['CopySource'] = _copy_source(params['CopySource'])
    if name in _WITH_METADATA:
        _check_metadata(params.get('Metadata'))
    if name in _LISTINGS and 'EncodingType' not in params:
        params['EncodingType'] = 'url'
        context['encoding_type_auto_set'] = True
    for prefix in ('SSECustomer', 'CopySourceSSECustomer'):
        if f'{prefix}Key' in params and f'{prefix}KeyMD5' not in params:
            _add_key_md5(prefix, params)


def _check_bucket(bucket):
    if not isinstance(bucket, (str, bytes)):
        raise TypeError(f"expected string or bytes-like object, got '{type(bucket).__name__}'")
    if not re.compile(_BUCKET).search(bucket) and not re.compile(_ARN).search(bucket):
        raise ParamValidationError(
            report=f'Invalid bucket name "{bucket}": Bucket name must match the regex "{_BUCKET}" or be an ARN '
            f'matching the regex "{_ARN}"'
        )


def _copy_source(source):
    if isinstance(source, str):
        found = _VERSION.search(source)
        end = found.start() if found else len(source)
        return quote(source[:end], safe='-._~/') + source[end:]
    if not isinstance(source, dict):
        return source
    for name in ('Bucket', 'Key'):
        if name not in source:
            raise ParamValidationError(report=f"Missing required parameter: '{name}'")
    path = quote(f'{source["Bucket"]}/{source["Key"]}', safe='-._~/')
    version = source.get('VersionId')
    return path if version is None else f'{path}?versionId={version}'


def _check_metadata(metadata):
    if not isinstance(metadata, dict):
        return
    for key, value in metadata.items():
        try:
            key.encode('ascii')
            value.encode('ascii')
        except UnicodeEncodeError:
            raise ParamValidationError(
                report=f'Non ascii characters found in S3 metadata for key "{key}", value: "{value}".  \n'
                'S3 metadata can only contain ASCII characters. '
            ) from None


def _add_key_md5(prefix, params):
    key = params[f'{prefix}Key']
    if isinstance(key, str):
        key = key.encode()
    params[f'{prefix}Key'] = base64.b64encode(key).decode()
    params[f'{prefix}KeyMD5'] = base64.b64encode(hashlib.md5(key).digest()).decode()
