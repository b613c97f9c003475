"""Context managers from functions, stacks of them, suppressing and redirecting."""

import io
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress

steps = []


@contextmanager
def opened(name):
    steps.append(f"open {name}")
    try:
        yield name.upper()
    finally:
        steps.append(f"close {name}")


with opened("a") as got:
    assert got == "A"
with suppress(KeyError):
    {}["missing"]
with ExitStack() as stack:
    stack.enter_context(opened("b"))
    stack.callback(steps.append, "called")
assert steps == ["open a", "close a", "open b", "called", "close b"]
with redirect_stdout(io.StringIO()) as out, nullcontext():
    print("hidden")
assert out.getvalue() == "hidden\n"
with closing(io.StringIO()) as file:
    pass
assert file.closed
