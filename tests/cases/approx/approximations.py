from pytest import approx


def test_a_number():
    assert 0.1 + 0.2 == approx(0.4)


def test_a_list():
    assert [0.1, 0.2] == approx([0.1, 0.3])


def test_a_tuple():
    assert (1.0, 2.0) == approx((1.0, 2.5))


def test_a_dict():
    assert {"f1": 0.1} == approx({"f1": 0.2})


def test_a_tolerance():
    assert 10 == approx(12, abs=1)


def test_a_wide_tolerance():
    assert 10 == approx(1000, rel=0.5)


def test_a_shorter_list():
    assert [1.0] == approx([1.0, 2.0])


def test_other_keys():
    assert {"a": 1.0} == approx({"b": 1.0})


def test_a_text():
    assert "a" == approx(1)


def test_zero():
    assert 1e-9 == approx(0)


def test_in_reverse():
    assert approx(3) == 4


def test_a_truth():
    assert approx(3)


def test_nested():
    approx([[1]])
