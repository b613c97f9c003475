import sys

import pytest


def test_fail():
    pytest.fail("the model is stale")


def test_fail_without_traceback():
    pytest.fail("the model is stale", pytrace=False)


def test_fail_with_a_number():
    with pytest.raises(TypeError) as info:
        pytest.fail(7)
    assert str(info.value) == ""


def test_skip():
    pytest.skip("no credentials")


def test_skip_in_a_function():
    def needs_bucket():
        pytest.skip(reason="no bucket")

    needs_bucket()


def test_xfail():
    pytest.xfail("known bug")


def test_importorskip():
    pytest.importorskip("no_such_library_anywhere")


def test_importorskip_with_reason():
    pytest.importorskip("no_such_library_anywhere", reason="install it first")


def test_importorskip_there():
    assert pytest.importorskip("json").loads("1") == 1


def test_importorskip_too_old():
    pytest.importorskip("argparse", minversion="9.0")


def test_importorskip_no_name():
    with pytest.raises(SyntaxError):
        pytest.importorskip("a b")


def test_caught_outcomes():
    with pytest.raises(pytest.fail.Exception, match="x"):
        pytest.fail("x")
    with pytest.raises(pytest.skip.Exception):
        pytest.skip("x")
    with pytest.raises(pytest.xfail.Exception):
        pytest.xfail("x")
    with pytest.raises(pytest.exit.Exception):
        pytest.exit("x")


@pytest.mark.skip
def test_skip_mark_bare():
    raise AssertionError


@pytest.mark.skip(reason="not ready")
def test_skip_mark():
    raise AssertionError


@pytest.mark.skipif(True, reason="always")
def test_skipif():
    raise AssertionError


@pytest.mark.skipif("sys.version_info > (3, 0)")
def test_skipif_text():
    raise AssertionError




@pytest.mark.skipif(sys.version_info < (3, 0), reason="old")
def test_skipif_not():
    pass


@pytest.mark.xfail
def test_xfail_bare():
    raise ValueError("x")


@pytest.mark.xfail(reason="flaky model")
def test_xfail_passes():
    pass


@pytest.mark.xfail(strict=True, reason="must fail")
def test_xfail_strict_passes():
    pass


@pytest.mark.xfail(raises=KeyError)
def test_xfail_raises_another():
    raise ValueError("x")


@pytest.mark.xfail(raises=(KeyError, ValueError))
def test_xfail_raises():
    raise ValueError("x")


@pytest.mark.xfail(run=False, reason="would crash")
def test_xfail_not_run():
    raise SystemExit


@pytest.mark.xfail(False, reason="not here")
def test_xfail_condition_does_not_hold():
    raise ValueError("x")


@pytest.mark.xfail("sys.platform != 'nowhere'", reason="here")
def test_xfail_condition():
    raise ValueError("x")



class TestMarked:
    pytestmark = pytest.mark.skip("whole class")

    def test_one(self):
        raise AssertionError
