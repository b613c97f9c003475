"""Names of Python's library that requests hands on."""

import http.cookiejar as cookielib
import json
from collections import OrderedDict
from collections.abc import Callable, Mapping, MutableMapping
from http.cookies import Morsel
from io import StringIO
from json import JSONDecodeError
from urllib.parse import (
    quote,
    quote_plus,
    unquote,
    unquote_plus,
    urldefrag,
    urlencode,
    urljoin,
    urlparse,
    urlsplit,
    urlunparse,
)
from urllib.request import getproxies, getproxies_environment, parse_http_list, proxy_bypass

builtin_str = str
str = str
bytes = bytes
basestring = (str, bytes)
numeric_types = (int, float)
integer_types = (int,)
has_simplejson = False
is_py2 = False
is_py3 = True
is_urllib3_1 = False
chardet = None
