"""The server double: what it answers, and how what goes wrong reaches a client."""

import time

import requests
from requests.adapters import HTTPAdapter
from understudy import http
from urllib3.util.retry import Retry


def shown(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    raise AssertionError("nothing was raised")


# === it answers, and keeps what arrived ===
with http.Server("http://model-api") as server:
    server.get("/health", text="up")
    server.post("/predict", json={"score": 0.5}, status=201, headers={"X-Model": "7"})
    answer = requests.get("http://model-api/health?deep=1")
    assert (answer.status_code, answer.reason, answer.text) == (200, "OK", "up")
    assert dict(answer.headers) == {"Content-Type": "text/plain; charset=utf-8", "Content-Length": "2"}
    answer = requests.post(server.url_for("/predict"), json={"x": 1})
    assert (answer.status_code, answer.json(), answer.headers["x-model"]) == (201, {"score": 0.5}, "7")
    assert [repr(one) for one in server.received] == ["<Received GET /health?deep=1>", "<Received POST /predict>"]
    assert server.received[1].json() == {"x": 1}
    assert server.received[1].headers["content-type"] == "application/json"
    assert requests.get("http://model-api/nothing").status_code == 404
    refusal = requests.delete("http://model-api/health")
    assert (refusal.status_code, refusal.headers["Allow"]) == (405, "GET")
    head = requests.head("http://model-api/health")
    assert (head.status_code, head.headers["Content-Length"], head.content) == (200, "2", b"")
assert shown(requests.get, "http://model-api/health").startswith("ConnectionError: HTTPConnectionPool(host='model-api'")

# === a slow answer, on the virtual clock ===
with http.Server("http://slow") as server:
    server.get("/", text="late", faults=[http.delay(3)])
    before = time.monotonic()
    assert requests.get("http://slow/").elapsed.total_seconds() > 3
    assert 3 <= time.monotonic() - before < 3.1
    before = time.monotonic()
    assert shown(requests.get, "http://slow/", timeout=0.5) == (
        "ReadTimeout: HTTPConnectionPool(host='slow', port=80): Read timed out. (read timeout=0.5)"
    )
    assert 0.5 <= time.monotonic() - before < 0.6
    assert requests.get("http://slow/", timeout=(1, 5)).text == "late"

# === nobody there ===
with http.Server("http://gone:81") as server:
    server.get("/", faults=[http.refused(nth=1), http.unreachable(nth=2), http.reset(nth=3)])
    assert shown(requests.get, "http://gone:81/") == (
        "ConnectionError: HTTPConnectionPool(host='gone', port=81): Max retries exceeded with url: / (Caused by "
        "NewConnectionError(\"HTTPConnection(host='gone', port=81): Failed to establish a new connection: [Errno 111] "
        'Connection refused"))'
    )
    text = shown(requests.get, "http://gone:81/", timeout=2)
    assert text.startswith("ConnectTimeout: HTTPConnectionPool(host='gone', port=81): Max retries exceeded with url: / ")
    assert text.endswith("'Connection to gone timed out. (connect timeout=2)'))"), text
    assert shown(requests.get, "http://gone:81/") == (
        "ConnectionError: ('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))"
    )
    assert requests.get("http://gone:81/").status_code == 200

# === flaky, with retries and pauses ===
with http.Server("http://flaky") as server, requests.Session() as session:
    server.get("/", json=[1], faults=[http.status(503, first=3)])
    retry = Retry(total=3, backoff_factor=1, status_forcelist=[503])
    session.mount("http://flaky", HTTPAdapter(max_retries=retry))
    before = time.monotonic()
    assert session.get("http://flaky/").json() == [1]
    assert len(server.received) == 4
    assert 6 <= time.monotonic() - before < 6.1
    server.get("/", faults=[http.status(503)])
    assert shown(session.get, "http://flaky/") == (
        "RetryError: HTTPConnectionPool(host='flaky', port=80): Max retries exceeded with url: / (Caused by "
        "ResponseError('too many 503 error responses'))"
    )

# === too many calls ===
with http.Server("http://busy") as server:
    server.get("/", text="in", faults=[http.rate_limit(2, 10)])
    codes = [requests.get("http://busy/").status_code for _ in range(3)]
    assert codes == [200, 200, 429]
    assert requests.get("http://busy/").headers["Retry-After"] == "10"
    time.sleep(10)
    assert requests.get("http://busy/").status_code == 200

# === damaged bodies ===
with http.Server("http://odd") as server:
    server.get("/json", json={"a": [1, 2]}, faults=[http.malformed_json()])
    assert shown(requests.get("http://odd/json").json) == (
        "JSONDecodeError: Expecting ',' delimiter: line 1 column 13 (char 12)"
    )
    server.get("/cut", content=b"0123456789", faults=[http.truncated(4)])
    assert shown(requests.get, "http://odd/cut") == (
        "ChunkedEncodingError: ('Connection broken: IncompleteRead(4 bytes read, 6 more expected)', "
        "IncompleteRead(4 bytes read, 6 more expected))"
    )
    streamed = requests.get("http://odd/cut", stream=True)
    assert next(streamed.iter_content(4)) == b"0123"

# === what is no route ===
with http.Server("http://h") as server:
    assert shown(server.get, "/", faults=[{"kind": "sloth"}]).startswith("ValueError: not a route: unknown variant")
