"""What resources are made of, recorded from boto3."""
