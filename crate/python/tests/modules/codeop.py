"""Whether a line of code is complete."""

import codeop

assert codeop.compile_command("a = 1") is not None
assert codeop.compile_command("for x in y:") is None
try:
    codeop.compile_command("a = = 1")
except SyntaxError:
    pass
else:
    raise AssertionError("nonsense was compiled")
