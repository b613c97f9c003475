"""S3 as it answers while AWS is mocked."""
