import json

import pytest


def outer(n):
    return middle(n)


def middle(n):
    value = n + 1
    return inner(
        value,
        factor=2,
    )


def inner(value, factor):
    if factor:
        raise ValueError(f"bad {value}")
    return value


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"only {self.balance} left")
        self.balance -= amount

    def __repr__(self):
        return f"Account({self.balance})"


class MyError(Exception):
    pass


class Strange(Exception):
    def __str__(self):
        raise RuntimeError("no text")


class Lined(Exception):
    def __str__(self):
        return "first\nsecond\n\nfourth"


def test_three_frames():
    outer(1)


def test_two_frames():
    inner(1, factor=True)


def test_a_method():
    account = Account(5)
    account.withdraw(10)


def test_over_lines():
    inner(
        1,
        factor=2,
    )


def test_own_error():
    raise MyError("mine")


def test_own_error_without_text():
    raise MyError


def test_an_error_of_two():
    raise MyError("a", 2)


def test_lines():
    raise Lined


def test_no_text():
    raise Strange


def test_a_library_frame():
    json.loads("{")


def test_a_callback_from_a_library():
    def fail(pairs):
        raise KeyError("from the hook")

    json.loads('{"a": 1}', object_pairs_hook=fail)


def test_attribute_error():
    "x".upperr()


def test_attribute_of_none():
    value = None
    value.strip()


def test_name_error():
    value = 1
    return valeu


def test_unbound():
    if False:
        x = 1
    print(x)


def test_index():
    [1, 2][5]


def test_key():
    {"a": 1}["b"]


def test_key_that_is_no_text():
    {}[(1, 2)]


def test_zero():
    1 / 0


def test_type():
    1 + "a"


def test_value():
    int("x")


def test_too_many_arguments():
    inner(1, 2, 3)


def test_missing_argument():
    inner(1)


def test_an_unknown_keyword():
    inner(1, factr=2)


def test_unpack():
    a, b = [1, 2, 3]


def test_unpack_too_few():
    a, b, c = [1, 2]


def test_not_callable():
    (3)()


def test_not_iterable():
    for n in 5:
        pass


def test_not_subscriptable():
    None[0]


def test_import():
    import no_such_module


def test_file():
    open("no/such/file.txt")


def test_unicode():
    b"\xff".decode("utf-8")


def test_stop():
    next(iter([]))


def test_os_error():
    raise OSError(5, "Input/output error", "disk")


def test_system_exit():
    raise SystemExit(3)


def test_exit_text():
    import sys

    sys.exit("stopped")


def test_not_implemented():
    raise NotImplementedError


def test_not_implemented_text():
    raise NotImplementedError("later")


def test_timeout():
    raise TimeoutError("too slow")


def test_assertion_in_a_helper():
    def check(n):
        assert n == 1, "helper"

    check(2)


def test_a_range_in_a_line():
    data = {"a": [1, 2]}
    total = data["a"][0] + data["a"][7] + 1


def test_a_call_in_a_line():
    total = len("abc") + int("x") + 1


def test_a_chain_in_a_line():
    "abc".upper().lowerr().strip()


def test_a_lambda():
    f = lambda x: x["k"]
    f({})


def test_a_comprehension():
    [1 / n for n in [1, 0]]


def test_a_generator_expression():
    sum(1 / n for n in [1, 0])


def test_a_decorated_function():
    def logged(function):
        def wrapper(*args):
            return function(*args)

        return wrapper

    @logged
    def fail(n):
        raise ValueError(n)

    fail(7)


def test_a_property():
    class Thing:
        @property
        def size(self):
            raise ValueError("no size")

    Thing().size


def test_a_del():
    del {}["x"]


def test_an_augmented_assignment():
    total = 1
    total += "x"


def test_a_return():
    return {}["missing"]


def test_a_raise_over_lines():
    raise ValueError(
        "over "
        "lines"
    )


def test_hidden():
    def check(n):
        __tracebackhide__ = True
        if n:
            raise ValueError("hidden frame")

    check(1)


def test_hidden_between():
    def check(n):
        __tracebackhide__ = True
        inner(n, 1)

    check(1)


def test_hidden_by_a_function():
    def check(n):
        __tracebackhide__ = lambda info: info.errisinstance(ValueError)
        raise ValueError("hidden")

    check(1)


def test_hidden_not_by_a_function():
    def check(n):
        __tracebackhide__ = lambda info: info.errisinstance(KeyError)
        raise ValueError("shown")

    check(1)


def test_all_hidden():
    __tracebackhide__ = True
    raise ValueError("all")


def test_many_frames():
    def down(n):
        if n == 0:
            raise ValueError("bottom")
        down(n - 1)

    down(5)


def test_long_arguments():
    def take(a, b, c):
        raise ValueError("x")

    take("a" * 50, ["b"] * 20, {"c": "d" * 300})


@pytest.mark.parametrize("a, b", [(1, 0)])
def test_parameters(a, b):
    a / b


class TestThings:
    def test_self(self):
        raise ValueError("in a class")

    def helper(self, n):
        return 1 / n

    def test_helper(self):
        self.helper(0)


@pytest.fixture
def broken():
    raise ValueError("broken fixture")


@pytest.fixture
def uses_broken(broken):
    return broken


@pytest.fixture
def ends_badly():
    yield 1
    raise ValueError("bad end")


def test_broken_fixture(broken):
    pass


def test_broken_below(uses_broken):
    pass


def test_bad_end(ends_badly):
    pass
