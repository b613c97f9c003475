import re

import pytest


def told(function, *args, **kwargs):
    """What comes out of a call, so that a failed assert shows it."""
    try:
        return function(*args, **kwargs)
    except (Exception, pytest.fail.Exception) as error:
        return f"{type(error).__name__}: {error}"


class RegistryError(Exception):
    pass


def load(version):
    if version < 0:
        raise ValueError(f"version {version} is negative")
    return version


def test_caught():
    with pytest.raises(ValueError) as info:
        load(-1)
    assert info.type is ValueError
    assert info.typename == "ValueError"
    assert str(info.value) == "version -1 is negative"
    assert info.match("is neg")
    assert info.errisinstance((KeyError, ValueError))
    assert info.exconly() == "ValueError: version -1 is negative"
    assert info.traceback[-1].name == "load"
    assert info.traceback[0].lineno == 25


def test_did_not_raise():
    with pytest.raises(ValueError):
        load(1)


def test_did_not_raise_any_of():
    with pytest.raises((ValueError, RegistryError)):
        load(1)


def test_another_class_goes_on():
    with pytest.raises(KeyError):
        load(-1)


def test_match_fails():
    with pytest.raises(ValueError, match="positive"):
        load(-1)


def test_match_that_needs_escape():
    assert told(pytest.raises, ValueError, match="a(b") == ""


def test_match_equals_but_is_special():
    with pytest.raises(ValueError, match="a.b (c)"):
        raise ValueError("a.b (c)")


def test_match_whole_literal():
    with pytest.raises(ValueError, match="^version 1 is negative$"):
        load(-1)


def test_match_whole_escaped():
    with pytest.raises(ValueError, match="^" + re.escape("a.b (c)\nd") + "$"):
        raise ValueError("a.b (d)\nd")


def test_match_compiled_with_flags():
    with pytest.raises(ValueError, match=re.compile("NEG", re.IGNORECASE)):
        load(-1)
    with pytest.raises(ValueError, match=re.compile("POS", re.IGNORECASE)):
        load(-1)


def test_match_alone():
    with pytest.raises(match="is negative"):
        load(-2)
    with pytest.raises(match="another"):
        load(-2)


def is_minus_three(error):
    return "-3" in str(error)


def test_check():
    with pytest.raises(ValueError, check=is_minus_three):
        load(-3)
    assert not pytest.RaisesExc(ValueError, check=is_minus_three).matches(ValueError("x"))


def test_notes_are_matched():
    with pytest.raises(ValueError, match="try again"):
        error = ValueError("no")
        error.add_note("try again")
        raise error


def test_nothing_to_match_on():
    assert told(pytest.raises) == ""


def test_empty_tuple():
    assert told(pytest.raises, ()) == ""


def test_no_exception_class():
    assert told(pytest.raises, int) == ""


def test_an_instance():
    assert told(pytest.raises, ValueError("x")) == ""


def test_a_text():
    assert told(pytest.raises, "ValueError") == ""


def test_unknown_keyword():
    with pytest.raises(ValueError, message="x"):
        load(-1)


def test_function_form():
    info = pytest.raises(ValueError, load, -1)
    assert str(info.value) == "version -1 is negative"
    pytest.raises(ValueError, load, version=1)


def test_function_form_not_callable():
    pytest.raises(ValueError, "load(-1)")


def test_value_too_early():
    with pytest.raises(ValueError) as info:
        assert told(getattr, info, "value") == ""
        load(-1)


def test_info_match_fails():
    with pytest.raises(ValueError) as info:
        load(-1)
    info.match("positive")


def test_representations():
    assert repr(pytest.RaisesExc(ValueError)) == "RaisesExc(ValueError)"
    assert repr(pytest.RaisesExc((ValueError, KeyError), match="x")) == "RaisesExc((ValueError, KeyError), match='x')"
    with pytest.raises(ValueError) as info:
        assert repr(info) == "<ExceptionInfo for raises contextmanager>"
        load(-1)
    assert repr(info) == "<ExceptionInfo ValueError('version -1 is negative') tblen=2>"
