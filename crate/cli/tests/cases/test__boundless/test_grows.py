def test_well():
    pass


def test_too_much_at_once():
    "x" * 10**12


def test_grows():
    rows = []
    while True:
        rows.append("row " * 10_000_000)
