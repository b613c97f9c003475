def test_a():
    raise KeyboardInterrupt
