from unittest.mock import MagicMock, Mock, call, sentinel


def test_call_count():
    m = Mock(name="m")
    m()
    assert m.call_count == 2


def test_called():
    m = Mock(name="m")
    assert m.called


def test_not_called():
    m = Mock()
    m()
    assert not m.called


def test_call_args():
    m = Mock()
    m(1, a=2)
    assert m.call_args == call(1, a=3)


def test_call_args_of_none():
    m = Mock()
    assert m.call_args == call(1)


def test_args():
    m = Mock()
    m(1, 2)
    assert m.call_args.args == (1, 3)


def test_kwargs():
    m = Mock()
    m(a=1)
    assert m.call_args.kwargs == {"a": 2}


def test_kwargs_item():
    m = Mock()
    m(Bucket="b")
    assert m.call_args.kwargs["Bucket"] == "c"


def test_call_args_list():
    m = Mock()
    m(1)
    m(2)
    assert m.call_args_list == [call(1), call(3)]


def test_call_args_list_shorter():
    m = Mock()
    m(1)
    assert m.call_args_list == [call(1), call(2)]


def test_mock_calls():
    m = Mock()
    m.a(1)
    m.b(2)
    assert m.mock_calls == [call.a(1), call.c(2)]


def test_method_calls():
    m = Mock()
    m.a(1)
    assert m.method_calls == []


def test_in_mock_calls():
    m = Mock()
    m.a(1)
    assert call.a(2) in m.mock_calls


def test_a_return_value():
    m = Mock(return_value=3)
    assert m() == 4


def test_a_mock_returned():
    m = Mock(name="m")
    assert m() == 4


def test_a_mock_as_it_is():
    m = Mock(name="service")
    assert m == 1


def test_a_mock_that_is_false():
    m = MagicMock(name="flag")
    m.__bool__.return_value = False
    assert m


def test_an_attribute():
    m = Mock(name="m")
    m.size = 3
    assert m.size == 4


def test_a_child():
    m = Mock(name="m")
    assert m.size == 4


def test_sentinels():
    assert sentinel.a == sentinel.b


def test_isinstance():
    m = Mock(spec=dict)
    assert isinstance(m, list)


def test_len():
    m = MagicMock(name="m")
    assert len(m) == 2


def test_the_len_of_calls():
    m = Mock(name="m")
    m()
    assert len(m.mock_calls) == 2


def test_calls_sorted():
    m = Mock()
    m(2)
    m(1)
    assert [c.args[0] for c in m.call_args_list] == [1, 2]


def test_two_calls():
    assert call(1) == call(2)


def test_a_call_and_a_tuple():
    assert call(1) == ((2,), {})
