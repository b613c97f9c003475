import pytest
from pytest import RaisesExc, RaisesGroup


def why(expected, exception):
    """Why the exception does not match, so that a failed assert shows it."""
    return None if expected.matches(exception) else expected.fail_reason


def told(function, *args, **kwargs):
    """What comes out of a call, so that a failed assert shows it."""
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def test_matches():
    with RaisesGroup(ValueError, TypeError) as info:
        raise ExceptionGroup("several", [TypeError("t"), ValueError("v")])
    assert len(info.value.exceptions) == 2
    assert info.group_contains(ValueError, match="v")
    assert not info.group_contains(KeyError)
    assert info.group_contains(ValueError, depth=1)
    assert not info.group_contains(ValueError, depth=2)


def test_nothing_raised():
    with RaisesGroup(ValueError, RaisesExc(TypeError, match="t")):
        pass


def test_single_of_another_class():
    assert why(RaisesGroup(ValueError), ExceptionGroup("one", [TypeError("t")])) == ""


def test_no_group():
    assert why(RaisesGroup(ValueError), ValueError("v")) == ""


def test_no_group_of_several():
    assert why(RaisesGroup(ValueError, KeyError), ValueError("v")) == ""


def test_unwrapped():
    assert why(RaisesGroup(ValueError, allow_unwrapped=True), ValueError("v")) is None
    assert why(RaisesGroup(ValueError, allow_unwrapped=True), TypeError("t")) == ""


def test_too_few():
    assert why(RaisesGroup(ValueError, TypeError), ExceptionGroup("one", [ValueError("v")])) == ""


def test_unexpected():
    assert why(RaisesGroup(ValueError), ExceptionGroup("two", [ValueError("v"), TypeError("t")])) == ""


def test_one_of_two_differs():
    assert why(RaisesGroup(ValueError, KeyError), ExceptionGroup("two", [ValueError("v"), TypeError("t")])) == ""


def test_all_differ():
    assert why(RaisesGroup(ValueError, KeyError), ExceptionGroup("two", [OSError("o"), TypeError("t")])) == ""


def test_paired_already():
    assert why(RaisesGroup(ValueError, ValueError), ExceptionGroup("two", [ValueError("v"), TypeError("t")])) == ""


def test_greedy():
    assert why(RaisesGroup(ValueError, RaisesExc(ValueError, match="special")), ExceptionGroup("two", [ValueError("special"), ValueError("plain")])) == ""


def test_nested_needs_flatten():
    assert why(RaisesGroup(ValueError), ExceptionGroup("outer", [ExceptionGroup("inner", [ValueError("v")])])) == ""


def test_flattened():
    with RaisesGroup(ValueError, TypeError, flatten_subgroups=True):
        raise ExceptionGroup("outer", [ExceptionGroup("inner", [ValueError("v")]), TypeError("t")])


def test_nested_structure():
    with RaisesGroup(RaisesGroup(ValueError), TypeError):
        raise ExceptionGroup("outer", [ExceptionGroup("inner", [ValueError("v")]), TypeError("t")])
    assert why(RaisesGroup(RaisesGroup(KeyError), TypeError), ExceptionGroup("outer", [ExceptionGroup("inner", [ValueError("v")]), TypeError("t")])) == ""


def test_match_of_the_group():
    assert why(RaisesGroup(ValueError, match="outer"), ExceptionGroup("inner", [ValueError("v")])) == ""


def test_match_meant_for_the_member():
    assert why(RaisesGroup(ValueError, match="v"), ExceptionGroup("group", [ValueError("v")])) == ""


def is_large(error):
    return len(getattr(error, "exceptions", [1, 2, 3])) > 2


def test_check_of_the_member_by_match():
    assert why(RaisesGroup(RaisesExc(ValueError, match="^exactly$")), ExceptionGroup("group", [ValueError("exactly this")])) == ""


def test_tuple():
    assert told(RaisesGroup, (ValueError, TypeError)) == ""


def test_no_class():
    assert told(RaisesGroup, int) == ""


def test_unwrapped_and_several():
    assert told(RaisesGroup, ValueError, TypeError, allow_unwrapped=True) == ""


def test_representations():
    assert repr(RaisesGroup(ValueError, match="x")) == "RaisesGroup(ValueError, match='x')"
    assert repr(RaisesGroup(RaisesGroup(ValueError), flatten_subgroups=False)) == "RaisesGroup(RaisesGroup(ValueError))"
    assert RaisesGroup(KeyboardInterrupt).expected_type() == "BaseExceptionGroup(KeyboardInterrupt)"


def test_raises_of_a_group():
    with pytest.raises(ExceptionGroup, match="group"):
        raise ExceptionGroup("a group", [ValueError("v")])
    assert why(RaisesExc(ExceptionGroup, match="exception"), ExceptionGroup("a group", [ValueError("v")])) == ""


def test_contains_of_no_group():
    with pytest.raises(ValueError) as info:
        raise ValueError("v")
    assert told(info.group_contains, ValueError) == ""
