def test_b():
    assert 1 == 2
