from source import load


def count(day):
    return len(load(day))
