from shop import cart, till


def test_a():
    assert cart
