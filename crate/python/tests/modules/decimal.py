"""Decimal numbers of any precision."""

from decimal import ROUND_HALF_UP, Decimal, DivisionByZero, localcontext

assert Decimal("0.1") + Decimal("0.2") == Decimal("0.3")
assert Decimal("2.675").quantize(Decimal("0.01"), ROUND_HALF_UP) == Decimal("2.68")
with localcontext() as context:
    context.prec = 5
    assert str(Decimal(1) / 3) == "0.33333"
try:
    Decimal(1) / 0
except DivisionByZero:
    pass
else:
    raise AssertionError("a number was divided by zero")
