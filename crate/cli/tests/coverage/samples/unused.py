"""Nobody imports this module."""

VALUE = 1


def function():
    """Does something."""
    return VALUE


class Thing:
    name = "thing"
