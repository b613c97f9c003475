# --- test_retrying.py ---
import asyncio
from unittest.mock import AsyncMock, Mock

import pytest


def test_as_many_as_calls():
    fetch = Mock(side_effect=["a", "b"])
    assert [fetch(), fetch()] == ["a", "b"]


def test_the_end_is_meant():
    fetch = Mock(side_effect=["a"])
    fetch()
    with pytest.raises(StopIteration):
        fetch()


def test_an_iterator_that_ends():
    lines = Mock()
    lines.__next__ = Mock(side_effect=["a", "b"])
    lines.__iter__ = Mock(return_value=lines)
    assert list(lines) == ["a", "b"]


def test_an_awaited_end():
    fetch = AsyncMock(side_effect=["a"])

    async def twice():
        await fetch()
        with pytest.raises(StopAsyncIteration):
            await fetch()

    asyncio.run(twice())
