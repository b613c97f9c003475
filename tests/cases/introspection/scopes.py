import pytest

LIMIT = 3


def check(value):
    assert value < LIMIT


def test_a_global():
    assert LIMIT == 4


def test_a_helper():
    check(5)


def test_a_nested_function():
    def inner(n):
        assert n == 1

    inner(2)


def test_in_a_loop():
    for n in range(5):
        assert n < 3


def test_in_a_comprehension():
    def positive(n):
        assert n > 0
        return n

    [positive(n) for n in [1, 0]]


def test_in_a_with():
    with pytest.raises(ValueError):
        assert 1 == 2


def test_in_a_try():
    try:
        assert 1 == 2
    finally:
        pass


def test_in_an_except():
    try:
        raise KeyError("k")
    except KeyError:
        assert 1 == 2


def test_in_an_if():
    if LIMIT:
        assert LIMIT > 3


def test_in_a_match():
    match LIMIT:
        case 3:
            assert LIMIT == 2


def test_in_a_while():
    n = 0
    while True:
        n += 1
        assert n < 3


class TestClass:
    size = 2

    def test_an_attribute(self):
        assert self.size == 3

    def test_a_method(self):
        assert self.double() == 5

    def double(self):
        return 2 * self.size


def test_a_nonlocal():
    count = 0

    def add():
        nonlocal count
        count += 1
        assert count < 2

    add()
    add()


def test_a_closure():
    n = 5

    def inner():
        assert n == 6

    inner()


def test_a_lambda_in_an_assert():
    assert (lambda x: x + 1)(1) == 3


def test_a_generator_that_asserts():
    def numbers():
        yield 1
        assert False
        yield 2

    list(numbers())


def test_a_sorted_key():
    def key(n):
        assert n != 2
        return n

    sorted([1, 2, 3], key=key)


def test_arguments_are_shown():
    def compute(a, b=2, *rest, flag=False, **options):
        assert a == b

    compute(1, 2, 3, flag=True, x=1)


def test_reassigned_arguments():
    def compute(a):
        a = a + 1
        assert a == 1

    compute(1)


@pytest.mark.parametrize("n", [1, 2, 3])
def test_parameters(n):
    assert n == 2


def test_a_semicolon(): n = 1; assert n == 2


def test_one_line(): assert 1 == 2


def test_over_lines():
    assert [
        1,
        2,
    ] == [
        1,
        3,
    ]


def test_a_comment():
    # why
    assert 1 == 2  # because


def test_with_a_docstring():
    """What it does."""
    assert 1 == 2


def test_blank_lines():

    n = 1

    assert n == 2


def test_a_global_statement():
    global LIMIT
    assert LIMIT == 100


def test_del():
    n = 1
    del n
    assert n == 1


def test_an_error_in_the_condition():
    assert undefined == 1


def test_an_error_in_a_call():
    def f():
        raise ValueError("inside")

    assert f() == 1


def test_an_error_in_bool():
    class NoBool:
        def __bool__(self):
            raise TypeError("no truth")

    assert NoBool()


def test_an_error_in_an_attribute():
    value = None
    assert value.size == 1


def test_an_error_in_a_subscript():
    row = {"a": 1}
    assert row["b"] == 1


def test_an_error_in_a_comparison():
    assert 1 < "a"
