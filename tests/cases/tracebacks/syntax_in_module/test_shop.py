import shop


def test_a():
    pass
