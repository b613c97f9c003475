def outer(value):
    def inner():
        def innermost():
            return value

        return innermost()

    def never():
        one = 1
        return one

    class Local:
        """Local."""

        limit = value

        def get(self):
            return self.limit

        def unused(self):
            return None

    return inner() + Local().get()


def generator(count):
    for index in range(count):
        yield index
        print("after", index)
    yield from []
    return "end"


def stopped_early():
    numbers = generator(3)
    return next(numbers)


class Base:
    def template(self):
        return self.step()

    def step(self):
        raise NotImplementedError


class Child(Base):
    def step(self): return super().__class__
