"""The status codes and methods.

Not here: `http.client` and `http.server` can be imported, and raise when they connect or listen.
"""

from http import HTTPMethod, HTTPStatus

assert HTTPStatus.NOT_FOUND == 404 and HTTPStatus(503).phrase == "Service Unavailable"
assert HTTPStatus.OK.is_success and HTTPMethod.POST == "POST"
