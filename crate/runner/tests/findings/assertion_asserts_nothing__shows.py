# --- service.py ---
def send(client, row):
    client.post("/rows", json=row)


# --- test_service.py ---
import asyncio
from unittest.mock import AsyncMock, Mock, create_autospec, patch

import service


def test_without_brackets():
    client = Mock()
    service.send(client, 1)
    client.post.assert_called_once
    client.post.assert_called_once_with


def test_without_brackets_and_with_a_spec():
    with patch("service.send", autospec=True) as send:
        service.send(1, 2)
    send.assert_called_once


def test_awaits():
    fetch = AsyncMock()
    asyncio.run(fetch())
    fetch.assert_awaited_once


def test_an_asserted_method():
    client = Mock()
    service.send(client, 1)
    assert client.post.assert_called_once
    assert client.post.assert_called_once_with


def test_nothing_done_with_the_answer():
    client = Mock()
    service.send(client, 1)
    client.post.called
    client.post.call_count == 7


def test_invented():
    client = Mock()
    service.send(client, 1)
    client.post.was_called_with("/rows", json=2)
    client.post.was_called_once()
    client.delete.was_not_called()


def test_invented_and_asserted():
    client = Mock()
    service.send(client, 1)
    assert client.post.was_called
    assert client.post.is_called_once_with(
        "/rows",
        json=2,
    )


def test_of_a_mock():
    client = Mock()
    service.send(client, 1)
    assert client
    assert client.post
    assert client.post.return_value.ok, "it is always"


class TestClass:
    def test_of_what_a_patch_gave(self):
        with patch.object(service, "send") as sent:
            service.send(1, 2)
        assert sent.has_been_called(), "it was sent"
