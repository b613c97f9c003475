"""The end of an explanation of two values that can be gone through: pytest-mock's own tests ask for it."""

import difflib
import pprint


def _compare_eq_iterable(left, right, highlighter, verbose=0):
    if verbose <= 0:
        return ["Use -v to get more diff"]
    left_lines, right_lines = pprint.pformat(left).splitlines(), pprint.pformat(right).splitlines()
    lines = [line.rstrip() for line in difflib.ndiff(right_lines, left_lines)]
    title = "Full diff: (-: missing in left side, +: extra in left side)"
    return ["", title, *highlighter("\n".join(lines), lexer="diff").splitlines()]
