# --- service.py ---
class Client:
    def __init__(self):
        self.called = []
        self.was_called_with = self.called.append

    def ok(self):
        return True


def connect(session):
    return session.open()


def keep(session):
    session.is_open = True
    return session


# --- test_service.py ---
from unittest.mock import MagicMock, Mock, PropertyMock, patch

import pytest
import service
from service import Client, connect, keep


@pytest.fixture
def client():
    return Client()


def test_assertions_that_assert():
    session = Mock()
    connect(session)
    session.open.assert_called_once()
    session.open.assert_called_once_with()
    assert session.open.called
    assert session.open.call_count == 1
    assert not session.close.called
    assert session.open.call_args


def test_of_real_objects(client):
    client.called
    client.was_called_with(1)
    assert client
    assert client.ok
    assert client.ok()
    assert client.called == [1]


def test_what_the_code_gave_back():
    session = Mock()
    opened = connect(session)
    assert opened
    assert opened is session.open.return_value


def test_what_the_code_has_set():
    session = Mock()
    kept = keep(session)
    assert session.is_open
    assert kept.is_open


def test_what_the_test_has_set():
    session = MagicMock()
    session.ok = True
    session.open.return_value = [1]
    session.rows.__bool__.return_value = True
    assert session.ok
    assert session.open()
    assert session.rows


def test_a_name_that_is_bound_twice():
    found = Mock()
    found = connect(found)
    assert found


def test_a_misspelling_that_python_refuses():
    session = Mock()
    with pytest.raises(AttributeError):
        session.called_once_with(1)
    with pytest.raises(AttributeError):
        session.assert_foo


def test_a_property():
    with patch.object(Client, "ready", new_callable=PropertyMock, create=True, return_value=True) as ready:
        assert Client().ready
    ready.assert_called_once_with()


def test_with_a_spec():
    client = Mock(spec=["was_called_back"])
    client.was_called_back()
    client.was_called_back.assert_called_once_with()
