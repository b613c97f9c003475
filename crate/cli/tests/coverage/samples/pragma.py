def used():
    return 1


def unused():  # pragma: no cover
    value = 1
    return value


class Unused:  # pragma: no cover
    def method(self):
        return 1


def partly(flag):
    if flag:
        return 1
    else:  # pragma: no cover
        print("never")
        return 2


def line(flag):
    if flag:
        raise ValueError("bad")  # pragma: no cover
    return flag


def branch(flag):
    if flag:  # pragma: no cover
        print("a")
        print("b")
    elif flag is None:
        return 0
    else:
        return 1


def tried():
    try:
        return 1
    except ValueError:  # pragma: no cover
        return 2
    finally:  # pragma: no cover
        print("done")


@staticmethod  # pragma: no cover
def decorated():
    return 1


def wrapped(
    one,
    two,
):  # pragma: no cover
    return one + two


def stub(): ...


def longer_stub(value) -> int:
    ...


class Protocol:
    def method(self): ...  # a comment

    def other(
        self,
    ) -> int: ...


for _ in range(2):  # pragma: NO COVER
    print("a")
    print("b")


VALUE = [  # PRAGMA: no cover
    1,
    2,
]

async def later():  #pragma:no cover
    return 1


def ends():
    while True:
        break
    else:  # pragma: no cover
        print("never")
    text = "# pragma: no cover"
    return text
