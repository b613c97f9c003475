def yes():
    return True


def no():
    return False


class Box:
    full = False

    def is_open(self):
        return False

    def __repr__(self):
        return "<Box>"


def test_false():
    assert False


def test_none():
    assert None


def test_zero():
    assert 0


def test_an_empty_text():
    assert ""


def test_an_empty_list():
    items = []
    assert items


def test_not():
    assert not True


def test_not_a_name():
    value = 1
    assert not value


def test_not_a_call():
    assert not yes()


def test_a_call():
    assert no()


def test_and():
    assert yes() and no()


def test_and_stops():
    assert no() and yes()


def test_or():
    assert no() or no()


def test_a_mixture():
    a, b, c = 1, 0, 0
    assert a and (b or c)


def test_or_of_ands():
    a, b, c, d = 1, 0, 0, 1
    assert (a and b) or (c and d)


def test_not_and():
    a, b = 1, 1
    assert not (a and b)


def test_comparisons_and():
    a, b = 1, 2
    assert a == 1 and b == 3


def test_comparisons_or():
    a, b = 1, 2
    assert a == 2 or b == 3


def test_is():
    value = 3
    assert value is None


def test_is_not():
    value = None
    assert value is not None


def test_is_true():
    value = 1
    assert value is True


def test_an_attribute():
    box = Box()
    assert box.full


def test_an_attribute_compared():
    assert Box().full == True


def test_a_method():
    box = Box()
    assert box.is_open()


def test_an_attribute_of_an_attribute():
    class Shelf:
        box = Box()

        def __repr__(self):
            return "<Shelf>"

    shelf = Shelf()
    assert shelf.box.full


def test_isinstance():
    assert isinstance(1, str)


def test_isinstance_of_many():
    value = "x"
    assert isinstance(value, (int, float))


def test_isinstance_of_a_call():
    assert isinstance(yes(), str)


def test_issubclass():
    assert issubclass(int, str)


def test_hasattr():
    assert hasattr(Box(), "lid")


def test_callable():
    value = 3
    assert callable(value)


def test_len():
    items = [1, 2, 3]
    assert len(items) == 2


def test_any():
    assert any(n > 5 for n in [1, 2])


def test_all():
    flags = [True, False]
    assert all(flags)


def test_all_of_a_comprehension():
    assert all([n % 2 for n in range(4)])


def test_max():
    assert max([1, 5, 3]) < 4


def test_sum():
    prices = [1.5, 2.5]
    assert sum(prices) == 5


def test_a_conditional_expression():
    n = 3
    assert (1 if n > 5 else 0)


def test_a_subscript():
    row = {"ok": False}
    assert row["ok"]


def test_a_slice():
    items = [1, 2, 3, 4]
    assert items[1:3] == [2, 4]


def test_a_lambda():
    f = lambda x: x - 1
    assert f(1)


def test_a_walrus():
    assert (n := no())


def test_a_walrus_compared():
    assert (n := 3) == 4


def test_a_walrus_used_after():
    assert (n := 2) and n == 3


def test_an_f_string():
    name = "Ada"
    assert f"hello {name}" == "hello Bob"


def test_a_comprehension():
    assert [n * n for n in range(3)] == [0, 1, 5]


def test_a_generator():
    assert (n for n in []) is None or False


def test_an_await_free_tuple():
    assert (1, 2) == (1, 3)


def test_starred():
    args = (1, 2)
    assert max(*args) == 3


def test_keywords():
    def f(a, *, b):
        return a + b

    assert f(1, b=2) == 4


def test_double_starred():
    def f(**options):
        return len(options)

    options = {"x": 1}
    assert f(**options) == 2


def test_a_method_of_a_text():
    name = "ada"
    assert name.upper() == "Ada"


def test_a_chain_of_methods():
    assert " Ada ".strip().lower() == "Ada"


def test_startswith():
    assert "hello".startswith("j")


def test_sorted():
    assert sorted([3, 1, 2]) == [1, 3, 2]


def test_a_type():
    assert type(1) is str


def test_a_type_compared():
    assert type(1) == type("")
