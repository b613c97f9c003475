"""The kinds of numbers."""

from decimal import Decimal
from fractions import Fraction
from numbers import Integral, Number, Real

assert isinstance(1, Integral) and isinstance(1.5, Real) and not isinstance(1.5, Integral)
assert isinstance(Fraction(1, 2), Real) and isinstance(Decimal(1), Number) and not isinstance("1", Number)
