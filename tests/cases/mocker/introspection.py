from unittest import mock

import pytest


def told(function, *args, **kwargs):
    """What comes out of a call, so that a failed assert shows it."""
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def upload(bucket, key, *, body=b"", tags=None):
    return None


def test_args(mocker):
    m = mocker.Mock()
    m(1, "a")
    m.assert_called_with(1, "b")


def test_kwargs(mocker):
    m = mocker.Mock(name="put")
    m(Bucket="models", Key="a.bin")
    m.assert_called_once_with(Bucket="models", Key="b.bin")


def test_both(mocker):
    m = mocker.Mock()
    m(1, key="x")
    m.assert_called_once_with(2, key="y", more=3)


def test_fewer_arguments(mocker):
    m = mocker.Mock()
    m(1, 2, 3)
    m.assert_called_once_with(1)


def test_long_arguments(mocker):
    m = mocker.Mock()
    m(list(range(30)), {"name": "churn", "stage": "staging", "version": 4})
    m.assert_called_once_with(list(range(31)), {"name": "churn", "stage": "production", "version": 4})


def test_text_arguments(mocker):
    m = mocker.Mock()
    m("first line\nsecond line")
    m.assert_called_once_with("first line\nthird line")


def test_without_mocker():
    m = mock.Mock()
    m(1)
    m.assert_called_with(2)


def test_with_a_signature(mocker):
    m = mocker.create_autospec(upload)
    m("models", key="a")
    m.assert_called_once_with("models", "a")
    assert told(m.assert_called_once_with, "models", "b", body=b"x") == ""


def test_signature_that_does_not_fit(mocker):
    m = mocker.create_autospec(upload)
    m("models", key="a")
    assert told(m.assert_called_once_with, "models") == ""


def test_not_called(mocker):
    m = mocker.Mock()
    m.assert_called_with(1)


def test_called_twice(mocker):
    m = mocker.Mock()
    m(1)
    m(2)
    m.assert_called_once_with(3)


def test_any_call(mocker):
    m = mocker.Mock()
    m(1)
    m.assert_any_call(2)


def test_has_calls(mocker):
    m = mocker.Mock()
    m(1)
    m.assert_has_calls([mocker.call(2)])


def test_called_once(mocker):
    m = mocker.Mock()
    m.assert_called_once()


def test_not_called_but_was(mocker):
    m = mocker.Mock()
    m(1)
    m.assert_not_called()


def test_text_of_the_exception(mocker):
    m = mocker.Mock()
    m(1)
    with pytest.raises(AssertionError) as info:
        m.assert_called_with(2)
    assert str(info.value) == (
        "expected call not found.\nExpected: mock(2)\n  Actual: mock(1)\n\n"
        "pytest introspection follows:\n\nArgs:\nassert (1,) == (2,)\n  \n"
        "  At index 0 diff: 1 != 2\n  Use -v to get more diff"
    )


def test_method_of_a_mock(mocker):
    client = mocker.MagicMock()
    client.models.register("churn", stage="staging")
    client.models.register.assert_called_once_with("churn", stage="production")


def test_arguments_of_other_types(mocker):
    m = mocker.Mock()
    m({1, 2}, None)
    m.assert_called_with({1, 3}, 0)
