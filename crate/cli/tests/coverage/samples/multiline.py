NAMES = [
    "a",
    "b",
    "c",
]; COUNT = len(NAMES)

TEXT = """first
second
""" + str(
    COUNT
)

first = 1; second = 2


def build(
    one,
    two=[
        1,
        2,
    ],
):
    total = (
        one
        + sum(two)
    )
    if (
        total > 3
        and one
    ):
        return dict(
            total=total,
            one=one,
        )
    return \
        total


def call(function):
    return (function(
        1,
    )
        .upper()
        .lower())


def missed(value):
    assert (
        value
    ), "a message"
    del value
    return [
        1,
    ]


lambda_ = lambda x: (
    x
    + 1
)
