"""Model package groups."""

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


@mock_aws
def create():
    client = _client()
    answer = client.create_model_package_group(ModelPackageGroupName='churn', ModelPackageGroupDescription='Who leaves')
    show(_own(answer), answer['ResponseMetadata']['HTTPStatusCode'])


@mock_aws
def describe():
    client = _client('churn')
    answer = client.describe_model_package_group(ModelPackageGroupName='churn')
    show(_own(answer), type(answer['CreationTime']), answer['CreationTime'].tzinfo is not None)


@mock_aws
def describe_with_a_description():
    client = _client()
    client.create_model_package_group(ModelPackageGroupName='churn', ModelPackageGroupDescription='Who leaves')
    show(_own(client.describe_model_package_group(ModelPackageGroupName='churn'))['ModelPackageGroupDescription'])


@mock_aws
def describe_what_is_missing():
    error = attempt(_client().describe_model_package_group, ModelPackageGroupName='nothing')
    show(error.response['Error'], error.response['ResponseMetadata']['HTTPStatusCode'], error.operation_name)


@mock_aws
def names_are_required():
    client = _client()
    attempt(client.create_model_package_group)
    attempt(client.describe_model_package_group)
    attempt(client.create_model_package_group, ModelPackageGroupName=5)
    attempt(client.create_model_package_group, ModelPackageGroupName='')
    attempt(client.create_model_package_group, ModelPackageGroupName='a', Colour='red')


@mock_aws
def list_them():
    client = _client('b', 'a', 'c')
    answer = client.list_model_package_groups()
    show(sorted(_own(answer)), [group['ModelPackageGroupName'] for group in answer['ModelPackageGroupSummaryList']])
    show({name: value for name, value in answer['ModelPackageGroupSummaryList'][0].items() if name != 'CreationTime'})


@mock_aws
def list_nothing():
    show(_own(_client().list_model_package_groups()))


@mock_aws
def list_sorted():
    client = _client('b', 'a', 'c')

    def names(**keywords):
        found = client.list_model_package_groups(**keywords)['ModelPackageGroupSummaryList']
        return [group['ModelPackageGroupName'] for group in found]

    show(names(SortBy='Name'), names(SortBy='Name', SortOrder='Descending'))
    show(names(SortBy='CreationTime'), names(SortOrder='Descending'))


@mock_aws
def list_by_a_part_of_the_name():
    client = _client('churn-eu', 'churn-us', 'fraud')
    found = client.list_model_package_groups(NameContains='churn', SortBy='Name')['ModelPackageGroupSummaryList']
    show([group['ModelPackageGroupName'] for group in found])


@mock_aws
def pages():
    client = _client('a', 'b', 'c')
    first = client.list_model_package_groups(MaxResults=2)
    show([group['ModelPackageGroupName'] for group in first['ModelPackageGroupSummaryList']], type(first['NextToken']))
    rest = client.list_model_package_groups(MaxResults=2, NextToken=first['NextToken'])
    show([group['ModelPackageGroupName'] for group in rest['ModelPackageGroupSummaryList']], 'NextToken' in rest)


@mock_aws
def paginator():
    client = _client('a', 'b', 'c')
    paginator = client.get_paginator('list_model_package_groups')
    for page in paginator.paginate(PaginationConfig={'PageSize': 2}):
        show([group['ModelPackageGroupName'] for group in page['ModelPackageGroupSummaryList']])


@mock_aws
def tags():
    client = _client()
    arn = client.create_model_package_group(ModelPackageGroupName='churn', Tags=[{'Key': 'team', 'Value': 'risk'}])
    arn = arn['ModelPackageGroupArn']
    show(client.list_tags(ResourceArn=arn)['Tags'])
    client.add_tags(ResourceArn=arn, Tags=[{'Key': 'year', 'Value': '2026'}])
    show(client.list_tags(ResourceArn=arn)['Tags'])
    client.delete_tags(ResourceArn=arn, TagKeys=['team'])
    show(client.list_tags(ResourceArn=arn)['Tags'])


@mock_aws
def regions_are_apart():
    _client('churn')
    elsewhere = boto3.client('sagemaker', region_name='eu-west-1')
    show(elsewhere.list_model_package_groups()['ModelPackageGroupSummaryList'])
    show(elsewhere.create_model_package_group(ModelPackageGroupName='churn')['ModelPackageGroupArn'])


def exceptions():
    client = boto3.client('sagemaker', region_name='us-east-1')
    for name in ['ConflictException', 'ResourceInUse', 'ResourceLimitExceeded', 'ResourceNotFound']:
        show(getattr(client.exceptions, name).__mro__[1].__name__)
    try:
        client.exceptions.ValidationException
    except AttributeError as error:
        show(str(error).partition('Valid')[0])
