"""Sessions, waiters, addresses, events."""

import boto3
from botocore.config import Config
from moto import mock_aws
from snippet import attempt, show


def _client(**more):
    return boto3.client('s3', region_name='us-east-1', aws_access_key_id='AKID', aws_secret_access_key='secret', **more)


def sessions():
    session = boto3.Session(aws_access_key_id='a', aws_secret_access_key='b', region_name='eu-west-1')
    show(session, session.region_name, session.profile_name, session.get_credentials().access_key)
    show(session.client('s3').meta.region_name, session.client('s3', region_name='us-west-2').meta.region_name)
    show(session.get_credentials().get_frozen_credentials())
    show(session.resource('s3'), boto3.Session().region_name)
    attempt(boto3.Session, profile_name='nope')


def addresses_of_services():
    show(_client().meta.endpoint_url, boto3.client('s3', region_name='eu-west-1').meta.endpoint_url)
    show(_client(endpoint_url='http://localhost:9000').meta.endpoint_url)
    show(boto3.client('sagemaker', region_name='us-east-1').meta.endpoint_url)


@mock_aws
def waiters():
    client = _client()
    client.create_bucket(Bucket='data')
    client.put_object(Bucket='data', Key='a', Body=b'')
    show(client.waiter_names, client.get_waiter('object_exists').wait(Bucket='data', Key='a'))
    show(client.get_waiter('bucket_not_exists').wait(Bucket='nobody'))
    waiter = client.get_waiter('bucket_exists')
    show(waiter.name, waiter.config.delay, waiter.config.max_attempts, waiter.config.operation)


@mock_aws
def waiting_in_vain():
    client = _client()
    client.create_bucket(Bucket='data')
    fast = {'Delay': 0, 'MaxAttempts': 2}
    error = attempt(client.get_waiter('object_exists').wait, Bucket='data', Key='nope', WaiterConfig=fast)
    show(error.last_response['Error'], error.kwargs['name'])
    attempt(client.get_waiter('bucket_not_exists').wait, Bucket='data', WaiterConfig=fast)
    attempt(client.get_waiter, 'nope')
    attempt(client.get_waiter('object_exists').wait, Bucket='data')


def presigned_addresses():
    client = _client()
    url = client.generate_presigned_url('get_object', Params={'Bucket': 'data', 'Key': 'a b/ä'}, ExpiresIn=60)
    show(url.partition('?')[0], [part.partition('=')[0] for part in url.partition('?')[2].split('&')])
    url = client.generate_presigned_url('put_object', Params={'Bucket': 'data', 'Key': 'a', 'ContentType': 'text/csv'})
    show([part.partition('=')[0] for part in url.partition('?')[2].split('&')])
    url = client.generate_presigned_url('list_objects_v2', Params={'Bucket': 'data', 'Prefix': 'p/'})
    show(url.partition('&AWS')[0])


def presigned_addresses_of_the_newer_kind():
    client = _client(config=Config(signature_version='s3v4'))
    url = client.generate_presigned_url('get_object', Params={'Bucket': 'data', 'Key': 'a'}, ExpiresIn=60)
    show(url.partition('?')[0], [part.partition('=')[0] for part in url.partition('?')[2].split('&')])


def presigned_addresses_that_are_refused():
    client = _client()
    attempt(client.generate_presigned_url, 'nope')
    attempt(client.generate_presigned_url, 'get_object')
    attempt(client.generate_presigned_url, 'get_object', Params={'Bucket': 'data'})
    attempt(client.generate_presigned_url, 'get_object', Params={'Bucket': 'data', 'Key': 'a', 'Foo': 1})


def presigned_forms():
    form = _client().generate_presigned_post('data', 'uploads/${filename}', Fields={'acl': 'private'}, Conditions=[{'acl': 'private'}])
    show(form['url'], sorted(form['fields']), form['fields']['key'])


def settings():
    config = Config(region_name='eu-west-1', retries={'max_attempts': 2})
    show(config.region_name, config.retries, config.read_timeout, config.connect_timeout, config.max_pool_connections)
    merged = config.merge(Config(region_name='us-west-2'))
    show(merged.region_name, merged.retries)
    attempt(Config, nope=1)
    attempt(Config, retries={'max_attempts': -1})
    attempt(Config, retries={'nope': 1})
    attempt(Config, retries={'mode': 'nope'})
    attempt(Config, s3={'addressing_style': 'nope'})


@mock_aws
def events():
    client = _client()
    told = []
    client.meta.events.register('before-parameter-build.s3.CreateBucket', lambda params, **more: told.append(dict(params)))
    client.meta.events.register('after-call.s3', lambda parsed, model, **more: told.append(model.name))
    client.meta.events.register('provide-client-params.s3.PutObject', lambda params, **more: {**params, 'ContentType': 'text/csv'})
    client.create_bucket(Bucket='data')
    client.put_object(Bucket='data', Key='a', Body=b'')
    show(told, client.head_object(Bucket='data', Key='a')['ContentType'])


@mock_aws
def who_am_I():
    answer = boto3.client('sts', region_name='us-east-1').get_caller_identity()
    show(answer['Account'], sorted(answer))


def mocks_nest_and_end():
    mock = mock_aws()
    mock.start()
    client = boto3.client('s3', region_name='us-east-1')
    client.create_bucket(Bucket='data')
    with mock_aws():
        show(len(client.list_buckets()['Buckets']))
    mock.stop()
    with mock_aws():
        show(len(boto3.client('s3', region_name='us-east-1').list_buckets()['Buckets']))


@mock_aws
class _Decorated:
    def test_one(self):
        client = boto3.client('s3', region_name='us-east-1')
        client.create_bucket(Bucket='data')
        return len(client.list_buckets()['Buckets'])

    test_two = test_one


def mocks_of_classes():
    show(_Decorated().test_one(), _Decorated().test_two())
