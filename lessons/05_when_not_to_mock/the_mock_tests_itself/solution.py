from split import split_by_day

MONDAY = {"day": "2026-03-02", "sales": 10}
TUESDAY = {"day": "2026-03-03", "sales": 12}
WEDNESDAY = {"day": "2026-03-04", "sales": 9}
AGAIN = {"day": "2026-03-02", "sales": 10}


def test_rows_are_split_at_the_day():
    train, test = split_by_day([MONDAY, TUESDAY, WEDNESDAY], "2026-03-03")

    assert train == [MONDAY]
    assert test == [TUESDAY, WEDNESDAY]


def test_both_parts_keep_their_order_and_their_repeats():
    train, test = split_by_day([WEDNESDAY, AGAIN, TUESDAY, MONDAY], "2026-03-03")

    assert train == [AGAIN, MONDAY]
    assert test == [WEDNESDAY, TUESDAY]


def test_the_rows_that_were_passed_in_are_left_alone():
    rows = [WEDNESDAY, MONDAY]

    split_by_day(rows, "2026-03-03")

    assert rows == [WEDNESDAY, MONDAY]
