def double(value):
    return value * 2


def test_a_plain_difference():
    total = 7
    assert total == 8


def test_one_line(): assert double(2) == double(3)


def test_a_value_that_was_called_for():
    assert double(2) == 5


def test_order():
    assert double(1) > 4


def test_a_chain():
    low, high = 1, 5
    assert low < double(3) < high


def test_arithmetic():
    rest = 3
    assert double(rest) + 1 == 8 - rest


def test_negation():
    assert not double(2)


def test_both():
    assert double(1) == 2 and double(2) == 5


def test_either():
    nothing = 0
    assert nothing or double(0)


def test_with_a_message():
    score = 0.5
    assert score > 0.8, f"score {score} is too low"


def test_with_a_message_that_is_no_text():
    assert double(1) == 3, ["a", 1]


def test_over_many_lines():
    assert (
        double(
            2,
        )
        == 5
    )


def test_a_float():
    assert 0.1 + 0.2 == 0.3


def test_identity():
    found = None
    assert found is not None


def test_truth():
    empty = []
    assert empty


def test_a_walrus():
    assert (count := double(2)) == 5


def test_a_comparison_of_comparisons():
    assert (double(1) == 2) == (double(2) == 5)


def test_in_a_block():
    for value in [1, 2]:
        if value > 1:
            assert double(value) == value
