"""Branches, some of which are never taken."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

DEBUG = False


def sign(number):
    if number > 0:
        return "plus"
    elif number == 0:
        return "zero"
    elif number < -1000:
        return "far below"
    else:
        return "minus"


def one_line(flag):
    if flag: return 1
    else: return 2


def short(flag): return "yes" if flag else "no"


def constant():
    if False:
        print("never")
    if True:
        value = 1
    else:
        value = 2
    if 0: value = 3
    if __debug__:
        value += 1
    return value


def both(flag):
    if flag:
        return 1
    else:
        return 2
    print("unreachable")


if sys.version_info < (3, 0):
    OLD = True
else:
    OLD = False

if __name__ == "__main__":
    print(sign(1))
