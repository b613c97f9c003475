"""requests 2.34 without a network: the same classes, names and texts, and a real refusal for every real address."""

from requests import adapters, api, auth, cookies, exceptions, hooks, models, sessions, status_codes, structures, utils
from requests.api import delete, get, head, options, patch, post, put, request
from requests.exceptions import (
    ConnectionError,
    ConnectTimeout,
    HTTPError,
    JSONDecodeError,
    ReadTimeout,
    RequestException,
    Timeout,
    TooManyRedirects,
    URLRequired,
)
from requests.models import PreparedRequest, Request, Response
from requests.sessions import Session, session
from requests.status_codes import codes

__version__ = "2.34.2"
