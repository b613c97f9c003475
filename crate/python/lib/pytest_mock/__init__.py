"""pytest-mock 3.17 for learners: the fixture `mocker` and its kin for wider scopes.

The assertions of every mock explain differing arguments natively (`unittest_mock/introspection.rs`), with or without
`mocker`. Absent: the plugin hooks `pytest_addoption` and `pytest_configure`, as there are no plugins.
"""

from pytest_mock.plugin import (
    AsyncMockType,
    MockerFixture,
    MockType,
    PytestMockWarning,
    SpyType,
    class_mocker,
    mocker,
    module_mocker,
    package_mocker,
    session_mocker,
)

MockFixture = MockerFixture

__version__ = "3.17.0"
__all__ = [
    "AsyncMockType",
    "MockFixture",
    "MockType",
    "MockerFixture",
    "PytestMockWarning",
    "SpyType",
    "class_mocker",
    "mocker",
    "module_mocker",
    "package_mocker",
    "session_mocker",
]
