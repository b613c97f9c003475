# --- retrying.py ---
def get(fetch, attempts):
    for _ in range(attempts):
        answer = fetch()
        if answer is not None:
            return answer
    return None


async def get_later(fetch):
    await fetch()
    return await fetch()


def each(fetch, names):
    for name in names:
        yield fetch(name)


# --- test_retrying.py ---
import asyncio
from unittest.mock import AsyncMock, Mock, patch

import retrying


def test_one_attempt_too_many():
    client = Mock(name="client")
    client.get.side_effect = [None, None]
    assert retrying.get(client.get, 3) is None


def test_an_empty_list():
    fetch = Mock(side_effect=[])
    retrying.get(fetch, 1)


def test_awaited():
    fetch = AsyncMock(name="fetch", side_effect=["a"])
    assert asyncio.run(retrying.get_later(fetch)) == "b"


def test_in_a_generator():
    fetch = Mock(name="fetch", side_effect=["a"])
    assert list(retrying.each(fetch, "xy")) == ["a", "b"]


def test_a_list_that_was_cut_short():
    fetch = Mock(name="fetch", side_effect=["a"])
    assert list(map(fetch, "xy")) == ["a", "b"]
