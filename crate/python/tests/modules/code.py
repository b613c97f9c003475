"""Interactive interpreters that are fed line by line.

Not here: there is nobody to type: `interact` reads the end of standard input.
"""

import code

console = code.InteractiveInterpreter({"x": 2})
assert console.runsource("y = x + 1") is False
assert console.locals["y"] == 3
assert console.runsource("if x:") is True
