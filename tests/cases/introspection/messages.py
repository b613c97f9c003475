class Reason:
    def __str__(self):
        return "str of it"

    def __repr__(self):
        return "<Reason>"


def test_text():
    assert 1 == 2, "they differ"


def test_lines():
    assert 1 == 2, "first\nsecond"


def test_a_number():
    assert 1 == 2, 42


def test_an_object():
    assert False, Reason()


def test_a_tuple():
    assert False, ("a", 1)


def test_an_f_string():
    n = 3
    assert n == 4, f"n is {n}"


def test_a_percent():
    assert 1 == 2, "100% wrong %s"


def test_with_details():
    assert [1, 2] == [1, 3], "lists"


def test_an_empty_one():
    assert 1 == 2, ""


def test_none():
    assert 1 == 2, None


def test_a_quoted_one():
    assert False, "it's \"quoted\""


def test_a_dict():
    assert False, {"a": "b\nc"}


def test_a_backslash():
    assert False, "C:\\new\\table"


def test_a_percent_in_values():
    assert "100%" == "50%"


def test_marks_of_the_layout():
    text = "a\n{b\n}c\n~d"
    assert text == "x"


def test_a_condition_over_lines():
    assert (
        1
        == 2
    ), "over lines"


def test_an_error_in_the_message():
    assert False, 1 / 0


def test_an_assertion_by_hand():
    raise AssertionError("by hand")


def test_an_assertion_without_text():
    raise AssertionError


def test_an_assertion_of_two():
    raise AssertionError("a", "b")


def test_an_assertion_that_begins_like_one():
    raise AssertionError("assert it")
