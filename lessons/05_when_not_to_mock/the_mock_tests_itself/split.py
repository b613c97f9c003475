"""Splits data into a part to learn from and a part to be judged by."""


def split_by_day(rows, first_test_day):
    """Rows before the day are for training; rows of that day and later are for testing. Both keep their order."""
    train = [row for row in rows if row["day"] < first_test_day]
    test = [row for row in rows if row["day"] >= first_test_day]
    return train, test
