import warnings

import pytest


def told(function, *args, **kwargs):
    """What comes out of a call, so that a failed assert shows it."""
    try:
        return function(*args, **kwargs)
    except (Exception, pytest.fail.Exception) as error:
        return f"{type(error).__name__}: {error}"


def old_api():
    warnings.warn("use load_table", DeprecationWarning, stacklevel=2)
    return 7


def test_records():
    with pytest.warns(DeprecationWarning) as record:
        assert old_api() == 7
    assert len(record) == 1
    assert str(record[0].message) == "use load_table"
    assert record[0].category is DeprecationWarning
    assert record.list[0] is record[0]
    assert record.pop(DeprecationWarning).lineno == 21


def test_none():
    with pytest.warns(UserWarning):
        pass


def test_of_another_class():
    with pytest.warns((UserWarning, RuntimeWarning)):
        warnings.warn("slow", ResourceWarning)


def test_match():
    with pytest.warns(UserWarning, match="^drift of [0-9]+%"):
        warnings.warn("drift of 12%")
    with pytest.warns(UserWarning, match="drift of [0-9]+ %"):
        warnings.warn("drift of 12%")


def test_match_that_needs_escape():
    with pytest.warns(UserWarning, match="rows (12)"):
        warnings.warn("rows (12)")


def test_an_exception_inside():
    with pytest.warns(UserWarning):
        raise ValueError("broken")


def test_a_skip_inside():
    with pytest.warns(UserWarning):
        pytest.skip("not today")


def test_no_warning_class():
    assert told(pytest.warns, ValueError) == ""


def test_function_form():
    assert pytest.warns(DeprecationWarning, old_api) == 7
    pytest.warns(UserWarning, "old_api()")


def test_unknown_keyword():
    with pytest.warns(UserWarning, message="x"):
        pass


def test_deprecated_call():
    with pytest.deprecated_call():
        old_api()
    with pytest.deprecated_call(match="load_frame"):
        old_api()


def test_deprecated_call_of_a_function():
    assert pytest.deprecated_call(old_api) == 7
    with pytest.deprecated_call():
        warnings.warn("plain")


def test_any_warning():
    with pytest.warns() as record:
        warnings.warn("one")
        warnings.warn("two", RuntimeWarning)
    assert [str(warning.message) for warning in record] == ["one", "two"]


def test_recwarn(recwarn):
    warnings.warn("one")
    warnings.warn("two", RuntimeWarning)
    assert len(recwarn) == 2
    assert str(recwarn.pop(RuntimeWarning).message) == "two"
    recwarn.clear()
    assert not list(recwarn)
    recwarn.pop(UserWarning)


def test_entered_twice():
    with pytest.warns(UserWarning) as record:
        warnings.warn("x")
        record.__enter__()
