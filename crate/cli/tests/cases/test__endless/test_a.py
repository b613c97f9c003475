def test_a():
    pass


def test_b():
    while True:
        pass
