import upper


def test_a():
    pass
