"""The error of checked types. Nothing here checks annotations: Feast's classes say by themselves what they take."""


class TypeCheckError(Exception):
    """A value is not of the type that it should have."""
