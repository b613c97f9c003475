"""Which module the mocks come from. There is only Python's own here."""


def get_mock_module(config):
    import unittest.mock

    return unittest.mock


def parse_ini_boolean(value):
    if isinstance(value, bool):
        return value
    known = {"true": True, "false": False}
    try:
        return known[value.lower()]
    except KeyError:
        raise ValueError(f"unknown string for bool: {value!r}") from None
