"""What `mock_aws(config=...)` may say. Of it the sandbox heeds `core.mock_credentials` alone."""

default_user_config = {
    'batch': {'use_docker': True},
    'lambda': {'use_docker': True},
    'core': {
        'mock_credentials': True,
        'passthrough': {'urls': [], 'services': []},
        'reset_boto3_session': True,
        'service_whitelist': None,
    },
    'iam': {'load_aws_managed_policies': False},
    'stepfunctions': {'execute_state_machine': False},
}
