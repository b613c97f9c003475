"""requests 2.34 over the sandbox's network: the same classes, names and texts; a real address is refused really."""

from requests import adapters, api, auth, cookies, exceptions, hooks, models, sessions, status_codes, structures, utils
from requests.__version__ import __build__, __title__, __version__
from requests.api import delete, get, head, options, patch, post, put, request
from requests.exceptions import (
    ConnectionError,
    ConnectTimeout,
    FileModeWarning,
    HTTPError,
    JSONDecodeError,
    ReadTimeout,
    RequestException,
    RequestsDependencyWarning,
    Timeout,
    TooManyRedirects,
    URLRequired,
)
from requests.models import PreparedRequest, Request, Response
from requests.sessions import Session, session
from requests.status_codes import codes


def __getattr__(name):
    if name in ('certs', 'compat', 'packages'):
        from importlib import import_module

        return import_module(f'requests.{name}')
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
