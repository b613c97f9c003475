"""Tests and fixtures that are coroutines, with pytest-asyncio in its strict mode."""

import asyncio
from unittest.mock import AsyncMock

import pytest
import pytest_asyncio

events = []


async def fetch(client, name):
    answer = await client.get(name)
    return answer["rows"]


@pytest_asyncio.fixture
async def client():
    await asyncio.sleep(0)
    mock = AsyncMock()
    mock.get.return_value = {"rows": 3}
    return mock


@pytest_asyncio.fixture
async def session():
    events.append("begin")
    yield 5
    await asyncio.sleep(0)
    events.append("end")


@pytest_asyncio.fixture
async def breaks():
    await asyncio.sleep(0)
    raise ValueError("breaks")


@pytest_asyncio.fixture
async def ends_badly():
    yield 1
    raise ValueError("ends badly")


@pytest_asyncio.fixture
def plain():
    return 7


@pytest.mark.asyncio
async def test_passes(client):
    assert await fetch(client, "a") == 3
    client.get.assert_awaited_once_with("a")


@pytest.mark.asyncio
async def test_fails(client):
    assert await fetch(client, "a") == 4


@pytest.mark.asyncio
async def test_fails_inside(client):
    client.get.return_value = {}
    await fetch(client, "a")


@pytest.mark.asyncio
async def test_session(session):
    assert session == 5
    assert events == ["begin"]


def test_session_ended():
    assert events == ["begin", "end"]


@pytest.mark.asyncio
async def test_breaks(breaks):
    pass


@pytest.mark.asyncio
async def test_ends_badly(ends_badly):
    assert ends_badly == 1


def test_plain_test_with_async_fixture(client, plain):
    assert isinstance(client, AsyncMock)
    assert plain == 7


@pytest.mark.asyncio
@pytest.mark.parametrize("name", ["a", "b"])
async def test_rows(client, name):
    assert await fetch(client, name) == 3
    assert name == "a"


@pytest.mark.asyncio
async def test_gathers():
    async def give(value):
        await asyncio.sleep(0.01 * value)
        return value

    assert await asyncio.gather(give(2), give(1)) == [2, 1]


@pytest.mark.asyncio
async def test_times_out():
    async with asyncio.timeout(0.01):
        await asyncio.sleep(1)


@pytest.mark.asyncio
async def test_skips():
    pytest.skip("not now")


@pytest.mark.asyncio
@pytest.mark.xfail(reason="expected")
async def test_expected():
    assert False


@pytest_asyncio.fixture(loop_scope="class", scope="class")
async def shared():
    yield asyncio.get_running_loop()


class TestClass:
    loop = None

    @pytest.mark.asyncio(loop_scope="class")
    async def test_remember(self):
        TestClass.loop = asyncio.get_running_loop()

    @pytest.mark.asyncio(loop_scope="class")
    async def test_same(self):
        assert TestClass.loop is asyncio.get_running_loop()

    @pytest.mark.asyncio
    async def test_another(self):
        assert TestClass.loop is not asyncio.get_running_loop()

    @pytest.mark.asyncio(loop_scope="class")
    async def test_shared(self, shared):
        assert shared is asyncio.get_running_loop()


@pytest.mark.asyncio
def test_marked_but_plain():
    assert True


async def test_unmarked():
    assert True
