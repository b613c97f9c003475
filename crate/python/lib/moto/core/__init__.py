"""The account that everything belongs to."""

DEFAULT_ACCOUNT_ID = '123456789012'
