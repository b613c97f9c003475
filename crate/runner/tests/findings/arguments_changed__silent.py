# --- batch.py ---
def send_in_batches(send, rows, size):
    batch = []
    for row in rows:
        batch.append(row)
        if len(batch) == size:
            send(batch)
            batch.clear()


def send_copies(send, rows):
    send(list(rows))
    rows.clear()


# --- test_batch.py ---
from unittest.mock import Mock

import batch


def test_that_passes():
    send = Mock()
    batch.send_in_batches(send, [1, 2], 2)
    send.assert_called_once()


def test_that_keeps_copies():
    seen = []
    send = Mock(side_effect=lambda given: seen.append(list(given)))
    batch.send_in_batches(send, [1, 2, 3, 4], 2)
    assert seen == [[1, 2], [3, 4]]


def test_that_fails_for_another_reason():
    send = Mock()
    batch.send_in_batches(send, [1, 2], 2)
    raise ValueError("no")


def test_of_another_mock():
    send, other = Mock(name="send"), Mock(name="other")
    batch.send_in_batches(send, [1, 2], 2)
    other.assert_called_once()


def test_of_what_was_copied():
    send = Mock()
    batch.send_copies(send, [1])
    assert send.call_args.args == ([1],)
