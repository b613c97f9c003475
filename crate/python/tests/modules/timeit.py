"""How long code takes, on the clock of the run.

Not here: real durations: the clock moves by a microsecond when it is read.
"""

import timeit

assert timeit.timeit("sum(range(3))", number=10) > 0
assert len(timeit.repeat(lambda: None, number=1, repeat=3)) == 3
