import json
import time


def ask(address, timeout):
    raise ConnectionError(f"no route to {address} in {timeout} s")


def fetch(client, key):
    if key.startswith("https://"):
        rows = json.loads(ask(key, timeout=5))
    else:
        rows = client.load(key=key)
    if not rows:
        raise ValueError(f"nothing under {key!r}")
    return {"names": [row["name"] for row in rows], "size": sum(row["size"] for row in rows)}


def fetch_again(client, key):
    for wait in (1, 2):
        try:
            return fetch(client, key)
        except ConnectionError:
            time.sleep(wait)
    raise ConnectionError(f"gave up on {key!r}")
