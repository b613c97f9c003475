"""Hints, protocols, typed dicts and named tuples."""

from typing import Any, Generic, Literal, NamedTuple, Optional, Protocol, TypedDict, TypeVar, Union, cast, get_args, get_type_hints, runtime_checkable


@runtime_checkable
class Loads(Protocol):
    def load(self): ...


class Store:
    def load(self): ...


assert isinstance(Store(), Loads) and not isinstance(1, Loads)


class Row(NamedTuple):
    name: str
    size: int = 0


class Settings(TypedDict, total=False):
    rate: float


T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, value: T):
        self.value = value


assert Row("a") == ("a", 0) and Settings(rate=1.0) == {"rate": 1.0} and Box[int](3).value == 3
assert get_args(Literal["a", "b"]) == ("a", "b") and Optional[int] == Union[int, None] and cast(Any, 1) == 1
assert get_type_hints(Row) == {"name": str, "size": int}


def first[A](rows: list[A]) -> A:
    return rows[0]


type Rows = list[int]
assert first([1]) == 1 and Rows.__value__ == list[int]
