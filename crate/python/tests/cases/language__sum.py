# === floats are summed with what each addition loses ===
import inspect
import math

assert sum([0.1] * 10) == 1.0 and sum([0.1] * 3) == 0.30000000000000004
assert sum([1e16, 1.0, -1e16]) == 1.0 and sum([1.0, 1e100, 1.0, -1e100]) == 2.0
assert sum([0.1, 1, 0.2, True]) == 2.3 and sum([1, 2, 0.5]) == 3.5 and sum([], 0.5) == 0.5
assert math.isnan(sum([1.0, float("nan")])) and sum([1.0, float("inf")]) == float("inf")
assert sum([1e308, 1e308, -1e308]) == float("inf") and sum([0.1, 2**63, 0.2, -(2**63)]) == 0.0
assert sum([2**70, 0.5, -(2**70)]) == 0.0 and sum([2**63 - 1, 1]) == 2**63 and sum([0.1] * 10, True) == 2.000000000000001
assert sum([0.5, 10**400 // 10**399, 2**70]) == 2.0**70 and isinstance(sum([1, 2]), int)

# === everything else is added as it is ===
assert sum([[1], [2]], []) == [1, 2] and sum(range(5)) == 10 and sum(x for x in (1, 2)) == 3
assert sum([1.5, 2j]) == 1.5 + 2j and sum([2**70, 1]) == 2**70 + 1 and sum((), start=7) == 7


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __radd__(self, other):
        return Money(self.cents + int(other * 100))

    def __add__(self, other):
        return Money(self.cents + other.cents)


assert sum([Money(5), Money(7)]).cents == 12 and sum([1.0, Money(5)]).cents == 105

# === what it refuses, and what it is ===
for start, words in (
    ("", "sum() can't sum strings [use ''.join(seq) instead]"),
    (b"", "sum() can't sum bytes [use b''.join(seq) instead]"),
    (bytearray(), "sum() can't sum bytearray [use b''.join(seq) instead]"),
):
    try:
        sum(["a"], start)
        assert False
    except TypeError as error:
        assert str(error) == words, error
try:
    sum([1, "a"])
    assert False
except TypeError as error:
    assert str(error) == "unsupported operand type(s) for +: 'int' and 'str'", error
assert repr(sum) == "<built-in function sum>" and sum.__module__ == "builtins"
assert str(inspect.signature(sum)) == "(iterable, /, start=0)"
