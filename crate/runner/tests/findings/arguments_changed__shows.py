# --- batch.py ---
def send_in_batches(send, rows, size):
    batch = []
    for row in rows:
        batch.append(row)
        if len(batch) == size:
            send(batch)
            batch.clear()


def tag(client, row):
    client.put(row=row)
    row["sent"] = True


def visit(client, seen):
    client.visit(seen, depth=1)
    seen.add("b")


# --- test_batch.py ---
from unittest.mock import Mock, call

import batch


def test_a_list():
    send = Mock(name="send")
    batch.send_in_batches(send, [1, 2], 2)
    send.assert_called_once_with([1, 2])


def test_a_dict():
    client = Mock(name="client")
    batch.tag(client, {"id": 1})
    assert client.put.call_args == call(row={"id": 1})


def test_a_set():
    client = Mock(name="client")
    batch.visit(client, {"a"})
    client.visit.assert_called_once_with({"a"}, depth=1)
