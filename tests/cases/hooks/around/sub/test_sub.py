def test_order(made):
    assert made == "other"
