def compute():
    return 1 / 0


value = compute()
