# --- test_awaiting.py ---
import asyncio
from unittest.mock import AsyncMock, MagicMock, Mock


async def fetch():
    return {"a": 1}


def test_await_of_a_mock():
    async def go():
        await Mock().fetch()

    asyncio.run(go())


def test_await_of_a_value():
    async def go():
        await 5

    asyncio.run(go())


def test_async_with_a_mock():
    async def go():
        async with Mock():
            pass

    asyncio.run(go())


def test_attribute_of_a_coroutine():
    fetch().rows


def test_item_of_a_coroutine():
    fetch()["a"]


def test_comparison_of_a_coroutine():
    assert fetch() > 1


def test_ran_out():
    fetch = AsyncMock(side_effect=[1])

    async def go():
        await fetch()
        await fetch()

    asyncio.run(go())
