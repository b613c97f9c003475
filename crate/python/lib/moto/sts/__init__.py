"""The security token service as it answers while AWS is mocked."""
