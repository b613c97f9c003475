import pytest


@pytest.mark.parametrize("left, right", [(1, 1), (1, 2), pytest.param(2, 3, id="named")])
def test_pairs(left, right):
    assert left == right


@pytest.mark.parametrize("name", ["a", "b c", "é", "", "a"])
@pytest.mark.parametrize("number", [1, 2.5, None, True])
def test_names(name, number):
    pass


@pytest.mark.parametrize("value", [[1], {"a": 1}, int, len, b"x"])
def test_values(value):
    pass


@pytest.mark.parametrize("value", [1, 1, 2])
def test_twice(value):
    pass


@pytest.mark.parametrize("value", ["x", "y"], ids=["first", "second"])
def test_named(value):
    assert value == "x"


@pytest.mark.skip(reason="not now")
def test_skipped():
    assert False


@pytest.mark.skipif(True, reason="never here")
def test_skipped_if():
    assert False


def test_skipped_inside():
    pytest.skip("changed my mind")


@pytest.mark.xfail(reason="known")
def test_expected():
    assert 1 == 2


@pytest.mark.xfail
def test_unexpected():
    pass


@pytest.mark.xfail(strict=True, reason="must fail")
def test_strict():
    pass


@pytest.mark.xfail(raises=KeyError)
def test_other_exception():
    assert 1 == 2


@pytest.mark.parametrize("value", [1, pytest.param(2, marks=pytest.mark.xfail)])
def test_marked_row(value):
    assert value == 1
