import importlib

import package.used


def test_use():
    assert package.used.use() == 1


def test_reload():
    again = importlib.reload(package.used)
    assert again.use() == 1


def test_import_inside():
    import package.unused

    assert package.unused.VALUE == 2
