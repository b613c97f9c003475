import pytest
from pytest import RaisesExc, RaisesGroup


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
    with RaisesGroup(ValueError):
        raise ExceptionGroup("one", [TypeError("t")])


def test_no_group():
    with RaisesGroup(ValueError):
        raise ValueError("v")


def test_no_group_of_several():
    with RaisesGroup(ValueError, KeyError):
        raise ValueError("v")


def test_unwrapped():
    with RaisesGroup(ValueError, allow_unwrapped=True):
        raise ValueError("v")
    with RaisesGroup(ValueError, allow_unwrapped=True):
        raise TypeError("t")


def test_too_few():
    with RaisesGroup(ValueError, TypeError):
        raise ExceptionGroup("one", [ValueError("v")])


def test_unexpected():
    with RaisesGroup(ValueError):
        raise ExceptionGroup("two", [ValueError("v"), TypeError("t")])


def test_one_of_two_differs():
    with RaisesGroup(ValueError, KeyError):
        raise ExceptionGroup("two", [ValueError("v"), TypeError("t")])


def test_all_differ():
    with RaisesGroup(ValueError, KeyError):
        raise ExceptionGroup("two", [OSError("o"), TypeError("t")])


def test_paired_already():
    with RaisesGroup(ValueError, ValueError):
        raise ExceptionGroup("two", [ValueError("v"), TypeError("t")])


def test_greedy():
    with RaisesGroup(ValueError, RaisesExc(ValueError, match="special")):
        raise ExceptionGroup("two", [ValueError("special"), ValueError("plain")])


def test_nested_needs_flatten():
    with RaisesGroup(ValueError):
        raise ExceptionGroup("outer", [ExceptionGroup("inner", [ValueError("v")])])


def test_flattened():
    with RaisesGroup(ValueError, TypeError, flatten_subgroups=True):
        raise ExceptionGroup("outer", [ExceptionGroup("inner", [ValueError("v")]), TypeError("t")])


def test_nested_structure():
    with RaisesGroup(RaisesGroup(ValueError), TypeError):
        raise ExceptionGroup("outer", [ExceptionGroup("inner", [ValueError("v")]), TypeError("t")])
    with RaisesGroup(RaisesGroup(KeyError), TypeError):
        raise ExceptionGroup("outer", [ExceptionGroup("inner", [ValueError("v")]), TypeError("t")])


def test_match_of_the_group():
    with RaisesGroup(ValueError, match="outer"):
        raise ExceptionGroup("inner", [ValueError("v")])


def test_match_meant_for_the_member():
    with RaisesGroup(ValueError, match="v"):
        raise ExceptionGroup("group", [ValueError("v")])


def is_large(error):
    return len(getattr(error, "exceptions", [1, 2, 3])) > 2


def test_check_of_the_member_by_match():
    with RaisesGroup(RaisesExc(ValueError, match="^exactly$")):
        raise ExceptionGroup("group", [ValueError("exactly this")])


def test_tuple():
    RaisesGroup((ValueError, TypeError))


def test_no_class():
    RaisesGroup(int)


def test_unwrapped_and_several():
    RaisesGroup(ValueError, TypeError, allow_unwrapped=True)


def test_representations():
    assert repr(RaisesGroup(ValueError, match="x")) == "RaisesGroup(ValueError, match='x')"
    assert repr(RaisesGroup(RaisesGroup(ValueError), flatten_subgroups=False)) == "RaisesGroup(RaisesGroup(ValueError))"
    assert RaisesGroup(KeyboardInterrupt).expected_type() == "BaseExceptionGroup(KeyboardInterrupt)"


def test_raises_of_a_group():
    with pytest.raises(ExceptionGroup, match="group"):
        raise ExceptionGroup("a group", [ValueError("v")])
    with pytest.raises(ExceptionGroup, match="exception"):
        raise ExceptionGroup("a group", [ValueError("v")])


def test_contains_of_no_group():
    with pytest.raises(ValueError) as info:
        raise ValueError("v")
    info.group_contains(ValueError)
