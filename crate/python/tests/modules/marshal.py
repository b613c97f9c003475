"""Python's own form of values.

Not here: code from CPython's `.pyc` files.
"""

import marshal

assert marshal.loads(marshal.dumps({"a": [1, 2.5, None, b"x"]})) == {"a": [1, 2.5, None, b"x"]}
assert eval(marshal.loads(marshal.dumps(compile("1 + 2", "<m>", "eval")))) == 3
