"""Signatures: addresses and forms that work for a while without credentials. Nobody checks them in the sandbox."""

import base64
import datetime
import hashlib
import hmac
import json
from urllib.parse import quote

import _understudy_aws
from botocore import UNSIGNED
from botocore.endpoint import build_request
from botocore.exceptions import NoCredentialsError, UnknownClientMethodError
from botocore.validate import validate_parameters

# What of a query is signed with the older signature.
_SIGNED_QUERY = (
    'accelerate acl cors defaultObjectAcl location logging partNumber policy requestPayment torrent versioning '
    'versionId versions website uploads uploadId response-content-type response-content-language response-expires '
    'response-cache-control response-content-disposition response-content-encoding delete lifecycle tagging restore '
    'storageClass notification replication analytics metrics inventory select select-type object-lock'
).split()
_SAFE = '-._~'


class RequestSigner:
    """Whose requests a client sends. Credentials are looked up when the client is made: one that is older than its
    mock has none."""

    def __init__(self, credentials, region, signature_version):
        self.credentials = credentials
        self.region = region
        self.signature_version = signature_version

    @property
    def has_credentials(self):
        return self.credentials is not None or self.signature_version is UNSIGNED


def _now():
    return _understudy_aws.now()


def _stamp(seconds, form):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime(form)


def generate_presigned_url(self, ClientMethod, Params=None, ExpiresIn=3600, HttpMethod=None):
    operation_name = self.meta.method_to_api_mapping.get(ClientMethod)
    if operation_name is None:
        raise UnknownClientMethodError(method_name=ClientMethod)
    operation = self.meta.service_model.operation_model(operation_name)
    params = self._emit_api_params(dict(Params or {}), operation, {'is_presign_request': True})
    validate_parameters(params, operation.input_shape)
    signer = self._request_signer
    version = signer.signature_version
    endpoint = self.meta.endpoint_url
    if version is None and endpoint.endswith('amazonaws.com'):
        # The older signature knows no regions.
        endpoint = 'https://s3.amazonaws.com'
    request = build_request(operation, params, endpoint, self.meta.config)
    if HttpMethod is not None:
        request['method'] = HttpMethod
    if version is UNSIGNED:
        return request['url']
    if signer.credentials is None:
        raise NoCredentialsError()
    sign = _sign_v4 if version is not None and 'v4' in version else _sign_v2
    return sign(request, signer, ExpiresIn, params.get('Bucket', ''))


def _with_query(url, pairs):
    text = '&'.join(f'{name}={quote(str(value), safe=_SAFE)}' for name, value in pairs)
    return f'{url}{"&" if "?" in url else "?"}{text}'


def _sign_v2(request, signer, expires_in, bucket):
    credentials = signer.credentials
    expires = int(_now()) + int(expires_in)
    headers = {name.lower(): value for name, value in sorted(request['headers'].items())}
    if credentials.token:
        headers['x-amz-security-token'] = credentials.token
    standard = [headers.get('content-md5', ''), headers.get('content-type', ''), str(expires)]
    custom = [f'{name}:{value}' for name, value in sorted(headers.items()) if name.startswith('x-amz-')]
    path = request['url_path'] if request['url_path'].startswith(f'/{bucket}/') else f'/{bucket}{request["url_path"]}'
    query = request['url'].partition('?')[2]
    signed = sorted(part for part in query.split('&') if part and part.partition('=')[0] in _SIGNED_QUERY)
    resource = path + ('?' + '&'.join(signed) if signed else '')
    text = '\n'.join([request['method'], *standard, *custom, resource])
    digest = hmac.new(credentials.secret_key.encode(), text.encode(), hashlib.sha1).digest()
    pairs = [('AWSAccessKeyId', credentials.access_key), ('Signature', base64.b64encode(digest).decode())]
    return _with_query(request['url'], [*pairs, *headers.items(), ('Expires', expires)])


def _signing_key(secret, date, region, service):
    key = f'AWS4{secret}'.encode()
    for part in (date, region, service, 'aws4_request'):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    return key


def _sign_v4(request, signer, expires_in, bucket):
    credentials = signer.credentials
    moment = _now()
    day, stamp = _stamp(moment, '%Y%m%d'), _stamp(moment, '%Y%m%dT%H%M%SZ')
    scope = f'{day}/{signer.region}/s3/aws4_request'
    url, _, query = request['url'].partition('?')
    host, _, path = url.partition('://')[2].partition('/')
    headers = {'host': host, **{name.lower(): value for name, value in request['headers'].items()}}
    names = ';'.join(sorted(headers))
    pairs = [
        ('X-Amz-Algorithm', 'AWS4-HMAC-SHA256'),
        ('X-Amz-Credential', f'{credentials.access_key}/{scope}'),
        ('X-Amz-Date', stamp),
        ('X-Amz-Expires', expires_in),
        ('X-Amz-SignedHeaders', names),
    ]
    if credentials.token:
        pairs.append(('X-Amz-Security-Token', credentials.token))
    unsigned = _with_query(request['url'], pairs)
    parts = sorted(part if '=' in part else f'{part}=' for part in unsigned.partition('?')[2].split('&'))
    lines = [f'{name}:{headers[name]}\n' for name in sorted(headers)]
    canonical = '\n'.join([request['method'], f'/{path}', '&'.join(parts), ''.join(lines), names, 'UNSIGNED-PAYLOAD'])
    hashed = hashlib.sha256(canonical.encode()).hexdigest()
    text = '\n'.join(['AWS4-HMAC-SHA256', stamp, scope, hashed])
    key = _signing_key(credentials.secret_key, day, signer.region, 's3')
    return f'{unsigned}&X-Amz-Signature={hmac.new(key, text.encode(), hashlib.sha256).hexdigest()}'


def generate_presigned_post(self, Bucket, Key, Fields=None, Conditions=None, ExpiresIn=3600):
    fields = dict(Fields or {})
    conditions = list(Conditions or [])
    conditions.append({'bucket': Bucket})
    if Key.endswith('${filename}'):
        conditions.append(['starts-with', '$key', Key[: -len('${filename}')]])
    else:
        conditions.append({'key': Key})
    fields['key'] = Key
    signer = self._request_signer
    credentials = signer.credentials
    if credentials is None:
        raise NoCredentialsError()
    is_v4 = signer.signature_version is not None and 'v4' in signer.signature_version
    moment = _now()
    if is_v4:
        day, stamp = _stamp(moment, '%Y%m%d'), _stamp(moment, '%Y%m%dT%H%M%SZ')
        added = {
            'x-amz-algorithm': 'AWS4-HMAC-SHA256',
            'x-amz-credential': f'{credentials.access_key}/{day}/{signer.region}/s3/aws4_request',
            'x-amz-date': stamp,
        }
        fields.update(added)
        conditions += [{name: value} for name, value in added.items()]
    else:
        fields['AWSAccessKeyId'] = credentials.access_key
    if credentials.token:
        fields['x-amz-security-token'] = credentials.token
        conditions.append({'x-amz-security-token': credentials.token})
    expires = _stamp(moment + ExpiresIn, '%Y-%m-%dT%H:%M:%SZ')
    policy = base64.b64encode(json.dumps({'expiration': expires, 'conditions': conditions}).encode())
    fields['policy'] = policy.decode()
    if is_v4:
        key = _signing_key(credentials.secret_key, day, signer.region, 's3')
        fields['x-amz-signature'] = hmac.new(key, policy, hashlib.sha256).hexdigest()
    else:
        digest = hmac.new(credentials.secret_key.encode(), policy, hashlib.sha1).digest()
        fields['signature'] = base64.b64encode(digest).decode()
    operation = self.meta.service_model.operation_model('HeadBucket')
    request = build_request(operation, {'Bucket': Bucket}, self.meta.endpoint_url, self.meta.config)
    url = request['url'] if request['url'].endswith('/') else request['url'] + '/'
    return {'url': url, 'fields': fields}
