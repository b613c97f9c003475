"""The two time zones of dateutil that botocore's dates carry."""
