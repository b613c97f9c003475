VALUE = 2


def never():
    return VALUE
