"""Functions of real numbers."""

import math

assert math.sqrt(16) == 4 and math.floor(-1.5) == -2 and math.ceil(1.2) == 2
assert math.isclose(math.fsum([0.1] * 10), 1.0) and math.isnan(math.nan) and math.hypot(3, 4) == 5
assert math.comb(5, 2) == 10 and math.factorial(20) == 2432902008176640000 and math.gcd(12, 18) == 6
assert math.prod([2, 3]) == 6 and math.dist((0, 0), (3, 4)) == 5 and math.log2(8) == 3 and math.isqrt(17) == 4
try:
    math.sqrt(-1)
except ValueError as error:
    assert str(error) in ("math domain error", "expected a nonnegative input, got -1.0")
