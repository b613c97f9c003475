def test_first(first, size, colour):
    assert first == 1
