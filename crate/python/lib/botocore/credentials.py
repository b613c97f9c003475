"""Keys to an account, as they are given or as the environment has them."""

import collections
import os

from botocore.exceptions import PartialCredentialsError

ReadOnlyCredentials = collections.namedtuple(
    'ReadOnlyCredentials', ['access_key', 'secret_key', 'token', 'account_id'], defaults=(None,)
)


class Credentials:
    def __init__(self, access_key, secret_key, token=None, method=None, account_id=None):
        self.access_key = access_key
        self.secret_key = secret_key
        self.token = token
        self.method = method or 'explicit'
        self.account_id = account_id

    def get_frozen_credentials(self):
        return ReadOnlyCredentials(self.access_key, self.secret_key, self.token, self.account_id)


def from_environment():
    """What the environment has, or None.

    - raises: PartialCredentialsError where only one of two is there
    """
    access_key = os.environ.get('AWS_ACCESS_KEY_ID')
    if access_key is None:
        return None
    secret_key = os.environ.get('AWS_SECRET_ACCESS_KEY')
    if secret_key is None:
        raise PartialCredentialsError(provider='env', cred_var='AWS_SECRET_ACCESS_KEY')
    return Credentials(access_key, secret_key, os.environ.get('AWS_SESSION_TOKEN'), 'env')


def explicit(access_key, secret_key, token):
    """What the caller gave, or None.

    - raises: PartialCredentialsError where only one of two is given
    """
    if access_key is None and secret_key is None:
        return None
    if access_key is None or secret_key is None:
        missing = 'aws_access_key_id' if access_key is None else 'aws_secret_access_key'
        raise PartialCredentialsError(provider='explicit', cred_var=missing)
    return Credentials(access_key, secret_key, token)
