def test_five_megabytes():
    assert "a" * 5_000_000 == "a" * 4_999_999 + "b"


def test_five_megabytes_that_differ_at_once():
    assert "a" * 5_000_000 == "b" * 5_000_000


def test_half_a_million_lines():
    left = "\n".join(map(str, range(500_000)))
    assert left == left.replace("7", "seven")


def test_lists():
    left = list(range(300_000))
    assert left == left[:-1] + [0]


def test_longer_lists():
    left = list(range(300_000))
    assert left == left[:-7]


def test_dicts():
    left = dict.fromkeys(range(100_000), 1)
    assert left == {**left, 5: 2}


def test_dicts_with_many_more():
    left = {f"key {n:06}": n for n in range(50_000)}
    assert left == {}


def test_sets():
    assert set(range(100_000)) == set(range(99_990))


def test_in_a_large_list():
    assert -1 in list(range(100_000))


def test_nested():
    left = right = 0
    for _ in range(40):
        left, right = [left], [right]
    right = [right]
    assert left == right


def test_bytes():
    assert b"a" * 1_000_000 == b"a" * 999_999 + b"b"


def test_a_large_message():
    assert False, "m" * 2_000
