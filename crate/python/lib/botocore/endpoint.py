"""Where a request would go: host, path and query."""

from urllib.parse import quote, urlencode

_SAFE = '-._~'


def endpoint_of(service_model, region):
    """The address of a service in a region."""
    name = service_model.service_name
    if name == 's3':
        return 'https://s3.amazonaws.com' if region in (None, 'us-east-1', 'aws-global') else f'https://s3.{region}.amazonaws.com'
    return f'https://{service_model.endpoint_prefix}.{region}.amazonaws.com'


def build_request(operation, params, endpoint_url, config):
    """What would be sent: method, url and its parts, headers and body."""
    shape = operation.input_shape
    path, query, headers, rest = {}, [], {}, {}
    for name, value in params.items():
        member = shape.members[name]
        place = member.serialization.get('location')
        wire = member.serialization.get('name', name)
        if place == 'uri':
            path[name] = str(value)
        elif place == 'querystring':
            query.append((wire, _text(value)))
        elif place == 'header':
            headers[wire] = _text(value)
        elif place == 'headers':
            headers.update({f'{wire}{key}': text for key, text in value.items()})
        else:
            rest[name] = value
    template, _, fixed = operation.http['requestUri'].partition('?')
    url_path = _filled(template, path, operation.service_model.service_name, endpoint_url, config)
    if operation.service_model.service_name == 's3':
        host_part, url_path = url_path
        url = _with_host(endpoint_url, host_part) + url_path
    else:
        url = endpoint_url.rstrip('/') + url_path
    words = ([fixed] if fixed else []) + ([urlencode(query, quote_via=quote, safe=_SAFE)] if query else [])
    return {
        'method': operation.http['method'],
        'url_path': url_path,
        'query_string': dict(query),
        'headers': headers,
        'body': rest.get('Body', rest),
        'url': '?'.join([url, '&'.join(words)]) if words else url,
        'context': {},
    }


def _text(value):
    if isinstance(value, bool):
        return 'true' if value else 'false'
    return ','.join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _with_host(endpoint_url, bucket):
    if not bucket:
        return endpoint_url.rstrip('/')
    scheme, _, host = endpoint_url.partition('://')
    return f'{scheme}://{bucket}.{host}'.rstrip('/')


def _filled(template, values, service, endpoint_url, config):
    if service != 's3':
        for name, value in values.items():
            template = template.replace('{' + name + '}', quote(value, safe=_SAFE))
        return template
    bucket = values.get('Bucket', '')
    key = values.get('Key')
    tail = '/' + (quote(key, safe=f'/{_SAFE}') if key is not None else '')
    style = (getattr(config, 's3', None) or {}).get('addressing_style', 'auto')
    is_amazon = endpoint_url.endswith('amazonaws.com')
    # A bucket whose name cannot be part of a host, or one that is not Amazon's, stands in the path.
    if bucket and style != 'path' and is_amazon and _is_host_name(bucket):
        return bucket, tail
    if not bucket:
        return '', tail
    return '', f'/{bucket}' if key is None else f'/{bucket}{tail}'


def _is_host_name(bucket):
    allowed = 'abcdefghijklmnopqrstuvwxyz0123456789-'
    return 3 <= len(bucket) <= 63 and all(letter in allowed for letter in bucket) and bucket[0] != '-' != bucket[-1]
