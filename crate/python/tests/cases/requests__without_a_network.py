"""requests: names, texts and trees of 2.34.2, recorded from the real library without a network."""

import json

import requests
from unittest.mock import patch


def raised(function):
    try:
        function()
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def shown(function):
    error = raised(function)
    return f"{type(error).__module__}.{type(error).__qualname__}: {error}"


# === nothing leaves the sandbox ===
assert shown(lambda: requests.post("https://model-api/predict", json={})) == (
    "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='model-api', port=443): Max retries exceeded with "
    "url: /predict (Caused by NameResolutionError(\"HTTPSConnection(host='model-api', port=443): Failed to resolve "
    "'model-api' ([Errno -3] Temporary failure in name resolution)\"))"
)
assert shown(lambda: requests.get("http://127.0.0.1:9/x", params={"y": "a b"}, timeout=1)) == (
    "requests.exceptions.ConnectionError: HTTPConnectionPool(host='127.0.0.1', port=9): Max retries exceeded with url: "
    "/x?y=a+b (Caused by NewConnectionError(\"HTTPConnection(host='127.0.0.1', port=9): Failed to establish a new "
    'connection: [Errno 111] Connection refused"))'
)
error = raised(lambda: requests.get("http://model-api/"))
assert repr(error.request) == "<PreparedRequest [GET]>" and error.response is None

# === addresses that cannot be asked ===
for url, text in [
    ("api.example.com", "MissingSchema: Invalid URL 'api.example.com': No scheme supplied. "
     "Perhaps you meant https://api.example.com?"),
    ("ftp2://x", "InvalidSchema: No connection adapters were found for 'ftp2://x'"),
    ("mock://x", "InvalidSchema: No connection adapters were found for 'mock://x'"),
    ("http://", "InvalidURL: Invalid URL 'http://': No host supplied"),
    (None, "MissingSchema: Invalid URL 'None': No scheme supplied. Perhaps you meant https://None?"),
    ("http://*.com", "InvalidURL: URL has an invalid label."),
]:
    assert shown(lambda: requests.get(url)) == "requests.exceptions." + text, url
assert shown(lambda: requests.get("http://h", headers={"a": 1})) == (
    "requests.exceptions.InvalidHeader: Header part (1) from ('a', 1) must be of type str or bytes, "
    "not <class 'int'>"
)
assert shown(lambda: requests.get("http://h", timeout="a")) == (
    "builtins.ValueError: Timeout value connect was a, but it must be an int, float or None."
)
assert shown(lambda: requests.get("http://h", foo=1)) == (
    "builtins.TypeError: Session.request() got an unexpected keyword argument 'foo'"
)
assert shown(lambda: requests.post("http://h", json={"a": object()})) == (
    "builtins.TypeError: Object of type object is not JSON serializable"
)
assert shown(lambda: requests.post("http://h", json={"a": float("nan")})) == (
    "requests.exceptions.InvalidJSONError: Out of range float values are not JSON compliant: nan"
)

# === the tree ===
for name, bases in {
    "HTTPError": ["RequestException", "OSError"],
    "ConnectTimeout": ["ConnectionError", "Timeout", "RequestException", "OSError"],
    "ReadTimeout": ["Timeout", "RequestException", "OSError"],
    "MissingSchema": ["RequestException", "OSError", "ValueError"],
    "JSONDecodeError": ["InvalidJSONError", "RequestException", "OSError", "JSONDecodeError", "ValueError"],
}.items():
    mro = getattr(requests.exceptions, name).__mro__
    assert [cls.__name__ for cls in mro[1:-3]] == bases, (name, mro)
assert repr(requests.exceptions.Timeout("t")) == "Timeout('t')"


# === responses ===
def response(status, content=b"", reason=None, url="http://h/x"):
    made = requests.Response()
    made.status_code, made._content, made.reason, made.url = status, content, reason, url
    return made


assert response(200).raise_for_status() is None
for status, reason, text in [
    (404, "Not Found", "404 Client Error: Not Found for url: http://h/x"),
    (418, "I'm a Teapot", "418 Client Error: I'm a Teapot for url: http://h/x"),
    (503, b"Service Unavailable", "503 Server Error: Service Unavailable for url: http://h/x"),
    (599, None, "599 Server Error: None for url: http://h/x"),
]:
    failed = response(status, reason=reason)
    error = raised(failed.raise_for_status)
    assert type(error) is requests.HTTPError and str(error) == text
    assert error.response is failed and not failed.ok and not failed
assert shown(requests.Response().raise_for_status).startswith("builtins.TypeError: ")
assert response(200, b'{"a": 1}').json() == {"a": 1}
assert (response(200, "é".encode()).text, repr(response(201))) == ("é", "<Response [201]>")
for content, text in [
    (b"<html>oops", "Expecting value: line 1 column 1 (char 0)"),
    (b"", "Expecting value: line 1 column 1 (char 0)"),
]:
    error = raised(response(200, content).json)
    assert type(error) is requests.JSONDecodeError and str(error) == text
    assert isinstance(error, json.JSONDecodeError) and isinstance(error, ValueError)
read = response(200, b"a\nb\nc")
assert read.content == b"a\nb\nc"
assert list(read.iter_lines()) == [b"a", b"b", b"c"]
assert list(read.iter_content(2)) == [b"a\n", b"b\n", b"c"]
assert shown(lambda: list(response(200, b"a").iter_lines())) == (
    "builtins.AttributeError: 'NoneType' object has no attribute 'read'"
)

# === what is sent ===
prepared = requests.Request("post", "http://h/p", json={"a": [1, None, True, "é"]}).prepare()
assert (prepared.method, prepared.body) == ("POST", b'{"a": [1, null, true, "\\u00e9"]}')
assert dict(prepared.headers) == {"Content-Length": "32", "Content-Type": "application/json"}
prepared = requests.Request("POST", "http://h/p", data={"a": 1, "b": ["x", "y"]}, auth=("u", "p")).prepare()
assert prepared.body == "a=1&b=x&b=y"
assert dict(prepared.headers) == {
    "Content-Length": "11", "Content-Type": "application/x-www-form-urlencoded", "Authorization": "Basic dTpw",
}
url = requests.Request("GET", "HTTP://HOST/A b?c d#e", params={"q": [1, 2], "n": None, "é": "ü"}).prepare().url
assert url == "http://host/A%20b?c%20d&q=1&q=2&%C3%A9=%C3%BC#e"
assert repr(requests.Session().headers) == (
    "{'User-Agent': 'python-requests/2.34.2', 'Accept-Encoding': 'gzip, deflate', 'Accept': '*/*', "
    "'Connection': 'keep-alive'}"
)
assert requests.codes.not_found == 404 and requests.codes.TEAPOT == 418


# === adapters ===
class Adapter(requests.adapters.BaseAdapter):
    def __init__(self):
        self.sent = []

    def send(self, request, **kwargs):
        self.sent.append((request.method, request.url, request.body))
        if request.url.endswith("/old"):
            moved = response(302, url=request.url)
            moved.headers["Location"] = "/new"
            return moved
        return response(200, b'{"ok": true}', "OK", request.url)

    def close(self):
        pass


adapter = Adapter()
with requests.Session() as session:
    session.mount("http://api", adapter)
    session.headers["X-Token"] = "t"
    assert session.get("http://api/a").json() == {"ok": True}
    moved = session.post("http://api/old", json={"a": 1})
    assert (moved.url, moved.history[0].status_code) == ("http://api/new", 302)
assert adapter.sent == [
    ("GET", "http://api/a", None),
    ("POST", "http://api/old", b'{"a": 1}'),
    ("GET", "http://api/new", None),
]

# === every name can be patched where it is looked up ===
with patch("requests.post", return_value="patched") as post:
    assert requests.post("http://h", json={}) == "patched"
    post.assert_called_once_with("http://h", json={})
with patch("requests.Session.request", return_value="patched") as request:
    assert requests.get("http://h") == "patched"
    request.assert_called_once_with(method="get", url="http://h", params=None)
with patch.object(requests.sessions.Session, "post", return_value="patched"):
    assert requests.Session().post("http://h") == "patched"
with patch("requests.api.request", return_value="patched") as request:
    assert requests.put("http://h", data=b"x") == "patched"
    request.assert_called_once_with("put", "http://h", data=b"x")
