import shop


def test_c():
    pass
