"""Classes made of fields: defaults, frozen, ordered, slots."""

from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace


@dataclass(order=True)
class Row:
    name: str
    tags: list[str] = field(default_factory=list, compare=False)

    def __post_init__(self):
        self.name = self.name.strip()


row = Row(" a ")
assert repr(row) == "Row(name='a', tags=[])" and row == Row("a", ["x"]) and row < Row("b")
assert asdict(replace(row, name="c")) == {"name": "c", "tags": []}
assert [one.name for one in fields(Row)] == ["name", "tags"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    x: int = 0


try:
    Point(x=1).x = 2
except FrozenInstanceError:
    pass
else:
    raise AssertionError("a frozen object was changed")
assert len({Point(x=1), Point(x=1)}) == 1
