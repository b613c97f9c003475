limit = undefined_limit + 1


def test_a():
    assert limit
