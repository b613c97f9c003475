"""`record_property`: what a test says for a report in XML. No such report is written, so only `user_properties` has it."""

import pytest


@pytest.fixture
def record_property(request):
    node = request.node
    properties = getattr(node, "user_properties", [])

    def record(name, value):
        properties.append((name, value))

    return record


@pytest.fixture(scope="session")
def record_testsuite_property():
    def record(name, value):
        if not isinstance(name, str):
            raise TypeError(f"name parameter needs to be a string, but {type(name).__name__} given")

    return record
