"""Model packages: versions of a model, and what was decided of them."""

import boto3
from moto import mock_aws
from snippet import attempt, show


def _client(*groups):
    """A client that has some groups."""
    client = boto3.client('sagemaker', region_name='us-east-1')
    for group in groups:
        client.create_model_package_group(ModelPackageGroupName=group)
    return client


def _own(answer):
    """An answer without what AWS says of itself."""
    hidden = ('ResponseMetadata', 'CreatedBy', 'LastModifiedBy', 'CreationTime', 'LastModifiedTime')
    return {name: value for name, value in answer.items() if name not in hidden}

_CONTAINERS = {
    'Containers': [{'Image': '123456789012.dkr.ecr.us-east-1.amazonaws.com/churn:1', 'ModelDataUrl': 's3://models/1.tar.gz'}],
    'SupportedContentTypes': ['text/csv'],
    'SupportedResponseMIMETypes': ['text/csv'],
}


def _version(client, **keywords):
    """A version of `churn`, by its ARN."""
    given = {'ModelPackageGroupName': 'churn', 'ModelApprovalStatus': 'PendingManualApproval', **keywords}
    return client.create_model_package(**given)['ModelPackageArn']


def _listed(client, **keywords):
    """The versions that are listed, with what was decided of them."""
    found = client.list_model_packages(**keywords)['ModelPackageSummaryList']
    return [(package['ModelPackageVersion'], package['ModelApprovalStatus']) for package in found]


@mock_aws
def create():
    client = _client('churn')
    answer = client.create_model_package(ModelPackageGroupName='churn', ModelPackageDescription='first')
    show(_own(answer), answer['ResponseMetadata']['HTTPStatusCode'])
    show(_version(client))


@mock_aws
def describe():
    client = _client('churn')
    arn = _version(client, ModelPackageDescription='first', InferenceSpecification=_CONTAINERS)
    answer = client.describe_model_package(ModelPackageName=arn)
    show(_own(answer))
    show(type(answer['ModelPackageVersion']), type(answer['CreationTime']))


@mock_aws
def with_metrics_and_properties():
    client = _client('churn')
    metrics = {'ModelQuality': {'Statistics': {'ContentType': 'application/json', 'S3Uri': 's3://metrics/1.json'}}}
    arn = _version(client, ModelMetrics=metrics, CustomerMetadataProperties={'f1': '0.8'}, Domain='MACHINE_LEARNING')
    answer = client.describe_model_package(ModelPackageName=arn)
    show(answer['ModelMetrics'], answer['CustomerMetadataProperties'], answer['Domain'])


@mock_aws
def without_a_group():
    client = _client()
    answer = client.create_model_package(ModelPackageName='Single', ModelApprovalStatus='Approved')
    show(answer['ModelPackageArn'])
    described = client.describe_model_package(ModelPackageName=answer['ModelPackageArn'])
    show(described['ModelPackageName'], 'ModelPackageVersion' in described, 'ModelPackageGroupName' in described)


@mock_aws
def approve():
    client = _client('churn')
    arn = _version(client)
    answer = client.update_model_package(
        ModelPackageArn=arn, ModelApprovalStatus='Approved', ApprovalDescription='good enough'
    )
    show(_own(answer))
    described = client.describe_model_package(ModelPackageName=arn)
    show(described['ModelApprovalStatus'], described['ApprovalDescription'], type(described['LastModifiedTime']))


@mock_aws
def reject():
    client = _client('churn')
    arn = _version(client, ModelApprovalStatus='Approved')
    client.update_model_package(ModelPackageArn=arn, ModelApprovalStatus='Rejected')
    show(client.describe_model_package(ModelPackageName=arn)['ModelApprovalStatus'])


@mock_aws
def before_it_was_changed():
    client = _client('churn')
    described = client.describe_model_package(ModelPackageName=_version(client))
    show('LastModifiedTime' in described, 'ApprovalDescription' in described)


@mock_aws
def properties_come_and_go():
    client = _client('churn')
    arn = _version(client)
    client.update_model_package(
        ModelPackageArn=arn, ModelApprovalStatus='Approved', CustomerMetadataProperties={'a': '1', 'b': '2'}
    )
    show(client.describe_model_package(ModelPackageName=arn)['CustomerMetadataProperties'])


@mock_aws
def describe_what_is_missing():
    client = _client('churn')
    missing = 'arn:aws:sagemaker:us-east-1:123456789012:model-package/churn/9'
    error = attempt(client.describe_model_package, ModelPackageName=missing)
    show(error.response['Error'], error.response['ResponseMetadata']['HTTPStatusCode'])
    attempt(client.update_model_package, ModelPackageArn=missing, ModelApprovalStatus='Approved')


@mock_aws
def parameters_that_are_refused():
    client = _client('churn')
    attempt(client.describe_model_package)
    attempt(client.update_model_package, ModelApprovalStatus='Approved')
    attempt(client.list_model_packages, MaxResults='many')
    attempt(client.create_model_package, ModelPackageGroupName='churn', ModelMetrics='good')
    attempt(client.create_model_package, ModelPackageGroupName='churn', InferenceSpecification={'Image': 'x'})


@mock_aws
def list_of_a_group():
    client = _client('churn', 'fraud')
    for status in ['Approved', 'Rejected', 'PendingManualApproval']:
        _version(client, ModelApprovalStatus=status)
    _version(client, ModelPackageGroupName='fraud')
    show(_listed(client, ModelPackageGroupName='churn'), _listed(client, ModelPackageGroupName='fraud'))
    summary = client.list_model_packages(ModelPackageGroupName='churn')['ModelPackageSummaryList'][0]
    show({name: value for name, value in summary.items() if name != 'CreationTime'})


@mock_aws
def a_summary_has_no_name_and_no_files():
    client = _client('churn')
    _version(client, InferenceSpecification=_CONTAINERS)
    summary = client.list_model_packages(ModelPackageGroupName='churn')['ModelPackageSummaryList'][0]
    show(sorted(summary))
    try:
        summary['ModelPackageName']
    except KeyError as error:
        show(error)


@mock_aws
def the_approved_ones():
    client = _client('churn')
    for status in ['Approved', 'Rejected', 'Approved']:
        _version(client, ModelApprovalStatus=status)
    show(_listed(client, ModelPackageGroupName='churn', ModelApprovalStatus='Approved'))
    show(_listed(client, ModelPackageGroupName='churn', ModelApprovalStatus='PendingManualApproval'))


@mock_aws
def the_latest_approved_one():
    client = _client('churn')
    for status in ['Approved', 'Approved', 'Rejected']:
        _version(client, ModelApprovalStatus=status)
    found = client.list_model_packages(
        ModelPackageGroupName='churn', ModelApprovalStatus='Approved', SortBy='CreationTime', SortOrder='Descending',
        MaxResults=1,
    )
    show([package['ModelPackageArn'] for package in found['ModelPackageSummaryList']], 'NextToken' in found)


@mock_aws
def an_unknown_group_is_empty():
    show(_own(_client().list_model_packages(ModelPackageGroupName='nothing')))


@mock_aws
def versioned_or_not():
    client = _client('churn')
    _version(client)
    client.create_model_package(ModelPackageName='single')

    def arns(**keywords):
        found = client.list_model_packages(**keywords)['ModelPackageSummaryList']
        return sorted(package['ModelPackageArn'].partition('/')[2] for package in found)

    show(arns(), arns(ModelPackageType='Versioned'), arns(ModelPackageType='Unversioned'), arns(ModelPackageType='Both'))


@mock_aws
def by_a_part_of_the_name():
    client = _client()
    for name in ['churn-a', 'churn-b', 'fraud']:
        client.create_model_package(ModelPackageName=name)
    found = client.list_model_packages(NameContains='churn', SortBy='Name')['ModelPackageSummaryList']
    show([package['ModelPackageName'] for package in found])
    found = client.list_model_packages(SortBy='Name', SortOrder='Descending')['ModelPackageSummaryList']
    show([package['ModelPackageName'] for package in found])


@mock_aws
def pages():
    client = _client('churn')
    for _ in range(3):
        _version(client)
    first = client.list_model_packages(ModelPackageGroupName='churn', MaxResults=2)
    show([package['ModelPackageVersion'] for package in first['ModelPackageSummaryList']])
    rest = client.list_model_packages(ModelPackageGroupName='churn', MaxResults=2, NextToken=first['NextToken'])
    show([package['ModelPackageVersion'] for package in rest['ModelPackageSummaryList']], 'NextToken' in rest)


@mock_aws
def paginator():
    client = _client('churn')
    for _ in range(5):
        _version(client)
    pages = client.get_paginator('list_model_packages').paginate(
        ModelPackageGroupName='churn', PaginationConfig={'PageSize': 2}
    )
    show([len(page['ModelPackageSummaryList']) for page in pages])
    show(list(pages.search('ModelPackageSummaryList[].ModelPackageVersion')))


@mock_aws
def by_the_arn_of_the_group():
    client = _client('churn')
    _version(client)
    arn = client.describe_model_package_group(ModelPackageGroupName='churn')['ModelPackageGroupArn']
    show(_listed(client, ModelPackageGroupName=arn))


@mock_aws
def additional_specifications():
    client = _client('churn')
    arn = _version(client)
    more = {'Name': 'gpu', **_CONTAINERS}
    client.update_model_package(ModelPackageArn=arn, AdditionalInferenceSpecificationsToAdd=[more])
    described = client.describe_model_package(ModelPackageName=arn)
    show(described['AdditionalInferenceSpecifications'])
