import pytest


@pytest.fixture
def rows():
    return [1, 2]


@pytest.fixture
def broken():
    raise RuntimeError("the fixture broke")


@pytest.fixture
def broken_at_the_end():
    yield 1
    raise RuntimeError("the end broke")


@pytest.fixture
def total(rows):
    return sum(rows)


@pytest.fixture(params=["a", "b"])
def letter(request):
    return request.param


def test_it_passes(rows, total):
    assert total == 3


def test_it_fails(rows, total):
    assert total == len(rows)


def test_set_up(broken):
    pass


def test_tear_down(broken_at_the_end):
    assert broken_at_the_end == 1


def test_letters(letter):
    assert letter == "a"


class TestGroup:
    @pytest.fixture
    def rows(self, rows):
        return rows + [3]

    def test_own(self, rows):
        assert rows == [1, 2]


def test_printing(capsys):
    print("hello")
    assert capsys.readouterr().out == "bye\n"


def test_captured():
    print("visible")
    assert False


def test_environment(monkeypatch):
    import os

    monkeypatch.setenv("STAGE", "test")
    assert os.environ["STAGE"] == "prod"
