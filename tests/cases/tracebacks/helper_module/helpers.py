def check_equal(a, b):
    assert a == b


def check_message(a, b):
    assert a == b, f"{a} is not {b}"


def divide(a, b):
    return a / b


def call(function):
    return function()
