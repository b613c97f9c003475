def kind(value):
    match value:
        case 0:
            return "zero"
        case int() | float() if value < 0:
            return "below"
        case int():
            return "number"
        case [first, *rest]:
            return f"list of {1 + len(rest)}"
        case {"name": name, **others}:
            return name
        case str(): return "text"
        case _:
            return "other"


def point(value):
    match value:
        case (0, 0):
            where = "origin"
        case (
            x,
            y,
        ):
            where = f"{x}, {y}"
    return where


def never(value):
    match value:
        case None:
            return 1
    return 2
