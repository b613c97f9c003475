"""Warnings: caught, filtered, turned into errors."""

import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old", DeprecationWarning)
assert [(str(one.message), one.category) for one in caught] == [("old", DeprecationWarning)]
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now")
    except UserWarning as error:
        assert str(error) == "now"
    else:
        raise AssertionError("a warning was no error")
with warnings.catch_warnings(record=True) as none:
    warnings.filterwarnings("ignore", message="ol")
    warnings.warn("old")
assert none == []


@warnings.deprecated("use new")
def old():
    return 1


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    assert old() == 1 and str(caught[0].message) == "use new"
