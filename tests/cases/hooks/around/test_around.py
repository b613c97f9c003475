import pytest


def test_passes(made):
    pass


def test_fails(made):
    assert made == "other"


def test_skipped_by_hook(made):
    pass


@pytest.mark.skip(reason="by a mark")
def test_skipped_by_mark(made):
    pass


@pytest.mark.filterwarnings("error")
def test_filtered(made):
    pass


def test_broken_before(made):
    pass


@pytest.mark.xfail
def test_broken_before_as_expected(made):
    pass


def pytest_runtest_setup(item):
    raise RuntimeError("the hooks of test modules are not called")


def test_broken_after():
    pass
