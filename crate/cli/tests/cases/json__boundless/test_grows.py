def test_grows():
    rows = []
    while True:
        rows.append("row " * 10_000_000)
