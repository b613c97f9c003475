import functools


def plain(function):
    return function


def with_argument(
    name,
    other=None,
):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            """Calls it."""
            return function(*args, **kwargs)

        return wrapper

    return decorate


@plain
@with_argument(
    "a",
    other=1,
)
def twice(number):
    return 2 * number


@plain
def never_called(
    number,
    factor=3,
):
    result = factor * number
    return result


@plain
class Thing:
    """Has things."""

    size: int = 1
    other: str

    @property
    def double(self):
        return self.size * 2

    @double.setter
    def double(self, value):
        self.size = value // 2

    @staticmethod
    def make(): return Thing()
