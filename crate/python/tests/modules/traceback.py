"""Exceptions as text."""

import traceback

try:
    try:
        {}["missing"]
    except KeyError as cause:
        raise ValueError("no row") from cause
except ValueError as error:
    lines = traceback.format_exception(error)
    assert lines[-1] == "ValueError: no row\n"
    assert "The above exception was the direct cause" in "".join(lines)
    assert traceback.format_exc() == "".join(lines)
    assert traceback.extract_tb(error.__traceback__)[-1].name in ("<module>", "test_case")
    assert traceback.TracebackException.from_exception(error).exc_type_str == "ValueError"
assert traceback.format_exception_only(KeyError("a")) == ["KeyError: 'a'\n"]
