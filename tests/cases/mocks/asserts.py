from unittest.mock import ANY, AsyncMock, MagicMock, Mock, call


def test_called():
    Mock().assert_called()


def test_called_once():
    m = Mock()
    m(1)
    m(2)
    m.assert_called_once()


def test_called_once_never():
    Mock(name="sender").assert_called_once()


def test_not_called():
    m = Mock()
    m("x", y=2)
    m.assert_not_called()


def test_called_with():
    m = Mock()
    m(1, a=2)
    m.assert_called_with(1, a=3)


def test_called_with_never():
    m = Mock()
    m.assert_called_with(1)


def test_called_with_a_name():
    m = Mock(name="send")
    m(1)
    m.assert_called_with(2)


def test_called_with_less():
    m = Mock()
    m(1, 2, c=3)
    m.assert_called_with(1)


def test_called_with_a_child():
    client = Mock()
    client.get.item(1)
    client.get.item.assert_called_with(2)


def test_called_once_with():
    m = Mock()
    m(1)
    m.assert_called_once_with(2)


def test_called_once_with_twice():
    m = Mock()
    m(1)
    m(1)
    m.assert_called_once_with(1)


def test_any_call():
    m = Mock()
    m(1)
    m(2)
    m.assert_any_call(3)


def test_has_calls():
    m = Mock()
    m(1)
    m(2)
    m.assert_has_calls([call(2), call(1)])


def test_has_calls_never():
    Mock().assert_has_calls([call(1)])


def test_has_calls_any_order():
    m = Mock()
    m(1)
    m.assert_has_calls([call(1), call(9)], any_order=True)


def test_awaited():
    AsyncMock().assert_awaited()


def test_awaited_once_with():
    AsyncMock().assert_awaited_once_with(1)


def test_long_arguments():
    m = Mock()
    m(list(range(30)), text="x" * 100)
    m.assert_called_with(list(range(31)), text="x" * 100)


def test_many_calls():
    m = Mock()
    for n in range(20):
        m(n)
    m.assert_not_called()


def test_dicts():
    m = Mock()
    m({"a": 1, "b": [1, 2]})
    m.assert_called_with({"a": 1, "b": [1, 3]})


def test_misspelled():
    m = Mock()
    m.assert_called_onec_with(1)


def test_a_typo():
    m = Mock()
    m.called_once_with(1)


def test_any():
    m = Mock()
    m(1, "x")
    m.assert_called_with(ANY, "y")


def test_magic():
    m = MagicMock()
    m["a"]
    m.__getitem__.assert_called_once_with("b")
