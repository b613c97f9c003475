import pytest

pytest.importorskip("no_such_module")


def test_a():
    pass
