"""Listings: prefixes, delimiters, pages, paginators."""

import boto3
from moto import mock_aws
from snippet import attempt, show


def _client():
    client = boto3.client('s3', region_name='us-east-1')
    client.create_bucket(Bucket='data')
    for index in range(5):
        client.put_object(Bucket='data', Key=f'raw/{index}.parquet', Body=b'x' * index)
    client.put_object(Bucket='data', Key='raw/2025/a.parquet', Body=b'')
    client.put_object(Bucket='data', Key='readme', Body=b'hello')
    return client


def _keys(answer):
    return [entry['Key'] for entry in answer.get('Contents', [])]


@mock_aws
def parts_of_the_answer():
    client = _client()
    answer = client.list_objects_v2(Bucket='data', Prefix='raw/1')
    show({name: value for name, value in answer.items() if name not in ('ResponseMetadata', 'Contents')})
    entry = answer['Contents'][0]
    show({name: value for name, value in entry.items() if name != 'LastModified'}, type(entry['LastModified']))


@mock_aws
def nothing_found_has_no_contents():
    answer = _client().list_objects_v2(Bucket='data', Prefix='zzz')
    show('Contents' in answer, answer['KeyCount'], answer['IsTruncated'], answer['Prefix'])


@mock_aws
def delimiter():
    client = _client()
    answer = client.list_objects_v2(Bucket='data', Delimiter='/')
    show(_keys(answer), answer['CommonPrefixes'], answer['KeyCount'], answer['Delimiter'])
    answer = client.list_objects_v2(Bucket='data', Prefix='raw/', Delimiter='/')
    show(_keys(answer), answer['CommonPrefixes'])
    show('CommonPrefixes' in client.list_objects_v2(Bucket='data', Prefix='readme', Delimiter='/'))


@mock_aws
def pages_by_hand():
    client = _client()
    asked = {'Bucket': 'data', 'MaxKeys': 3}
    while True:
        answer = client.list_objects_v2(**asked)
        show((_keys(answer), answer['IsTruncated'], answer['MaxKeys'], 'NextContinuationToken' in answer))
        if not answer['IsTruncated']:
            break
        asked['ContinuationToken'] = answer['NextContinuationToken']


@mock_aws
def start_after():
    answer = _client().list_objects_v2(Bucket='data', StartAfter='raw/3.parquet')
    show(_keys(answer), answer['StartAfter'])


@mock_aws
def no_keys_at_all():
    answer = _client().list_objects_v2(Bucket='data', MaxKeys=0)
    show('Contents' in answer, answer['IsTruncated'], answer['KeyCount'], answer['MaxKeys'])


@mock_aws
def order_of_keys():
    client = boto3.client('s3', region_name='us-east-1')
    client.create_bucket(Bucket='data')
    for key in ('b', 'a', 'Z', 'é', '1', '_', 'a/b', 'a.b'):
        client.put_object(Bucket='data', Key=key, Body=b'')
    show(_keys(client.list_objects_v2(Bucket='data')))


@mock_aws
def owners_on_request():
    client = _client()
    show('Owner' in client.list_objects_v2(Bucket='data')['Contents'][0])
    show(sorted(client.list_objects_v2(Bucket='data', FetchOwner=True)['Contents'][0]['Owner']))


@mock_aws
def the_older_listing():
    client = _client()
    answer = client.list_objects(Bucket='data', Prefix='raw/')
    show(_keys(answer), answer['IsTruncated'], answer['MaxKeys'], 'KeyCount' in answer)
    show(_keys(client.list_objects(Bucket='data', Marker='raw/3.parquet')))
    answer = client.list_objects(Bucket='data', Delimiter='/', MaxKeys=1)
    show(answer['CommonPrefixes'])


@mock_aws
def paginator():
    paginator = _client().get_paginator('list_objects_v2')
    for page in paginator.paginate(Bucket='data', PaginationConfig={'PageSize': 3}):
        show(_keys(page))
    show(type(paginator).__name__, type(paginator).__mro__[1].__name__)


@mock_aws
def paginator_of_the_older_listing():
    paginator = _client().get_paginator('list_objects')
    show([_keys(page) for page in paginator.paginate(Bucket='data', PaginationConfig={'PageSize': 2})])


@mock_aws
def paginator_with_a_limit():
    paginator = _client().get_paginator('list_objects_v2')
    pages = paginator.paginate(Bucket='data', PaginationConfig={'MaxItems': 4, 'PageSize': 3})
    show([_keys(page) for page in pages], pages.resume_token is not None)
    rest = paginator.paginate(Bucket='data', PaginationConfig={'StartingToken': pages.resume_token})
    show([_keys(page) for page in rest], rest.resume_token)


@mock_aws
def paginator_all_in_one():
    paginator = _client().get_paginator('list_objects_v2')
    result = paginator.paginate(Bucket='data', Delimiter='/', PaginationConfig={'PageSize': 1}).build_full_result()
    show(sorted(result), _keys(result), result['CommonPrefixes'])
    limited = paginator.paginate(Bucket='data', PaginationConfig={'MaxItems': 2}).build_full_result()
    show(sorted(limited), _keys(limited))


@mock_aws
def paginator_search():
    paginator = _client().get_paginator('list_objects_v2')
    pages = paginator.paginate(Bucket='data', PaginationConfig={'PageSize': 2})
    show(list(pages.search('Contents[?Size > `2`].Key')))
    show(list(pages.search('Contents[].[Key, Size]'))[:2])
    show(list(pages.search('KeyCount')))
    show(list(pages.search("Contents[?ends_with(Key, '.parquet')] | [0].Key")))
    show(list(pages.search('CommonPrefixes')))


@mock_aws
def paginator_search_of_the_largest():
    pages = _client().get_paginator('list_objects_v2').paginate(Bucket='data')
    show(list(pages.search('max_by(Contents, &Size).Key')), list(pages.search('sum(Contents[].Size)')))
    show(list(pages.search('sort_by(Contents, &Size)[-2:].{key: Key, size: Size}')))


@mock_aws
def paginator_errors():
    client = _client()
    attempt(client.get_paginator, 'get_object')
    attempt(client.get_paginator, 'nope')
    attempt(lambda: list(client.get_paginator('list_objects_v2').paginate(Bucket='nobody')))
    attempt(lambda: list(client.get_paginator('list_objects_v2').paginate(Foo=1)))
    attempt(lambda: list(client.get_paginator('list_objects_v2').paginate(Bucket='data').search('Contents[')))


@mock_aws
def paginator_of_nothing():
    pages = _client().get_paginator('list_objects_v2').paginate(Bucket='data', Prefix='zzz')
    show([_keys(page) for page in pages], pages.build_full_result().get('Contents'))


@mock_aws
def encoded_keys():
    client = boto3.client('s3', region_name='us-east-1')
    client.create_bucket(Bucket='data')
    client.put_object(Bucket='data', Key='a b/ä', Body=b'')
    show(_keys(client.list_objects_v2(Bucket='data')))
