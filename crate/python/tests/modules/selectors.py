"""The names; nothing can be waited for.

Not here: sockets to wait for.
"""

import selectors

assert selectors.EVENT_READ == 1 and selectors.EVENT_WRITE == 2
assert issubclass(selectors.DefaultSelector, selectors.BaseSelector)
