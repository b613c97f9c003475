"""The fixture `requests_mock`: a mocker for one test."""

import pytest


@pytest.fixture
def requests_mock(request):
    import requests_mock

    case_sensitive = request.config.getini('requests_mock_case_sensitive')
    with requests_mock.Mocker(case_sensitive=case_sensitive) as mocker:
        yield mocker
