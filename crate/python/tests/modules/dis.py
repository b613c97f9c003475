"""The instructions of a function.

Not here: the instructions are this interpreter's own, not CPython's.
"""

import dis
import io


def add(a, b):
    return a + b


out = io.StringIO()
dis.dis(add, file=out)
assert "BINARY_OP" in out.getvalue()
assert dis.Bytecode(add).codeobj is add.__code__
