"""Functions of complex numbers."""

import cmath

assert cmath.sqrt(-4) == 2j
radius, angle = cmath.polar(1j)
assert radius == 1 and cmath.isclose(angle, cmath.pi / 2)
assert cmath.isclose(cmath.exp(1j * cmath.pi), -1)
