"""Enumerations, flags, and automatic values."""

from enum import Enum, Flag, IntEnum, StrEnum, auto, unique


class Stage(StrEnum):
    STAGING = auto()
    PRODUCTION = auto()


assert Stage("staging") is Stage.STAGING and f"{Stage.PRODUCTION}" == "production"
assert repr(Stage.STAGING) == "<Stage.STAGING: 'staging'>"


class Right(Flag):
    READ = auto()
    WRITE = auto()


assert Right.READ | Right.WRITE == Right(3) and Right.READ in Right(3)


class Level(IntEnum):
    LOW = 1
    HIGH = 2


assert Level.LOW < Level.HIGH and sorted([Level.HIGH, Level.LOW])[0] is Level.LOW
try:
    Stage("gone")
except ValueError as error:
    assert str(error) == "'gone' is not a valid Stage"
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError:
    pass
else:
    raise AssertionError("a value was used twice")
