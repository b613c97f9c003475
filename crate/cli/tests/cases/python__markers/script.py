import sys


def ratio(wins, games):
    return wins / games


try:
    ratio(1, 0) + len([1, 2])
except ZeroDivisionError as error:
    error.add_note("no game was played")
    sys.stdout.write("caught\n")
    raise
