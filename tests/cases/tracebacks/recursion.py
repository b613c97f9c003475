import sys


def endless(n):
    return endless(n)


def there():
    return back()


def back():
    return there()


class Node:
    def __getattr__(self, name):
        return getattr(self, name + "x")


def test_the_same_again():
    endless(1)


def test_two_functions():
    there()
