# --- service.py ---
def save(client, rows):
    client.open()
    client.put_object("models", Key="churn", Body=rows, Metadata={"n": len(rows)})
    client.close()


def save_all(client, many):
    for rows in many:
        client.put(rows, retry=True)


def fetch(get, url):
    return get(url, 3)


# --- test_service.py ---
from unittest.mock import MagicMock, Mock, call, patch

import service


def test_one_argument():
    client = Mock(name="client")
    service.save(client, "abc")
    client.put_object.assert_called_once_with("models", Key="churn", Body="abd", Metadata={"n": 3})


def test_missing_and_extra():
    client = Mock(name="client")
    service.save(client, "abc")
    client.put_object.assert_called_with("models", "private", Key="churn", Body="abc", ACL="private")


def test_by_position_and_by_name():
    get = Mock(name="get")
    service.fetch(get, "http://a")
    get.assert_called_once_with("http://a", timeout=3)


def test_the_nearest_of_several():
    client = Mock()
    service.save_all(client, ["a", "b", "c"])
    client.put.assert_any_call("b", retry=False)


def test_with_a_signature():
    with patch("service.fetch", autospec=True) as fetch:
        service.fetch(1, url=2)
    fetch.assert_called_once_with(1, url=3)


def test_in_a_list_of_calls():
    client = MagicMock(name="client")
    service.save(client, "abc")
    client.assert_has_calls([call.open(), call.put_object("models", Key="chrn", Body="abc", Metadata={"n": 3})])


def test_more_often():
    client = Mock(name="client")
    service.save_all(client, ["a", "b"])
    client.put.assert_called_once_with("a", retry=True)


def test_not_at_all():
    client = Mock(name="client")
    service.save(client, "a")
    client.close.assert_not_called()
