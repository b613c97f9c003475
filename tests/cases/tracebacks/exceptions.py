import pytest


def helper(value):
    return inner(value)


def inner(value):
    numbers = {"one": 1}
    return numbers[value]


def test_a_missing_key():
    helper("two")


def test_a_name():
    return undefined_name


def test_it_raises_nothing():
    with pytest.raises(ValueError):
        int("3")


def test_it_raises_none_of_these():
    with pytest.raises((ValueError, KeyError)):
        pass


def test_another_exception():
    with pytest.raises(ValueError):
        {}["k"]


def test_another_message():
    with pytest.raises(ValueError, match="too (small|large)"):
        raise ValueError("negative")


def test_a_message_with_special_characters():
    with pytest.raises(ValueError, match="f(x)"):
        raise ValueError("f(x)")


def test_the_call_form():
    pytest.raises(ValueError, int, "5")


def test_the_exception_itself():
    with pytest.raises(KeyError) as info:
        {}["k"]
    assert info.type is KeyError
    assert str(info.value) == "'j'"


def test_fail():
    pytest.fail("not like this")


def test_a_cause():
    try:
        helper("two")
    except KeyError as error:
        raise RuntimeError("no such number") from error


def test_while_handling():
    try:
        helper("two")
    except KeyError:
        raise RuntimeError("no such number")


def test_a_division():
    total, count = 3, 0
    average = total / count


def test_exit():
    raise SystemExit(3)


def test_notes():
    error = ValueError("first")
    error.add_note("second")
    raise error


def test_many_lines_of_a_call():
    helper(
        "two",
    )


def test_an_attribute():
    value = None
    value.name


def test_arguments():
    def check(left, *rest, flag=True, **more):
        assert left in rest

    check(1, 2, 3, other="x")


def test_pytrace():
    pytest.fail("only this", pytrace=False)


def test_assertion_error_by_hand():
    raise AssertionError("by hand")


def test_in_try():
    try:
        value = 1
        assert value == 2
    finally:
        value = 3


def test_in_with():
    with pytest.raises(KeyError):
        value = 1
        assert value == 2
