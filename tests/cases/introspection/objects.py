import dataclasses
import enum
import typing
from collections import namedtuple


@dataclasses.dataclass
class Point:
    x: int
    y: int


@dataclasses.dataclass
class Line:
    start: Point
    end: Point
    name: str = "line"


@dataclasses.dataclass
class Other:
    x: int
    y: int


@dataclasses.dataclass(eq=False)
class Unequal:
    x: int


@dataclasses.dataclass
class Partly:
    x: int
    note: str = dataclasses.field(compare=False, default="")


@dataclasses.dataclass
class OwnEquality:
    x: int

    def __eq__(self, other):
        return False


class Color(enum.Enum):
    RED = 1
    BLUE = 2


Pair = namedtuple("Pair", "left right")


class Typed(typing.NamedTuple):
    a: int
    b: str


class Plain:
    pass


class Broken:
    def __repr__(self):
        raise ValueError("no repr")


class BrokenEquality:
    def __eq__(self, other):
        raise RuntimeError("cannot compare")

    def __repr__(self):
        return "<BrokenEquality>"


class BrokenElement(list):
    def __getitem__(self, index):
        raise RuntimeError("no element")

    def __eq__(self, other):
        return False


class Lines:
    def __repr__(self):
        return "line one\nline two"


class Falsy:
    def __bool__(self):
        return False

    def __repr__(self):
        return "<Falsy>"


def test_points():
    assert Point(1, 2) == Point(1, 3)


def test_both_fields():
    assert Point(1, 2) == Point(3, 4)


def test_nested():
    assert Line(Point(0, 0), Point(1, 1)) == Line(Point(0, 0), Point(1, 2))


def test_other_classes():
    assert Point(1, 2) == Other(1, 2)


def test_without_equality():
    assert Unequal(1).x == Unequal(2).x


def test_partly():
    assert Partly(1, "a") == Partly(2, "a")


def test_own_equality():
    assert OwnEquality(1) == OwnEquality(1)


def test_points_in_a_list():
    assert [Point(1, 2)] == [Point(1, 3)]


def test_points_in_a_dict():
    assert {"p": Point(1, 2)} == {"p": Point(1, 3)}


def test_enums():
    assert Color.RED == Color.BLUE


def test_enum_is():
    assert Color.RED is Color.BLUE


def test_enum_value():
    assert Color.RED.value == 2


def test_named_tuples():
    assert Pair(1, 2) == Pair(1, 3)


def test_typed_tuples():
    assert Typed(1, "a") == Typed(1, "b")


def test_named_tuple_and_tuple():
    assert Pair(1, 2) == (1, 3)


def test_a_repr_that_raises():
    assert Broken() == 1


def test_a_repr_that_raises_in_a_list():
    assert [Broken()] == [1]


def test_an_equality_that_raises():
    assert BrokenEquality() == 1


def test_an_element_that_raises():
    assert BrokenElement([1]) == [1]


def test_a_repr_of_lines():
    assert Lines() == 1


def test_falsy():
    assert Falsy()


def test_attribute_of_an_instance():
    p = Point(1, 2)
    assert p.x == 2


def test_two_attributes():
    p, q = Point(1, 2), Point(3, 4)
    assert p.x == q.y


def test_a_class():
    assert Point is Other


def test_a_function():
    assert test_points == test_nested


def test_a_module():
    assert dataclasses is enum


def test_an_exception():
    error = ValueError("x")
    assert str(error) == "y"


def test_an_exceptions_args():
    error = ValueError("x", 1)
    assert error.args == ("x", 2)


def test_a_long_repr():
    class Long:
        def __repr__(self):
            return "L" * 400

    assert Long() == 1


def test_property():
    class Account:
        @property
        def balance(self):
            return 5

        def __repr__(self):
            return "Account()"

    account = Account()
    assert account.balance == 10


def test_class_attribute():
    assert Color.RED.name == "BLUE"


def test_static_method():
    class Tool:
        @staticmethod
        def size():
            return 3

    assert Tool.size() == 4
