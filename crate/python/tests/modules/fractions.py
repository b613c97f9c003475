"""Fractions."""

from fractions import Fraction

assert Fraction(1, 3) + Fraction(1, 6) == Fraction(1, 2)
assert Fraction("0.125") == Fraction(1, 8) and str(Fraction(3, 6)) == "1/2"
assert Fraction(3.14159).limit_denominator(100) == Fraction(311, 99)
