"""Functions to be called at the end, in reverse order.

Not here: a test run never ends a process, so what tests register is not called.
"""

import atexit

called = []
atexit.register(called.append, "first")
atexit.register(called.append, "second")


@atexit.register
def never():
    called.append("never")


atexit.unregister(never)
atexit._run_exitfuncs()
assert called == ["second", "first"]
