"""A second file, so that a session has two."""


def test_first():
    assert 1 + 1 == 2


def test_shout():
    assert "loud".upper() == "loud"
