"""What the services of AWS are made of, recorded from botocore."""
