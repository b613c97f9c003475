"""The lines that code runs through."""

import trace


def twice(x):
    y = x * 2
    return y


tracer = trace.Trace(count=True, trace=False)
assert tracer.runfunc(twice, 2) == 4
assert len(tracer.results().counts) >= 2
