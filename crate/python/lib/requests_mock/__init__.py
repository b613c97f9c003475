"""requests_mock 1.12: answers for `requests` by an adapter of its own."""

from requests_mock.adapter import ANY, Adapter
from requests_mock.exceptions import MockException, NoMockAddress
from requests_mock.mocker import DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT, Mocker, MockerCore, mock
from requests_mock.response import CookieJar, create_response

__all__ = [
    'Adapter', 'ANY', 'create_response', 'CookieJar', 'mock', 'Mocker', 'MockerCore', 'MockException',
    'NoMockAddress', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT',
]
