from contextlib import contextmanager, suppress


@contextmanager
def opened(name):
    print("open", name)
    try:
        yield name
    finally:
        print("close", name)


def one():
    with opened("a") as a:
        return a


def two():
    with (
        opened("a") as a,
        opened("b") as b,
    ):
        both = a + b
    return both


def swallowed():
    with suppress(KeyError):
        {}["missing"]
        print("never")
    with suppress(KeyError): return 1
    return 2


def never():
    with opened("x"):
        pass
