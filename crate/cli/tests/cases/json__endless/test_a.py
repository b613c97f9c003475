def test_a():
    while True:
        pass
