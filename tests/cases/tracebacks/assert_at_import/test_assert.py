values = [1, 2]
assert values == [1, 3]


def test_a():
    pass
