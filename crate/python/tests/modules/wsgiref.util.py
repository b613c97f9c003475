"""Requests and answers of web servers, without a server.

Not here: a server.
"""

from wsgiref.headers import Headers
from wsgiref.util import request_uri, setup_testing_defaults

environ = {"PATH_INFO": "/rows"}
setup_testing_defaults(environ)
assert request_uri(environ) == "http://127.0.0.1/rows"
assert Headers([("Content-Type", "text/plain")])["content-type"] == "text/plain"
