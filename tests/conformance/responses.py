"""Stands as `conftest.py` beside the suite of responses, whose tests import one another from `responses.tests`.

Its fixture is that of `pytest_httpserver`, over a server of the sandbox's network in place of a socket.
"""

import sys
import types

import pytest
import responses
from understudy.http import Server

package = types.ModuleType('responses.tests')
package.__path__ = ['/course']
responses.tests = sys.modules['responses.tests'] = package


class HttpServer:
    host = 'localhost'
    port = 5001

    def __init__(self, server):
        self._server = server

    def expect_request(self, uri):
        return Expectation(self._server, uri if isinstance(uri, str) else '/*')

    def url_for(self, suffix):
        return self._server.url_for(suffix)


class Expectation:
    def __init__(self, server, path):
        self._server = server
        self._path = path

    def respond_with_data(self, data='', status=200, headers=None, content_type='text/plain'):
        headers = {'Content-Type': content_type, **(headers or {})}
        for method in ('GET', 'POST', 'PUT', 'DELETE'):
            self._server.route(method, self._path, text=data, status=status, headers=headers)


@pytest.fixture
def httpserver():
    with Server(f'http://{HttpServer.host}:{HttpServer.port}') as server:
        yield HttpServer(server)
