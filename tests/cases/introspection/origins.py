class Client:
    retries = 3

    def __init__(self):
        self.calls = []

    def get(self, key, default=None):
        self.calls.append(key)
        return default

    def __repr__(self):
        return "<Client>"


client = Client()
LIMIT = 5


def build():
    return Client()


def test_an_attribute():
    assert client.retries == 4


def test_an_attribute_of_a_call():
    assert build().retries == 4


def test_a_method():
    assert client.get("a", default=1) == 2


def test_a_keyword():
    options = {"default": 7}
    assert client.get("a", **options) == 8


def test_a_star():
    arguments = ["a", 1]
    assert client.get(*arguments) == 2


def test_isinstance():
    assert isinstance(client.get("a"), str)


def test_a_local_function():
    def check(value):
        return value > 3

    ok = check(2)
    assert ok


def test_a_global():
    assert LIMIT == 6


def test_a_subscript():
    rows = {"a": 1}
    assert rows["a"] == 2


def test_all():
    rows = [1, 5]
    assert all([row < 4 for row in rows])


def test_a_conditional():
    flag = True
    assert (1 if flag else 2) == 2


def test_an_fstring():
    name = "x"
    assert f"{name}!" == "y!"


def test_length_of_an_attribute():
    assert len(build().calls) == 1


class TestGroup:
    def test_method(self):
        assert client.get("b", 1) == 3
