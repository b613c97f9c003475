VALUE = 1


def use():
    return VALUE
