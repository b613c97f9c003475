import pytest


def load(name):
    try:
        return {}[name]
    except KeyError as error:
        raise ValueError(f"no {name}") from error


def reload(name):
    try:
        return {}[name]
    except KeyError:
        raise ValueError(f"no {name}")


def hide(name):
    try:
        return {}[name]
    except KeyError:
        raise ValueError(f"no {name}") from None


def test_from():
    load("x")


def test_during():
    reload("x")


def test_from_none():
    hide("x")


def test_three():
    try:
        load("x")
    except ValueError as error:
        raise RuntimeError("third") from error


def test_three_during():
    try:
        reload("x")
    except ValueError:
        raise RuntimeError("third")


def test_in_finally():
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")


def test_an_assert_in_an_except():
    try:
        int("x")
    except ValueError as error:
        assert str(error) == "nothing"


def test_raise_again():
    try:
        load("x")
    except ValueError:
        raise


def test_raise_the_same():
    try:
        {}["a"]
    except KeyError as error:
        raise error


def test_a_cause_that_was_not_raised():
    raise ValueError("outer") from KeyError("never raised")


def test_a_cause_by_class():
    raise ValueError("outer") from KeyError


def test_with_traceback():
    error = ValueError("kept")
    raise error.with_traceback(None)


def test_an_exit_that_raises():
    class Manager:
        def __enter__(self):
            return self

        def __exit__(self, *details):
            raise RuntimeError("on the way out")

    with Manager():
        raise ValueError("inside")


def test_in_a_generator():
    def numbers():
        yield 1
        raise ValueError("in the generator")

    for n in numbers():
        pass


def test_stop_iteration():
    def numbers():
        yield 1
        raise StopIteration

    list(numbers())


def test_notes():
    error = ValueError("base")
    error.add_note("first note")
    error.add_note("second\nnote")
    raise error


def test_a_note_on_a_cause():
    try:
        raise KeyError("k")
    except KeyError as error:
        error.add_note("on the cause")
        raise ValueError("v") from error


def test_a_note_on_an_assertion():
    try:
        assert 1 == 2
    except AssertionError as error:
        error.add_note("noted")
        raise


def test_raises_that_does_not_match():
    with pytest.raises(ValueError):
        load_two = load
        raise TypeError("other")


def test_match():
    with pytest.raises(ValueError, match="yes"):
        raise ValueError("no")


def test_a_fixture_name_shadowed(request):
    raise LookupError(request.node.name)
