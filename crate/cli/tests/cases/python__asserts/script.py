rows = 2
assert rows == 3, f"{rows} rows"
