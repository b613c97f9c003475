def double(x):
    return 2 * x


def test_ints():
    assert 1 == 2


def test_a_name():
    count = 3
    assert count == 4


def test_a_call():
    assert double(2) == 5


def test_two_calls():
    assert double(2) == double(3)


def test_nested_calls():
    assert double(double(1)) == 3


def test_arithmetic():
    a, b = 2, 3
    assert a + b == 6


def test_precedence():
    a, b, c = 2, 3, 4
    assert (a + b) * c == a + b * c


def test_powers():
    n = 3
    assert n**2 == 8


def test_division():
    assert 7 // 2 == 4


def test_modulo():
    n = 10
    assert n % 3 == 0


def test_shifts():
    n = 1
    assert n << 3 == 4


def test_bits():
    flags = 6
    assert flags & 1


def test_inverted():
    n = 0
    assert ~n == 0


def test_negative():
    n = 5
    assert -n == 5


def test_positive():
    n = 5
    assert +n == 4


def test_floats():
    assert 0.1 + 0.2 == 0.3


def test_less():
    a, b = 5, 3
    assert a < b


def test_less_or_equal():
    a, b = 5, 3
    assert a <= b


def test_greater():
    a, b = 3, 5
    assert a > b


def test_unequal():
    n = 3
    assert n != 3


def test_a_chain():
    n = 7
    assert 0 < n < 5


def test_a_chain_that_fails_at_its_begin():
    n = 7
    assert 10 < n < 20


def test_a_long_chain():
    a, b, c, d = 1, 2, 3, 3
    assert a < b < c < d


def test_complex():
    assert 1 + 2j == 1 - 2j


def test_a_huge_int():
    assert 10**60 == 10**60 + 1


def test_infinity():
    assert float("inf") == float("-inf")


def test_not_a_number():
    nan = float("nan")
    assert nan == nan


def test_matrix_product():
    class M:
        def __matmul__(self, other):
            return 5

        def __repr__(self):
            return "M()"

    m = M()
    assert m @ m == 6


def test_a_bool_is_an_int():
    assert True == 2
