"""Examples in docstrings, run."""

import doctest


def double(x):
    """Doubles.

    >>> double(2)
    4
    >>> double("a")
    'aa'
    """
    return x * 2


finder, runner = doctest.DocTestFinder(), doctest.DocTestRunner(verbose=False)
for test in finder.find(double, "double", globs={"double": double}):
    runner.run(test)
assert runner.summarize(verbose=False) == (0, 2)
