"""Who a client is."""

from botocore.backend import Answer
from moto.core import DEFAULT_ACCOUNT_ID


def perform(call):
    return Answer(
        {
            'UserId': 'AKIAIOSFODNN7EXAMPLE',
            'Account': DEFAULT_ACCOUNT_ID,
            'Arn': f'arn:aws:sts::{DEFAULT_ACCOUNT_ID}:user/moto',
        }
    )
