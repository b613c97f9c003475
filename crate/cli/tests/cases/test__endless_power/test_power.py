def test_power():
    10**10**8
