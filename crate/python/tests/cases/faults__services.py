"""What goes wrong on purpose at the registries and the feature store."""

import time

import boto3
from botocore.exceptions import ClientError
from feast import FeatureStore, RepoConfig
from mlflow import MlflowClient, MlflowException
from moto import mock_aws

from understudy.faults import delay, error, heal, inject, stale


def raised(kind, call):
    try:
        call()
    except kind as error:
        return error
    raise AssertionError('nothing was raised')


# === an error at some calls of MLflow ===
client = MlflowClient()
client.create_registered_model('churn')
for source in ('s3://one', 's3://two'):
    client.create_model_version('churn', source)
inject('mlflow', 'get_model_version', error('TEMPORARILY_UNAVAILABLE', 'later', status=503, first=2))
for _ in range(2):
    refusal = raised(MlflowException, lambda: client.get_model_version('churn', 1))
    assert (str(refusal), refusal.error_code, refusal.get_http_status_code()) == ('later', 'TEMPORARILY_UNAVAILABLE', 503)
assert client.get_model_version('churn', 1).version == 1
inject('mlflow', 'get_run', error('MADE_UP', 'what'))
assert raised(MlflowException, lambda: client.get_run('a')).error_code == 'INTERNAL_ERROR'

# === a stale alias ===
client.set_registered_model_alias('churn', 'champion', 1)
client.set_registered_model_alias('churn', 'champion', 2)
inject('mlflow', 'get_model_version_by_alias', stale(nth=1))
assert [client.get_model_version_by_alias('churn', 'champion').version for _ in range(2)] == [1, 2]

# === a delay passes on the clock ===
inject('mlflow', 'search_registered_models', delay(2.5))
before = time.monotonic()
client.search_registered_models()
assert 2.5 <= time.monotonic() - before < 3

# === SageMaker: what boto3 tries again, and what it does not ===
with mock_aws():
    sagemaker = boto3.client('sagemaker', region_name='us-east-1')
    sagemaker.create_model_package_group(ModelPackageGroupName='churn')
    arn = sagemaker.create_model_package(ModelPackageGroupName='churn')['ModelPackageArn']
    sagemaker.update_model_package(ModelPackageArn=arn, ModelApprovalStatus='Approved')
    inject('sagemaker', 'ListModelPackages', error('ThrottlingException', 'Rate exceeded', status=400, nth=1))
    assert sagemaker.list_model_packages()['ResponseMetadata']['RetryAttempts'] == 1
    inject('sagemaker', 'DescribeModelPackage', stale(nth=1))
    inject('sagemaker', 'DescribeModelPackage', error('AccessDeniedException', 'no', status=403, nth=3))
    told = [sagemaker.describe_model_package(ModelPackageName=arn)['ModelApprovalStatus'] for _ in range(2)]
    assert told == ['PendingManualApproval', 'Approved']
    refusal = raised(ClientError, lambda: sagemaker.describe_model_package(ModelPackageName=arn))
    assert refusal.response['Error'] == {'Code': 'AccessDeniedException', 'Message': 'no'}
    assert refusal.response['ResponseMetadata']['HTTPStatusCode'] == 403

# === Feast: exceptions by their names ===
store = FeatureStore(config=RepoConfig(project='p', registry='registry.db'))
for name, text in [('ConnectionError', 'no route'), ('FeatureViewNotFoundException', 'gone'), ('MadeUp', 'odd')]:
    inject('feast', 'get_online_features', error(name, text))
    refusal = raised(Exception, lambda: store.get_online_features(features=['a:b'], entity_rows=[{'c': 1}]))
    assert (type(refusal).__name__, str(refusal)) == (name if name != 'MadeUp' else 'FeastError', text)
    heal()

# === nothing goes wrong any more ===
assert client.search_registered_models()[0].name == 'churn'
try:
    inject('mlflow', 'get_run', {'kind': 'truncated'})
except ValueError as error:
    assert str(error) == 'there is no kind of fault `truncated` here'
