print("read")


def test_b():
    pass
