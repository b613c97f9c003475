# --- service.py ---
def send(client, value):
    client.send(value)


def send_many(client, count):
    for number in range(count):
        client.send([number])


def number(client):
    return float(client.get())


# --- test_service.py ---
from unittest.mock import MagicMock, Mock, patch

import service


class Unshown:
    def __repr__(self):
        raise RuntimeError("no repr")

    def __eq__(self, other):
        return False


class Uncompared:
    def __eq__(self, other):
        raise ValueError("ambiguous")


def test_what_cannot_be_shown():
    client = Mock(name="client")
    service.send(client, Unshown())
    client.send.assert_called_once_with(1)


def test_what_cannot_be_compared():
    client = Mock(name="client")
    service.send(client, Uncompared())
    client.send.assert_called_once_with(Uncompared())


def test_what_is_very_long():
    client = Mock(name="client")
    service.send(client, ["x" * 1_000_000])
    client.send.assert_called_once_with(["y"])


def test_a_list_in_itself():
    client = Mock(name="client")
    value = []
    value.append(value)
    service.send(client, value)
    value.append(1)
    client.send.assert_called_once_with([])


def test_very_many_calls():
    client = Mock(name="client")
    service.send_many(client, 20_000)
    client.send.assert_any_call([-1])


def test_very_many_made_up_values():
    client = MagicMock(name="client")
    for _ in range(5_000):
        service.number(client)
    assert client.get.call_count == 0


def test_a_mock_inside_itself():
    client = MagicMock(name="client")
    client.send = client
    client.return_value = client
    service.send(client, client)
    client.assert_called_once_with(client, 1)


def test_answers_that_raise():
    def answers():
        yield 1
        raise KeyError("second")

    client = Mock(name="client")
    client.send.side_effect = answers()
    service.send_many(client, 2)


def test_a_patch_that_is_left_in_place():
    patch("service.send_many").start()
    service.send_many(1, 2)
