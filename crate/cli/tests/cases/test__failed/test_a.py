import requests


def test_one():
    print("said")
    assert [1, 2] == [1, 3]


def test_two(nowhere):
    pass


def test_three():
    requests.get("http://example.org/")


def test_four():
    pass
