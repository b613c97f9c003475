import pytest
from conftest import Point


@pytest.mark.parametrize("point", [Point(1, 2), Point(3, 4)])
def test_point(point):
    assert point.x == 1


@pytest.mark.parametrize("point, n", [(Point(1, 2), 1), (Point(1, 2), 1)])
def test_twice(point, n):
    pass


@pytest.mark.parametrize("point", [Point(1, 2), "text"], ids=["given", None])
def test_given(point):
    pass


@pytest.mark.parametrize("point", [Point(1, 2), 5], ids=lambda value: "five" if value == 5 else None)
def test_function(point):
    pass


@pytest.mark.parametrize("text", ["ä", "ö"])
def test_text(text):
    pass


@pytest.fixture(params=[Point(0, 0)])
def origin(request):
    return request.param


def test_fixture(origin):
    assert origin.y == 1
